package be.informat.oneroster.bootstrap.chaos;

import be.informat.oneroster.bootstrap.chaos.Victim.Work;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Random moments of a deed: by turns a statement and a time, each as probable as any other and some just behind the end. How long a deed
 * takes is learned as it goes: it depends on the machine and on what else runs there.
 */
final class Moments {

    private static final double BEYOND = 1.1;

    private final Random random;
    private final Map<Deed, Work> works = new EnumMap<>(Deed.class);
    private final Map<Deed, Deque<Integer>> statements = new EnumMap<>(Deed.class);

    Moments(long seed) {
        random = new Random(seed);
    }

    void ended(Deed deed, Work work) {
        works.put(deed, work);
    }

    /** @param round how many deaths there were in this deed before */
    Moment next(Deed deed, int round) {
        Work work = works.get(deed);
        return round % 2 == 0
                ? new Moment.BeforeStatement(statement(deed, work.statements()))
                : new Moment.After(Duration.ofNanos(
                        Math.round(random.nextDouble() * work.time().toNanos() * BEYOND)));
    }

    /** Each once, before any comes a second time. */
    private int statement(Deed deed, int count) {
        Deque<Integer> left = statements.computeIfAbsent(deed, begun -> new ArrayDeque<>());
        if (left.isEmpty()) {
            List<Integer> all =
                    new ArrayList<>(IntStream.rangeClosed(1, count).boxed().toList());
            Collections.shuffle(all, random);
            left.addAll(all);
        }
        return left.remove();
    }
}
