package be.informat.oneroster.adapter.persistence;

import static be.informat.oneroster.adapter.persistence.Installation.OCCASION;
import static be.informat.oneroster.adapter.persistence.Installation.newTenant;
import static be.informat.oneroster.adapter.persistence.Installation.publish;
import static be.informat.oneroster.adapter.persistence.Installation.pupil;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.USER_VERSION;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.USER_VERSION_ORGS;
import static be.informat.oneroster.application.port.Records.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.informat.oneroster.adapter.persistence.connection.EmbeddedFile.Role;
import be.informat.oneroster.application.port.PublicationStore.Publication;
import be.informat.oneroster.application.port.Records;
import be.informat.oneroster.application.port.RosterReader.Version;
import be.informat.oneroster.application.query.Selection;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.publication.RosterChanges;
import be.informat.oneroster.domain.tenant.TenantId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What publications leave behind, by a clock that can be turned. */
class PublicationsTest {

    private static final Instant START = Instant.parse("2024-11-25T10:15:30.123Z");

    @TempDir
    private Path folder;

    private Instant now = START;
    private Database database;
    private TenantId tenant;

    @BeforeEach
    void open() {
        database = Database.embedded(folder, Role.COMMAND, text -> {}, new TurnedClock());
        database.migrate();
        tenant = newTenant(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private final class TurnedClock extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static RosterChanges pupils(int from, int to) {
        return Records.appear(IntStream.range(from, to)
                .mapToObj(number -> pupil(number, "Leerling " + number))
                .toArray(be.informat.oneroster.domain.oneroster.RosterRecord[]::new));
    }

    private int[] select(int publication) {
        return database.rosters().select(tenant, publication, Selection.all(Kind.USER));
    }

    @Test
    void an_instant_is_never_earlier_than_now_and_later_than_the_one_before_even_when_the_clock_goes_back() {
        now = START.plusNanos(1);
        Publication first = publish(database, tenant, pupils(1, 2));
        assertThat(first.instant()).isEqualTo(START.plusMillis(1));
        now = START.minusSeconds(60);
        assertThat(publish(database, tenant, pupils(2, 3)).instant()).isEqualTo(START.plusMillis(2));
        now = START.plusSeconds(1);
        assertThat(publish(database, tenant, pupils(3, 4)).instant()).isEqualTo(now);
    }

    @Test
    void the_versions_of_a_collection_that_was_published_at_once_are_one_range_in_the_order_of_ids() {
        publish(database, tenant, pupils(1, 50));
        assertThat(select(1)).containsExactly(IntStream.range(1, 50).toArray());
    }

    @Test
    void a_version_number_is_never_used_again_also_not_when_everything_is_replaced() {
        publish(database, tenant, pupils(1, 10));
        int[] before = select(1);
        database.work().locked(tenant, stores -> stores.publications().replace(tenant, pupils(1, 10), OCCASION));
        assertThat(select(1)).isEmpty();
        assertThat(select(2)).doesNotContain(before).hasSize(9);
        database.work().locked(tenant, stores -> stores.publications().replace(tenant, Records.appear(), OCCASION));
        database.work().locked(tenant, stores -> stores.publications().replace(tenant, pupils(1, 3), OCCASION));
        assertThat(select(4)).containsExactly(19, 20);
    }

    @Test
    void a_page_whose_versions_were_forgotten_is_no_page_with_holes() {
        publish(database, tenant, pupils(1, 10));
        int[] versions = select(1);
        database.work().locked(tenant, stores -> stores.publications().replace(tenant, pupils(1, 10), OCCASION));
        List<Version> read = new ArrayList<>();
        assertThatThrownBy(() -> database.rosters().read(tenant, Kind.USER, versions, 0, 3, read::add))
                .isInstanceOf(IllegalStateException.class);
        assertThat(read).isEmpty();
    }

    @Test
    void nothing_leaves_that_is_not_in_force() {
        publish(database, tenant, pupils(1, 3));
        assertThatThrownBy(() -> publish(database, tenant, Records.leave(Kind.USER, id(1), id(7))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(database.publications().head(tenant))
                .map(Publication::number)
                .contains(1);
        assertThat(select(1)).hasSize(2);
    }

    @Test
    void versions_that_ended_long_ago_are_forgotten_and_what_is_younger_stays_whole() {
        publish(database, tenant, pupils(1, 5));
        now = START.plus(Duration.ofDays(1));
        publish(database, tenant, Records.change(pupil(1, "Anders")));
        now = START.plus(Duration.ofDays(400));
        publish(database, tenant, Records.change(pupil(2, "Anders")));
        assertThat(rows()).isEqualTo(6);

        now = START.plus(Duration.ofDays(552));
        publish(database, tenant, Records.change(pupil(3, "Anders")));
        assertThat(rows()).isEqualTo(6);
        for (int publication = 2; publication <= 4; publication++) {
            List<Version> read = new ArrayList<>();
            int[] versions = select(publication);
            database.rosters().read(tenant, Kind.USER, versions, 0, versions.length, read::add);
            assertThat(read)
                    .hasSize(4)
                    .allSatisfy(version -> assertThat(version.record()).isNotNull());
        }
        assertThat(database.publications().history(tenant, 10)).hasSize(4);
    }

    private int rows() {
        return database.pools().working().separately(sql -> {
            int versions = sql.fetchCount(USER_VERSION);
            assertThat(sql.fetchCount(USER_VERSION_ORGS)).isEqualTo(versions);
            return versions;
        });
    }
}
