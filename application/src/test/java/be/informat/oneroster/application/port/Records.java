package be.informat.oneroster.application.port;

import be.informat.oneroster.domain.oneroster.AcademicSession;
import be.informat.oneroster.domain.oneroster.Course;
import be.informat.oneroster.domain.oneroster.Demographics;
import be.informat.oneroster.domain.oneroster.Enrollment;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.Org;
import be.informat.oneroster.domain.oneroster.OrgType;
import be.informat.oneroster.domain.oneroster.Role;
import be.informat.oneroster.domain.oneroster.RosterClass;
import be.informat.oneroster.domain.oneroster.RosterRecord;
import be.informat.oneroster.domain.oneroster.SessionType;
import be.informat.oneroster.domain.oneroster.User;
import be.informat.oneroster.domain.publication.Fingerprint;
import be.informat.oneroster.domain.publication.RosterChanges;
import be.informat.oneroster.domain.publication.RosterChanges.Changes;
import be.informat.oneroster.domain.publication.RosterChanges.Stamped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Invented records for tests, each from a number; and the changes that publish them. */
public final class Records {

    /** The school year all of them are in. */
    public static final UUID SCHOOL_YEAR = id(900);

    public static final UUID TERM = id(901);
    public static final UUID DISTRICT = id(100);
    public static final UUID SCHOOL = id(101);
    public static final UUID OTHER_SCHOOL = id(102);

    private Records() {}

    /** {@code 00000000-0000-4000-8000-000000000007} for 7. */
    public static UUID id(int number) {
        return new UUID(0x4000L, 0x8000_0000_0000_0000L | number);
    }

    public static Org district(UUID id, String name, UUID... children) {
        return new Org(id, name, OrgType.DISTRICT, "112201", null, List.of(children));
    }

    public static Org school(UUID id, String name, UUID parent) {
        return new Org(id, name, OrgType.SCHOOL, "112201-1", parent, List.of());
    }

    public static AcademicSession schoolYear(UUID... terms) {
        return new AcademicSession(
                SCHOOL_YEAR,
                "Schooljaar 2024-25",
                LocalDate.of(2024, 9, 1),
                LocalDate.of(2025, 9, 1),
                SessionType.SCHOOL_YEAR,
                null,
                List.of(terms),
                "2025",
                null);
    }

    public static AcademicSession term(UUID id, String title) {
        return new AcademicSession(
                id,
                title,
                LocalDate.of(2024, 9, 1),
                LocalDate.of(2024, 12, 21),
                SessionType.TERM,
                SCHOOL_YEAR,
                List.of(),
                "2025",
                DISTRICT);
    }

    public static Course course(UUID id, UUID school) {
        return new Course(id, "Klas", SCHOOL_YEAR, "KLAS", school);
    }

    public static RosterClass schoolClass(UUID id, String title, UUID course, UUID school) {
        return new RosterClass(id, title, "1A", course, school, SCHOOL_YEAR);
    }

    public static User pupil(UUID id, String givenName, String familyName, UUID... orgs) {
        return user(id, givenName, familyName, Role.STUDENT, orgs);
    }

    public static User teacher(UUID id, String givenName, String familyName, UUID... orgs) {
        return user(id, givenName, familyName, Role.TEACHER, orgs);
    }

    private static User user(UUID id, String givenName, String familyName, Role role, UUID... orgs) {
        String username = "gebruiker." + id.toString().substring(33);
        String identifier = id.toString().toUpperCase(java.util.Locale.ROOT);
        return new User(id, username, givenName, familyName, role, identifier, List.of(orgs));
    }

    public static Demographics demographics(UUID pupil, LocalDate birthDate) {
        return new Demographics(pupil, birthDate);
    }

    public static Enrollment enrollment(UUID id, UUID user, UUID schoolClass, UUID school, Role role) {
        return new Enrollment(
                id,
                user,
                schoolClass,
                school,
                role,
                role == Role.TEACHER,
                LocalDate.of(2024, 9, 1),
                LocalDate.of(2025, 9, 1));
    }

    /** Publishes records that were not there. */
    public static RosterChanges appear(RosterRecord... records) {
        return changes(List.of(records), List.of(), Map.of(), Map.of());
    }

    /** Publishes records that were there with other content, or as tombstones. */
    public static RosterChanges change(RosterRecord... records) {
        return changes(List.of(), List.of(records), Map.of(), Map.of());
    }

    /** Makes tombstones of a kind. */
    public static RosterChanges leave(Kind kind, UUID... ids) {
        return changes(List.of(), List.of(), Map.of(kind, List.of(ids)), Map.of());
    }

    /** Makes tombstones of a kind leave. */
    public static RosterChanges expire(Kind kind, UUID... ids) {
        return changes(List.of(), List.of(), Map.of(), Map.of(kind, List.of(ids)));
    }

    private static RosterChanges changes(
            List<RosterRecord> appeared,
            List<RosterRecord> changed,
            Map<Kind, List<UUID>> left,
            Map<Kind, List<UUID>> expired) {
        Map<Kind, Changes> changes = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            changes.put(
                    kind,
                    new Changes(
                            stamped(kind, appeared),
                            stamped(kind, changed),
                            left.getOrDefault(kind, List.of()),
                            expired.getOrDefault(kind, List.of())));
        }
        return new RosterChanges(changes);
    }

    private static List<Stamped> stamped(Kind kind, List<RosterRecord> records) {
        List<Stamped> stamped = new ArrayList<>();
        records.stream()
                .filter(record -> record.kind() == kind)
                .sorted(Comparator.comparing(record -> record.sourcedId().toString()))
                .forEach(record -> stamped.add(new Stamped(record, new Fingerprint(record.hashCode(), 1))));
        return stamped;
    }
}
