package be.informat.oneroster.application.reading;

import static be.informat.oneroster.application.port.Records.SCHOOL;
import static be.informat.oneroster.application.port.Records.id;
import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.port.InMemoryRosterReader;
import be.informat.oneroster.application.port.Records;
import be.informat.oneroster.application.port.RosterReader;
import be.informat.oneroster.application.port.RosterReader.Version;
import be.informat.oneroster.application.query.Selection;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.RosterRecord;
import be.informat.oneroster.domain.tenant.TenantId;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RenderedVersionsTest {

    private static final TenantId TENANT = new TenantId(1);
    private static final TenantId OTHER = new TenantId(2);
    private static final long MUCH = 100_000_000;

    private final InMemoryRosterReader roster = new InMemoryRosterReader();
    private final AtomicInteger rendered = new AtomicInteger();

    private RenderedVersions remembering(long mostBytes) {
        return new RenderedVersions(this::render, mostBytes);
    }

    private void render(Version version, ByteArrayOutputStream bytes) {
        rendered.incrementAndGet();
        bytes.writeBytes(text(version).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Version version) {
        return version.status() + " " + version.dateLastModified() + " " + version.record();
    }

    private int publish(TenantId tenant, int first, int end, String familyName) {
        RosterRecord[] pupils = new RosterRecord[end - first];
        Arrays.setAll(pupils, index -> Records.pupil(id(first + index), "Voornaam", familyName, SCHOOL));
        Instant instant = Instant.EPOCH.plusSeconds(rendered.get());
        return roster.publish(tenant, Records.appear(pupils), instant).number();
    }

    private int[] users(TenantId tenant, int publication) {
        return roster.select(tenant, publication, Selection.all(Kind.USER));
    }

    private static List<String> read(
            RosterReader reader, RenderedVersions versions, TenantId tenant, int[] numbers, int from, int to) {
        List<String> read = new ArrayList<>();
        versions.forEach(
                reader,
                tenant,
                Kind.USER,
                numbers,
                from,
                to,
                (bytes, start, length) -> read.add(new String(bytes, start, length, StandardCharsets.UTF_8)));
        return read;
    }

    private List<String> expected(TenantId tenant, int[] numbers, int from, int to) {
        List<String> read = new ArrayList<>();
        roster.read(tenant, Kind.USER, numbers, from, to, version -> read.add(text(version)));
        return read;
    }

    @Test
    void any_page_is_the_same_with_and_without_a_memory() {
        publish(TENANT, 1, 3_000, "Peeters");
        roster.publish(TENANT, Records.leave(Kind.USER, id(7)), Instant.EPOCH.plusSeconds(1));
        int head = roster.publish(
                        TENANT,
                        Records.change(Records.pupil(id(1_500), "Voornaam", "Maes", SCHOOL)),
                        Instant.EPOCH.plusSeconds(2))
                .number();
        publish(OTHER, 1, 3_000, "Claes");
        int[] all = users(TENANT, head);
        RenderedVersions large = remembering(MUCH);
        RenderedVersions none = remembering(0);
        Random random = new Random(20261125);
        for (int attempt = 0; attempt < 100; attempt++) {
            int from = random.nextInt(all.length);
            int to = from + random.nextInt(all.length - from + 1);
            int[] shuffled = attempt % 2 == 0
                    ? all
                    : random.ints(200, 0, all.length).map(at -> all[at]).toArray();
            int end = Math.min(to, shuffled.length);
            int begin = Math.min(from, end);
            List<String> expected = expected(TENANT, shuffled, begin, end);
            assertThat(read(roster, large, TENANT, shuffled, begin, end)).isEqualTo(expected);
            assertThat(read(roster, none, TENANT, shuffled, begin, end)).isEqualTo(expected);
        }
        int[] others = users(OTHER, 1);
        assertThat(read(roster, large, OTHER, others, 0, others.length))
                .isEqualTo(expected(OTHER, others, 0, others.length));
    }

    @Test
    void what_was_rendered_once_is_not_rendered_again() {
        int[] all = users(TENANT, publish(TENANT, 1, 3_000, "Peeters"));
        RenderedVersions versions = remembering(MUCH);
        read(roster, versions, TENANT, all, 0, all.length);
        int once = rendered.get();
        read(roster, versions, TENANT, all, 0, all.length);
        read(roster, versions, TENANT, all, 100, 101);
        assertThat(once).isEqualTo(all.length);
        assertThat(rendered).hasValue(once);
    }

    @Test
    void a_few_that_lie_far_apart_are_read_by_themselves() {
        int[] all = users(TENANT, publish(TENANT, 1, 3_000, "Peeters"));
        read(roster, remembering(MUCH), TENANT, new int[] {all[5], all[1_500], all[2_900]}, 0, 3);
        assertThat(rendered).hasValue(3);
    }

    @Test
    void versions_that_came_into_a_block_since_it_was_kept_are_found() {
        RenderedVersions versions = remembering(MUCH);
        int[] before = users(TENANT, publish(TENANT, 1, 101, "Peeters"));
        read(roster, versions, TENANT, before, 0, before.length);
        int[] after = users(TENANT, publish(TENANT, 101, 201, "Maes"));
        assertThat(after).hasSize(200);
        assertThat(read(roster, versions, TENANT, after, 0, after.length))
                .isEqualTo(expected(TENANT, after, 0, after.length));
    }
}
