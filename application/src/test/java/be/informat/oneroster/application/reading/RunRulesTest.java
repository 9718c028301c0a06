package be.informat.oneroster.application.reading;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.port.RunStore.Found;
import be.informat.oneroster.application.port.RunStore.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunRulesTest {

    private static final Instant NOW = Instant.parse("2024-09-02T06:00:00Z");

    @ParameterizedTest(name = "{3}, run of {0} begun {1} and last read {2} ago, read of {4} at {5}")
    @CsvSource(textBlock = """
            /orgs, PT1M,  PT0S,          another path,                 /users, 0, false
            /orgs, PT1M,  PT0S,          the path it began with,       /orgs,  0, true
            /orgs, PT1M,  PT0S,          a later page of that path,    /orgs,  1, false
            /orgs, PT1M,  PT0S,          a single read of that path,   /orgs/1, 0, false
            /orgs, PT10M, PT1M59.999S,   a short pause,                /users, 0, false
            /orgs, PT10M, PT2M,          two minutes of pause,         /users, 0, true
            /orgs, PT10M, PT2M,          the same in mid-list,         /users, 100, false
            /orgs, PT59M59.999S, PT0S,   nearly an hour old,           /users, 0, false
            /orgs, PT1H,  PT0S,          an hour old,                  /users, 0, true
            /orgs, PT1H,  PT0S,          the same in mid-list,         /users, 5000, false
            /orgs, PT5H,  PT4H,          forgotten in mid-list,        /users, 5000, false
            """)
    void a_read_begins_a_run_or_goes_on(
            String began, Duration age, Duration pause, String name, String path, int offset, boolean begins) {
        Optional<Found> run = found(began, age, pause);
        assertThat(RunRules.beginsRun(run, path, offset, Optional.empty()))
                .as(name)
                .isEqualTo(begins);
    }

    @ParameterizedTest
    @CsvSource({"0", "100"})
    void the_first_read_of_a_token_begins_a_run_wherever_it_begins(int offset) {
        assertThat(RunRules.beginsRun(Optional.empty(), "/users", offset, Optional.empty()))
                .isTrue();
    }

    @Test
    void what_this_node_read_counts_before_the_others_know_it() {
        Optional<Found> run = found("/orgs", Duration.ofSeconds(300), Duration.ofSeconds(125));
        Optional<Duration> here = Optional.of(Duration.ofSeconds(119));
        assertThat(RunRules.beginsRun(run, "/users", 0, here)).isFalse();
        assertThat(RunRules.beginsRun(run, "/users", 0, Optional.of(Duration.ofSeconds(500))))
                .isTrue();
    }

    private static Optional<Found> found(String began, Duration age, Duration pause) {
        return Optional.of(new Found(new Run(began, 7, NOW.minus(age), NOW.minus(pause)), NOW));
    }
}
