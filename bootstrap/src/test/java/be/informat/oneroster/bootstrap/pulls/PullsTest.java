package be.informat.oneroster.bootstrap.pulls;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.domain.Budget;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A client that pulls everything once and then only deltas holds, for ever, exactly what a fresh full pull would give. */
class PullsTest {

    @Test
    void holds_through_a_hundred_random_histories() {
        assertThat(play(0, 100)).isEqualTo(100);
    }

    @Test
    @Tag("slow")
    void holds_through_ten_thousand_more() {
        assertThat(play(100, 10_100)).isGreaterThanOrEqualTo(200);
    }

    /** Gives how many were played. */
    private static long play(long firstSeed, long endSeed) {
        Budget budget = Budget.atMost(Duration.ofMinutes(10));
        Set<Happening> happened = EnumSet.noneOf(Happening.class);
        long seed = firstSeed;
        while (seed < endSeed && budget.isLeft()) {
            Throwable failure = failure(seed, Set.of(), happened, new StringBuilder());
            if (failure != null) {
                throw new AssertionError(shortest(seed), failure);
            }
            seed++;
        }
        if (seed < endSeed) {
            System.out.printf(
                    "played %d of %d histories in the time that there is%n", seed - firstSeed, endSeed - firstSeed);
        }
        assertThat(happened).as("what happened").containsExactly(Happening.values());
        return seed - firstSeed;
    }

    /** Leaves out step after step, as long as it fails. */
    private static String shortest(long seed) {
        Set<Integer> leftOut = new HashSet<>();
        for (int step = History.STEPS - 1; step >= 0; step--) {
            leftOut.add(step);
            if (failure(seed, leftOut, EnumSet.noneOf(Happening.class), new StringBuilder()) == null) {
                leftOut.remove(step);
            }
        }
        StringBuilder told = new StringBuilder();
        Throwable failure = failure(seed, leftOut, EnumSet.noneOf(Happening.class), told);
        return "with seed " + seed + ", of which is enough:\n" + told + "\n" + failure;
    }

    private static @Nullable Throwable failure(
            long seed, Set<Integer> leftOut, Set<Happening> happened, StringBuilder told) {
        History history = new History(
                seed, Installation.inMemory(Time.OfTheStory.beginning(History.firstDay(seed))), 0, happened);
        try {
            history.play(leftOut);
            return null;
        } catch (AssertionError | RuntimeException failure) {
            told.append(history.told());
            return failure;
        }
    }
}
