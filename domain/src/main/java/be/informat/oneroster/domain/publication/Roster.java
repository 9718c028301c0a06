package be.informat.oneroster.domain.publication;

import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.RosterRecord;
import be.informat.oneroster.domain.schoolyear.SchoolCalendar;
import be.informat.oneroster.domain.schoolyear.SchoolYear;
import be.informat.oneroster.domain.sis.Guids;
import be.informat.oneroster.domain.sis.LocationId;
import be.informat.oneroster.domain.sis.NumberSort;
import be.informat.oneroster.domain.sis.SisSnapshot;
import be.informat.oneroster.domain.tenant.TenantSettings;
import be.informat.oneroster.domain.username.UsernameLedger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** All records that a tenant exchanges on a day. */
public final class Roster {

    /** How long a tombstone stays readable, so that a client that was away for more than a school year still learns of it. */
    public static final Period TOMBSTONES_STAY = Period.ofDays(550);

    /** The order of records everywhere: their {@code sourcedId} as text. */
    static final Comparator<UUID> ORDER = Guids.TEXT_ORDER;

    private static final Comparator<RosterRecord> BY_ID = Comparator.comparing(RosterRecord::sourcedId, ORDER);

    private final SchoolYear schoolYear;
    private final Map<Kind, List<RosterRecord>> records;

    private Roster(SchoolYear schoolYear, Map<Kind, List<RosterRecord>> records) {
        this.schoolYear = schoolYear;
        this.records = records;
    }

    /**
     * Computes the roster.
     *
     * @param sis the data of the tenant's institutions; more does no harm
     * @param ledger has the usernames; who has none is withheld
     * @param today the day, in Europe/Brussels
     */
    public static Roster project(SisSnapshot sis, TenantSettings settings, UsernameLedger ledger, LocalDate today) {
        return project(sis, settings, Set.of(), ledger, today);
    }

    /**
     * The same, where other tenants of the installation are known.
     *
     * @param contested locations that stand in the scope of another tenant too: exchanged by neither
     */
    public static Roster project(
            SisSnapshot sis,
            TenantSettings settings,
            Set<LocationId> contested,
            UsernameLedger ledger,
            LocalDate today) {
        SchoolCalendar calendar = SchoolCalendar.of(settings.switchDate(), today);
        Map<Kind, List<RosterRecord>> records = new EnumMap<>(Kind.class);
        new Projection(sis, settings, settings.scope().without(contested), ledger, calendar)
                .records()
                .forEach((kind, list) -> records.put(
                        kind, NumberSort.sorted(list, BY_ID, record -> Guids.beginning(record.sourcedId()))));
        return new Roster(calendar.year(), records);
    }

    /** The active school year on the day. */
    public SchoolYear schoolYear() {
        return schoolYear;
    }

    /** The records of a kind in the order of their {@code sourcedId}s; empty if there are none. */
    public List<RosterRecord> of(Kind kind) {
        return records.getOrDefault(kind, List.of());
    }

    /** What differs from what is in force; no tombstone expires. */
    public RosterChanges changesSince(PublishedRoster inForce) {
        return RosterDiff.between(inForce, this, Instant.MIN);
    }

    /**
     * What differs from what is in force, and which tombstones may leave.
     *
     * @param now tombstones that came more than {@link #TOMBSTONES_STAY} before it have expired
     */
    public RosterChanges changesSince(PublishedRoster inForce, Instant now) {
        return RosterDiff.between(inForce, this, now.minus(TOMBSTONES_STAY));
    }

    /** This roster as if it were in force, to compare another one with. */
    PublishedRoster asPublished() {
        Map<Kind, List<PublishedRecord>> published = new EnumMap<>(Kind.class);
        RosterChanges everything = everything();
        for (Kind kind : Kind.values()) {
            published.put(
                    kind,
                    everything.of(kind).appeared().stream()
                            .map(stamped -> PublishedRecord.active(stamped, Instant.MIN))
                            .toList());
        }
        return new PublishedRoster(published);
    }

    /** Everything, as if nothing had been published before. */
    public RosterChanges everything() {
        return changesSince(PublishedRoster.nothing());
    }
}
