package be.informat.oneroster.application.reading;

import static be.informat.oneroster.application.port.Records.id;
import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.port.InMemoryRosterReader;
import be.informat.oneroster.application.port.Records;
import be.informat.oneroster.application.port.RunStore;
import be.informat.oneroster.application.query.Filter;
import be.informat.oneroster.application.query.Selection;
import be.informat.oneroster.application.reading.ReadRoster.Read;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadRosterTest {

    private static final TenantId TENANT = new TenantId(1);
    private static final Reader TOKEN = new Reader(TENANT, "client", "a".repeat(64));
    private static final Reader RENEWED = new Reader(TENANT, "client", "b".repeat(64));
    private static final Reader STRANGER = new Reader(TENANT, "other client", "c".repeat(64));

    /** A limit that leaves something for another page. */
    private static final int NOT_ALL = 0;

    private final MutableClock clock = new MutableClock(Instant.parse("2024-09-02T06:00:00Z"));
    private final InMemoryRosterReader roster = new InMemoryRosterReader();
    private final RunsInMemory runs = new RunsInMemory(clock, roster::head);
    private final ReadRoster node = new ReadRoster(runs, roster, clock);
    private final ReadRoster otherNode = new ReadRoster(runs, roster, clock);

    @Test
    void nothing_can_be_read_before_the_first_publication() {
        assertThat(node.open(list(TOKEN, "/orgs", 0))).isEmpty();
    }

    @Test
    void the_reads_of_a_run_see_one_publication_whatever_is_published_meanwhile() {
        publish(1);
        assertThat(seen(node, list(TOKEN, "/orgs", 0))).isEqualTo(1);
        publish(2);
        assertThat(seen(node, list(TOKEN, "/users", 0))).isEqualTo(1);
        assertThat(seen(otherNode, list(TOKEN, "/classes", 0))).isEqualTo(1);
        assertThat(seen(node, single(TOKEN, "/users/1"))).isEqualTo(1);
        assertThat(seen(node, list(RENEWED, "/users", 0))).isEqualTo(2);
    }

    @Test
    void repeating_the_first_path_begins_a_new_run_with_any_filter() {
        publish(1);
        seen(node, new Read(TOKEN, "/orgs", "one filter", 0));
        publish(2);
        seen(node, list(TOKEN, "/users", 0));
        assertThat(seen(node, new Read(TOKEN, "/orgs", "another filter", 0))).isEqualTo(2);
        assertThat(seen(node, list(TOKEN, "/users", 0))).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"PT1M59S, 1", "PT2M, 2"})
    void after_two_minutes_without_a_read_a_new_run_begins(Duration pause, int expected) {
        publish(1);
        seen(node, list(TOKEN, "/orgs", 0));
        publish(2);
        clock.pass(pause);
        assertThat(seen(node, list(TOKEN, "/users", 0))).isEqualTo(expected);
    }

    @Test
    void a_run_that_is_read_all_the_time_lasts_an_hour() {
        publish(1);
        seen(node, list(TOKEN, "/orgs", 0));
        publish(2);
        for (int minute = 1; minute < 60; minute++) {
            clock.pass(Duration.ofMinutes(1));
            ReadRoster either = minute % 2 == 0 ? node : otherNode;
            assertThat(seen(either, list(TOKEN, "/users/" + minute, 0))).isEqualTo(1);
        }
        clock.pass(Duration.ofMinutes(1));
        assertThat(seen(node, list(TOKEN, "/users", 0))).isEqualTo(2);
    }

    @Test
    void a_page_that_takes_long_to_read_is_no_pause() {
        publish(1);
        PinnedRoster pinned = node.open(list(TOKEN, "/orgs", 0)).orElseThrow();
        publish(2);
        clock.pass(Duration.ofMinutes(5));
        pinned.page(Selection.all(Kind.ORG), 0, 10).forEach(version -> {});
        clock.pass(Duration.ofMinutes(1));
        assertThat(seen(otherNode, list(TOKEN, "/users", 0))).isEqualTo(1);
    }

    @Test
    void a_later_page_sees_what_the_first_one_saw_also_in_a_new_run() {
        publish(1);
        seen(node, list(TOKEN, "/users", 0));
        publish(2);
        clock.pass(Duration.ofMinutes(3));
        assertThat(seen(node, list(TOKEN, "/orgs", 0))).isEqualTo(2);
        assertThat(seen(otherNode, list(TOKEN, "/users", 100))).isEqualTo(1);
        assertThat(seen(node, list(TOKEN, "/orgs", 100))).isEqualTo(2);
        assertThat(seen(node, list(TOKEN, "/users", 0))).isEqualTo(2);
        assertThat(seen(node, list(TOKEN, "/users", 100))).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"PT59M, 1", "PT1H, 2"})
    void a_token_renewed_in_mid_list_goes_on_with_the_list_for_an_hour(Duration pause, int expected) {
        publish(1);
        seen(node, list(TOKEN, "/users", 0));
        publish(2);
        clock.pass(pause);
        assertThat(seen(otherNode, list(RENEWED, "/users", 100))).isEqualTo(expected);
        assertThat(seen(otherNode, list(RENEWED, "/enrollments", 0))).isEqualTo(2);
    }

    @Test
    void another_client_does_not_go_on_with_the_list() {
        publish(1);
        seen(node, list(TOKEN, "/users", 0));
        publish(2);
        assertThat(seen(node, list(STRANGER, "/users", 100))).isEqualTo(2);
    }

    @Test
    void a_later_page_of_a_list_that_nobody_began_sees_what_the_run_sees() {
        publish(1);
        seen(node, list(TOKEN, "/orgs", 0));
        publish(2);
        assertThat(seen(node, new Read(TOKEN, "/users", "never begun", 100))).isEqualTo(1);
    }

    @Test
    void reads_side_by_side_are_in_one_run() {
        publish(1);
        var before = runs.find(TENANT, TOKEN.token()).map(RunStore.Found::run);
        seen(otherNode, list(TOKEN, "/orgs", 0));
        publish(2);
        assertThat(runs.begin(TENANT, "client", TOKEN.token(), "/users", before))
                .map(run -> run.publication() + run.path())
                .contains("1/orgs");
    }

    @Test
    void the_store_is_told_of_reads_at_most_every_ten_seconds() {
        publish(1);
        for (int second = 0; second < 30; second++) {
            seen(node, list(TOKEN, "/users", 100 * second));
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(runs.touched).isEqualTo(2);
        assertThat(runs.remembered).isEqualTo(1);
        clock.pass(Duration.ofSeconds(60));
        seen(node, list(TOKEN, "/users", 3_000));
        assertThat(runs.touched).isEqualTo(3);
    }

    @Test
    void a_list_that_fits_on_its_first_page_need_not_be_remembered() {
        publish(1);
        node.open(list(TOKEN, "/users", 0)).orElseThrow().page(Selection.all(Kind.ORG), 0, 1);
        assertThat(runs.remembered).isZero();
        publish(2);
        node.open(list(RENEWED, "/users", 0)).orElseThrow().page(Selection.all(Kind.ORG), 0, 1);
        assertThat(runs.remembered).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2, 1 2",
        "1, 2, 2 3",
        "4, 2, 5",
        "5, 2, ''",
        "9, 2, ''",
        "0, 2147483647, 1 2 3 4 5",
        "2147483647, 2147483647, ''",
        "2, 2147483647, 3 4 5"
    })
    void a_page_is_a_slice_of_what_matches(int offset, int limit, String expected) {
        roster.publish(
                TENANT,
                Records.appear(
                        Records.school(id(1), "a", id(9)),
                        Records.school(id(2), "b", id(9)),
                        Records.school(id(3), "c", id(9)),
                        Records.school(id(4), "d", id(9)),
                        Records.school(id(5), "e", id(9))),
                clock.instant());
        PinnedRoster pinned = node.open(list(TOKEN, "/orgs", offset)).orElseThrow();
        PinnedRoster.Page page = pinned.page(Selection.all(Kind.ORG), offset, limit);
        List<String> numbers = new ArrayList<>();
        page.forEach(version ->
                numbers.add(Long.toString(version.record().sourcedId().getLeastSignificantBits() & 0xFF)));
        assertThat(page.total()).isEqualTo(5);
        assertThat(String.join(" ", numbers)).isEqualTo(expected);
    }

    @Test
    void a_record_is_found_by_what_it_must_match() {
        publish(1);
        PinnedRoster pinned = node.open(single(TOKEN, "/orgs/1")).orElseThrow();
        assertThat(pinned.find(Kind.ORG, new Filter.Everything())).contains(Records.district(id(1), "Klaproos"));
        assertThat(pinned.find(Kind.USER, new Filter.Everything())).isEmpty();
    }

    private void publish(int number) {
        UUID id = id(number);
        roster.publish(TENANT, Records.appear(Records.district(id, "Klaproos")), clock.instant());
    }

    private static int seen(ReadRoster node, Read read) {
        PinnedRoster pinned = node.open(read).orElseThrow();
        pinned.page(Selection.all(Kind.ORG), read.offset(), NOT_ALL);
        return pinned.publication();
    }

    private static Read list(Reader reader, String path, int offset) {
        return new Read(reader, path, path + " in the default order", offset);
    }

    private static Read single(Reader reader, String path) {
        return new Read(reader, path, null, 0);
    }
}
