package be.informat.oneroster.application.reading;

import static be.informat.oneroster.application.port.Records.id;
import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.port.InMemoryRosterReader;
import be.informat.oneroster.application.port.Records;
import be.informat.oneroster.application.reading.ReadRoster.Read;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clocks of nodes do not matter: that of the store counts. */
class NodeClocksTest {

    private static final TenantId TENANT = new TenantId(1);
    private static final Reader TOKEN = new Reader(TENANT, "client", "a".repeat(64));
    private static final Instant NOW = Instant.parse("2024-09-02T06:00:00Z");

    private final MutableClock storeClock = new MutableClock(NOW);
    private final MutableClock nodeClock = new MutableClock(NOW);
    private final InMemoryRosterReader roster = new InMemoryRosterReader();
    private final RunsInMemory runs = new RunsInMemory(storeClock, roster::head);
    private final ReadRoster node = new ReadRoster(runs, roster, nodeClock);
    private final ReadRoster otherNode = new ReadRoster(runs, roster, storeClock);

    @ParameterizedTest
    @CsvSource({
        "PT0S,   PT1M59S, 1",
        "PT0S,   PT2M,    2",
        "PT1M,   PT1M59S, 1",
        "PT1M,   PT2M,    2",
        "PT10M,  PT1M59S, 1",
        "PT10M,  PT2M,    2",
        "PT-10M, PT1M59S, 1",
        "PT-10M, PT2M,    2"
    })
    void two_minutes_without_a_read_are_two_minutes_also_where_the_clock_is_ahead_or_behind(
            Duration ahead, Duration pause, int expected) {
        nodeClock.pass(ahead);
        publish(1);
        seen(node, "/orgs");
        pass(Duration.ofSeconds(5));
        seen(node, "/users");
        publish(2);

        pass(pause);

        assertThat(seen(node, "/classes")).isEqualTo(expected);
    }

    @Test
    void a_run_goes_on_for_all_nodes_when_the_clock_of_the_one_that_reads_is_put_back() {
        publish(1);
        seen(node, "/orgs");
        publish(2);
        nodeClock.pass(Duration.ofHours(-1));

        for (int minute = 1; minute <= 10; minute++) {
            pass(Duration.ofMinutes(1));
            assertThat(seen(node, "/users/" + minute)).isEqualTo(1);
        }

        pass(Duration.ofMinutes(1));
        assertThat(seen(otherNode, "/classes")).isEqualTo(1);
    }

    private void pass(Duration time) {
        storeClock.pass(time);
        nodeClock.pass(time);
    }

    private void publish(int number) {
        roster.publish(TENANT, Records.appear(Records.district(id(number), "Klaproos")), storeClock.instant());
    }

    private static int seen(ReadRoster node, String path) {
        return node.open(new Read(TOKEN, path, path + " in the default order", 0))
                .orElseThrow()
                .publication();
    }
}
