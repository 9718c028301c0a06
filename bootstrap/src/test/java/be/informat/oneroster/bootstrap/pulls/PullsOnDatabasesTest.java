package be.informat.oneroster.bootstrap.pulls;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.domain.Budget;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same histories, the schools of all of them in one database. */
@Tag("slow")
class PullsOnDatabasesTest {

    private static final int HISTORIES = 40;

    @TempDir
    Path folder;

    @Test
    void holds_on_the_embedded_database() {
        Time.OfTheStory time = Time.OfTheStory.beginning(LocalDate.EPOCH);
        Databases.withEmbedded(
                folder,
                time.clock(),
                database -> play(seed -> {
                    Time own = Time.OfTheStory.beginning(History.firstDay(seed));
                    time.pass(
                            Duration.between(time.clock().instant(), own.clock().instant()));
                    return Installation.on(database, time);
                }));
    }

    @Test
    void holds_on_postgresql() {
        Databases.withPostgreSql(
                database -> play(seed -> Installation.on(database, new Time.Real(History.firstDay(seed)))));
    }

    private static void play(LongFunction<Installation> installation) {
        Budget budget = Budget.atMost(Duration.ofMinutes(10));
        int seed = 0;
        for (; seed < HISTORIES && budget.isLeft(); seed++) {
            History history = new History(seed, installation.apply(seed), seed, EnumSet.noneOf(Happening.class));
            try {
                history.play(Set.of());
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("with seed " + seed + ":\n" + history.told(), failure);
            }
        }
        assertThat(seed).as("histories").isGreaterThanOrEqualTo(3);
    }
}
