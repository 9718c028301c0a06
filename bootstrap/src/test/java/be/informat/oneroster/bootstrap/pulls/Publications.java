package be.informat.oneroster.bootstrap.pulls;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.port.PublicationStore.Publication;
import be.informat.oneroster.application.port.RosterReader;
import be.informat.oneroster.application.port.RosterReader.Version;
import be.informat.oneroster.application.query.Filter;
import be.informat.oneroster.application.query.Selection;
import be.informat.oneroster.domain.oneroster.Enrollment;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.RosterRecord;
import be.informat.oneroster.domain.publication.Roster;
import be.informat.oneroster.domain.schoolyear.SchoolYear;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** What each publication held, looked at when it came: active records by kind and id. */
final class Publications {

    private static final int MOST_TIMES = 10_000;

    private final TenantId tenant;
    private final RosterReader rosters;
    private final Set<Happening> happened;
    private final Map<Integer, Map<Kind, Map<UUID, Version>>> byNumber = new ConcurrentHashMap<>();
    private volatile int head;
    private Instant newest = Instant.MIN;
    private @Nullable SchoolYear year;
    private int enrollments;

    Publications(TenantId tenant, RosterReader rosters, Set<Happening> happened) {
        this.tenant = tenant;
        this.rosters = rosters;
        this.happened = happened;
    }

    /** The number of the newest one; 0 before the first. */
    int head() {
        return head;
    }

    /** The active records of a kind that one held; waits a moment for one that is just being looked at. */
    Map<UUID, Version> held(int number, Kind kind) {
        Map<Kind, Map<UUID, Version>> records = byNumber.get(number);
        for (int times = 0; records == null && times < MOST_TIMES; times++) {
            LockSupport.parkNanos(1_000_000);
            records = byNumber.get(number);
        }
        return Objects.requireNonNull(records).get(kind);
    }

    /** The active records of a kind that are in force. */
    List<RosterRecord> inForce(Kind kind) {
        return held(head, kind).values().stream().map(Version::record).toList();
    }

    /**
     * A new publication is in force. It holds what was computed; only what differs from the one before came with it; and every reference
     * resolves in it.
     */
    void add(Publication publication, Roster computed) {
        assertThat(publication.instant()).isAfter(newest);
        Map<Kind, Map<UUID, Version>> records = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            records.put(kind, read(publication.number(), kind, Filters.active(kind)));
            Map<UUID, Version> before = head == 0 ? Map.of() : held(head, kind);
            records.get(kind).values().forEach(version -> assertStamped(version, before, publication.instant()));
        }
        byNumber.put(publication.number(), records);
        head = publication.number();
        newest = publication.instant();
        assertHeadIs(computed);
        for (RosterRecord record : inForce(Kind.ENROLLMENT)) {
            Enrollment enrollment = (Enrollment) record;
            assertThat(held(head, Kind.USER).keySet()).contains(enrollment.user());
            assertThat(held(head, Kind.CLASS).keySet()).contains(enrollment.schoolClass());
        }
        notice(computed.schoolYear());
    }

    private static void assertStamped(Version version, Map<UUID, Version> before, Instant instant) {
        Version old = before.get(version.record().sourcedId());
        if (old != null && old.record().equals(version.record())) {
            assertThat(version).as("nothing changed").isEqualTo(old);
        } else {
            assertThat(version.dateLastModified()).isEqualTo(instant);
        }
    }

    /** What was published last is what was computed. */
    void assertHeadIs(Roster computed) {
        for (Kind kind : Kind.values()) {
            assertThat(Set.copyOf(inForce(kind))).as("publication %d", head).isEqualTo(Set.copyOf(computed.of(kind)));
        }
    }

    private void notice(SchoolYear current) {
        if (year != null && !current.equals(year)) {
            happened.add(Happening.YEAR_SWITCHED);
        }
        year = current;
        int all = read(head, Kind.ENROLLMENT, new Filter.Everything()).size();
        if (all < enrollments) {
            happened.add(Happening.TOMBSTONE_EXPIRED);
        }
        enrollments = all;
    }

    private Map<UUID, Version> read(int number, Kind kind, Filter filter) {
        int[] versions = rosters.select(tenant, number, new Selection(kind, new Filter.Everything(), filter, null));
        Map<UUID, Version> records = new HashMap<>();
        rosters.read(
                tenant,
                kind,
                versions,
                0,
                versions.length,
                version -> records.put(version.record().sourcedId(), version));
        return records;
    }
}
