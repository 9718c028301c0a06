package be.informat.oneroster.domain.publication;

import be.informat.oneroster.domain.enrollment.Presence;
import be.informat.oneroster.domain.oneroster.AcademicSession;
import be.informat.oneroster.domain.oneroster.Course;
import be.informat.oneroster.domain.oneroster.Demographics;
import be.informat.oneroster.domain.oneroster.Enrollment;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.Org;
import be.informat.oneroster.domain.oneroster.OrgType;
import be.informat.oneroster.domain.oneroster.RosterClass;
import be.informat.oneroster.domain.oneroster.RosterRecord;
import be.informat.oneroster.domain.oneroster.SessionType;
import be.informat.oneroster.domain.oneroster.SourcedIds;
import be.informat.oneroster.domain.oneroster.User;
import be.informat.oneroster.domain.schoolyear.SchoolCalendar;
import be.informat.oneroster.domain.schoolyear.SchoolYear;
import be.informat.oneroster.domain.sis.Institution;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.Location;
import be.informat.oneroster.domain.sis.SchoolClass;
import be.informat.oneroster.domain.sis.SchoolClassKey;
import be.informat.oneroster.domain.sis.SisSnapshot;
import be.informat.oneroster.domain.sis.Term;
import be.informat.oneroster.domain.tenant.Scope;
import be.informat.oneroster.domain.tenant.TenantSettings;
import be.informat.oneroster.domain.username.UsernameLedger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Makes the records of one roster, kind after kind, in no particular order. */
final class Projection {

    private static final String COURSE_TITLE = "Klas";
    private static final String COURSE_CODE = "KLAS";

    private final SisSnapshot sis;
    private final TenantSettings settings;
    private final SchoolYear year;
    private final UUID session;
    private final Presence presence;
    private final PersonProjection persons;

    Projection(SisSnapshot sis, TenantSettings settings, Scope scope, UsernameLedger ledger, SchoolCalendar calendar) {
        this.sis = sis;
        this.settings = settings;
        this.year = calendar.year();
        this.session = SourcedIds.session(year);
        this.presence = Presence.on(sis, scope, calendar, settings.futurePupils());
        this.persons = new PersonProjection(sis, settings, ledger, presence);
    }

    Map<Kind, List<? extends RosterRecord>> records() {
        Map<Kind, List<? extends RosterRecord>> records = new EnumMap<>(Kind.class);
        Map<InstitutionNumber, List<Location>> locations = locationsByInstitution();
        Map<SchoolClassKey, RosterClass> classes = classes();
        records.put(Kind.ORG, orgs(locations));
        records.put(Kind.ACADEMIC_SESSION, sessions(locations));
        records.put(Kind.COURSE, courses(classes));
        records.put(Kind.CLASS, List.copyOf(classes.values()));
        List<User> users = persons.users();
        records.put(Kind.USER, users);
        records.put(Kind.DEMOGRAPHICS, demographics(users));
        records.put(Kind.ENROLLMENT, enrollments(classes, users));
        return records;
    }

    private List<Demographics> demographics(List<User> users) {
        return switch (settings.demographics()) {
            case EXCHANGE -> persons.demographics(users);
            case WITHHOLD -> List.of();
        };
    }

    private List<Enrollment> enrollments(Map<SchoolClassKey, RosterClass> classes, List<User> users) {
        Set<UUID> exchanged = HashSet.newHashSet(users.size());
        users.forEach(user -> exchanged.add(user.sourcedId()));
        return new EnrollmentProjection(year, classes, exchanged, presence).enrollments();
    }

    private Map<InstitutionNumber, List<Location>> locationsByInstitution() {
        Map<InstitutionNumber, List<Location>> locations = new TreeMap<>();
        for (Location location : presence.locations().values()) {
            locations
                    .computeIfAbsent(location.institution(), number -> new ArrayList<>())
                    .add(location);
        }
        return locations;
    }

    private List<Org> orgs(Map<InstitutionNumber, List<Location>> locations) {
        List<Org> orgs = new ArrayList<>();
        for (Institution institution : sis.institutions()) {
            List<Location> own = locations.get(institution.number());
            if (own == null) {
                continue;
            }
            UUID district = SourcedIds.institution(institution.number());
            orgs.add(new Org(
                    district,
                    institution.name(),
                    OrgType.DISTRICT,
                    institution.number().value(),
                    null,
                    own.stream().map(location -> location.id().value()).toList()));
            for (Location location : own) {
                orgs.add(new Org(
                        location.id().value(),
                        location.name(),
                        OrgType.SCHOOL,
                        institution.number() + "-" + location.locationNumber(),
                        district,
                        List.of()));
            }
        }
        return orgs;
    }

    private List<AcademicSession> sessions(Map<InstitutionNumber, List<Location>> locations) {
        List<Term> terms = sis.terms().stream()
                .filter(term -> term.year().equals(year) && locations.containsKey(term.institution()))
                .toList();
        List<AcademicSession> sessions = new ArrayList<>();
        sessions.add(new AcademicSession(
                session,
                "Schooljaar " + year,
                year.firstDay(),
                year.lastDay().plusDays(1),
                SessionType.SCHOOL_YEAR,
                null,
                terms.stream().map(Term::id).sorted(Roster.ORDER).toList(),
                String.valueOf(year.endYear()),
                null));
        for (Term term : terms) {
            sessions.add(new AcademicSession(
                    term.id(),
                    term.title(),
                    term.start(),
                    term.end().plusDays(1),
                    SessionType.TERM,
                    session,
                    List.of(),
                    String.valueOf(year.endYear()),
                    SourcedIds.institution(term.institution())));
        }
        return sessions;
    }

    private Map<SchoolClassKey, RosterClass> classes() {
        Map<SchoolClassKey, RosterClass> classes = new HashMap<>();
        for (SchoolClass schoolClass : presence.classes().values()) {
            Location location = presence.locations().get(schoolClass.location());
            if (location == null) {
                throw new IllegalStateException("A class counts only at an exchanged location.");
            }
            classes.put(
                    schoolClass.key(),
                    new RosterClass(
                            SourcedIds.schoolClass(schoolClass.key()),
                            settings.groupNameTemplate().nameOf(schoolClass, location),
                            schoolClass.code(),
                            SourcedIds.course(location.id(), year),
                            location.id().value(),
                            session));
        }
        return classes;
    }

    private List<Course> courses(Map<SchoolClassKey, RosterClass> classes) {
        Map<UUID, Course> courses = new TreeMap<>(Roster.ORDER);
        for (RosterClass schoolClass : classes.values()) {
            courses.computeIfAbsent(
                    schoolClass.course(),
                    id -> new Course(id, COURSE_TITLE, session, COURSE_CODE, schoolClass.school()));
        }
        return List.copyOf(courses.values());
    }
}
