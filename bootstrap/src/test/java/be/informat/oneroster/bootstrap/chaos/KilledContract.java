package be.informat.oneroster.bootstrap.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.bootstrap.chaos.Grounds.Case;
import be.informat.oneroster.bootstrap.chaos.Victim.Work;
import be.informat.oneroster.domain.Budget;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is killed at whatever moment of whatever it does to the database, it is as if he had never begun, or had ended. */
abstract class KilledContract {

    private static final int FEW = 6;
    private static final int MANY = Integer.getInteger("chaos.kills", 200);
    private static final long SEED = Long.getLong("chaos.seed", 20_241_104);

    /** Work of that kind takes less than a second; the rest would be waiting for the dead. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private final Moments moments = new Moments(SEED);
    private final Map<String, Integer> seen = new TreeMap<>();
    private Duration longest = Duration.ZERO;

    abstract Databases databases(Path folder);

    @Test
    @Timeout(300)
    void a_few_deaths_leave_no_trace() {
        kill(FEW, 200, Deed.IMPORT, Deed.PUBLISH, Deed.CORRECT);
    }

    @Test
    @Tag("chaos")
    @Timeout(1_800)
    void two_hundred_deaths_leave_no_trace() {
        kill(MANY, 400, Deed.values());
        System.out.printf(
                "%s: %d deaths, seed %d: %s; the longest next run took %d ms%n",
                getClass().getSimpleName(),
                seen.values().stream().mapToInt(Integer::intValue).sum(),
                SEED,
                seen,
                longest.toMillis());
    }

    private void kill(int times, int pupils, Deed... deeds) {
        try (Databases databases = databases(folder)) {
            Grounds grounds = new Grounds(databases, new School(folder.resolve("school"), pupils), folder);
            for (Deed deed : deeds) {
                moments.ended(deed, grounds.measure(deed));
            }
            CompletableFuture<Case> next = CompletableFuture.supplyAsync(() -> grounds.prepare(deeds[0]));
            Budget budget = Budget.atMost(Duration.ofMinutes(30));
            int time = 1;
            for (; time <= times && budget.isLeft(); time++) {
                Case now = next.join();
                Deed then = deeds[time % deeds.length];
                next = CompletableFuture.supplyAsync(() -> grounds.prepare(then));
                Moment moment = moments.next(now.deed(), (time - 1) / deeds.length);
                kill(grounds, now, moment, "death %d of seed %d in %s, %s,".formatted(time, SEED, now.deed(), moment));
                grounds.forget(now);
            }
            next.join().victim().close();
            assertThat(time).as("deaths").isGreaterThan(FEW);
        }
    }

    private void kill(Grounds grounds, Case now, Moment moment, String what) {
        Deed deed = now.deed();
        Optional<Work> ended = now.victim().die(moment);
        ended.ifPresent(work -> moments.ended(deed, work));

        long begin = System.nanoTime();
        Contents left = now.site().contents();
        List<Contents> allowed = grounds.allowed(deed);
        int point = allowed.indexOf(left);
        assertThat(point)
                .as(() -> what + " left what is " + Comparison.of(left, allowed))
                .isNotNegative();
        boolean isEnd = point == allowed.size() - 1;
        assertThat(isEnd || ended.isEmpty())
                .as("%s: what it said to be done is stored", what)
                .isTrue();

        now.site().done(grounds.command(deed).toArray(String[]::new));
        Contents again = now.site().contents().outcome();
        Contents undisturbed = grounds.end(deed).outcome();
        assertThat(again.equals(undisturbed))
                .as(() -> what + " left point " + point + "; the same once more leads to what is "
                        + Comparison.of(again, List.of(undisturbed)))
                .isTrue();
        Duration next = Duration.ofNanos(System.nanoTime() - begin);
        assertThat(next).as(what).isLessThan(PATIENCE);
        longest = next.compareTo(longest) > 0 ? next : longest;
        seen.merge(deed + (ended.isPresent() ? " ended" : " left point " + point), 1, Integer::sum);
    }
}
