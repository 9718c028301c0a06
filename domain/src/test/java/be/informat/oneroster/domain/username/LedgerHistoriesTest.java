package be.informat.oneroster.domain.username;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.domain.Budget;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever happens to a tenant, no username is ever two persons', and nobody of an active tenant loses theirs. */
class LedgerHistoriesTest {

    @Test
    void holds_through_two_thousand_random_histories() {
        play(0, 2_000);
    }

    @Test
    @Tag("slow")
    void holds_through_ten_thousand_more() {
        play(2_000, 12_000);
    }

    private static void play(long firstSeed, long endSeed) {
        Set<Happening> happened = EnumSet.noneOf(Happening.class);
        Budget budget = Budget.atMost(Duration.ofMinutes(10));
        long seed = firstSeed;
        for (; seed < endSeed && budget.isLeft(); seed++) {
            try {
                new LedgerHistory(seed, happened).run(25);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("with seed " + seed, failure);
            }
        }
        assertThat(seed - firstSeed).as("histories").isGreaterThanOrEqualTo(500);
        assertThat(happened).as("what happened to active tenants").containsExactly(Happening.values());
    }
}
