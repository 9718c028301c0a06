package be.informat.oneroster.domain.explanation;

import be.informat.oneroster.domain.enrollment.Presence;
import be.informat.oneroster.domain.enrollment.PresenceRules;
import be.informat.oneroster.domain.explanation.Explanation.Clause;
import be.informat.oneroster.domain.explanation.Explanation.Subject;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.RosterClass;
import be.informat.oneroster.domain.oneroster.SourcedIds;
import be.informat.oneroster.domain.publication.Roster;
import be.informat.oneroster.domain.schoolyear.SchoolCalendar;
import be.informat.oneroster.domain.sis.ClassTeacher;
import be.informat.oneroster.domain.sis.Location;
import be.informat.oneroster.domain.sis.LocationId;
import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.sis.Registration;
import be.informat.oneroster.domain.sis.SchoolClass;
import be.informat.oneroster.domain.sis.SchoolClassKey;
import be.informat.oneroster.domain.sis.SisSnapshot;
import be.informat.oneroster.domain.tenant.Scope;
import be.informat.oneroster.domain.tenant.TenantKey;
import be.informat.oneroster.domain.tenant.TenantSettings;
import be.informat.oneroster.domain.username.UsernameLedger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Everything that decides what a tenant exchanges on a day, to explain single subjects by. */
public final class ExplainedDay {

    final SisSnapshot sis;
    final TenantSettings settings;
    final UsernameLedger usernames;
    final SchoolCalendar calendar;
    final PresenceRules rules;
    final Presence presence;
    private final Map<LocationId, TenantKey> contested;
    private final Roster roster;

    /**
     * @param contested the locations that another tenant's scope holds too, with that tenant
     * @param roster what is computed from the rest
     */
    public ExplainedDay(
            SisSnapshot sis,
            TenantSettings settings,
            Map<LocationId, TenantKey> contested,
            UsernameLedger usernames,
            Roster roster,
            LocalDate day) {
        this.sis = sis;
        this.settings = settings;
        this.contested = contested;
        this.usernames = usernames;
        this.roster = roster;
        calendar = SchoolCalendar.of(settings.switchDate(), day);
        Scope scope = settings.scope().without(contested.keySet());
        rules = new PresenceRules(sis, scope, calendar);
        presence = Presence.by(rules, sis, settings.futurePupils());
    }

    /**
     * Explains whatever has this id: a person, a location, or a class by its id in the SIS (then one explanation for each school year) or
     * its {@code sourcedId}.
     *
     * @return empty if the school data and the usernames know nothing of that id
     */
    public List<Explanation> explain(UUID id) {
        List<Explanation> explanations = new ArrayList<>();
        sis.locations().stream()
                .filter(location -> location.id().value().equals(id))
                .forEach(location -> explanations.add(explain(location)));
        sis.classes().stream()
                .filter(schoolClass -> isClass(schoolClass, id))
                .forEach(schoolClass -> explanations.add(explain(schoolClass)));
        new PersonExplanation(this, new PersonId(id)).explain().ifPresent(explanations::add);
        return explanations;
    }

    private static boolean isClass(SchoolClass schoolClass, UUID id) {
        return schoolClass.key().id().value().equals(id)
                || SourcedIds.schoolClass(schoolClass.key()).equals(id);
    }

    private Explanation explain(Location location) {
        Clause clause = judge(location);
        return new Explanation(
                Subject.LOCATION,
                location.id().value(),
                location.name(),
                clause.code() == ClauseCode.LOCATION_EXCHANGED,
                List.of(clause));
    }

    private Clause judge(Location location) {
        String institution = location.institution().value();
        TenantKey other = contested.get(location.id());
        if (other != null) {
            return new Clause(ClauseCode.LOCATION_IN_TWO_TENANTS, List.of(other.value()));
        }
        if (rules.locations().containsKey(location.id())) {
            return new Clause(ClauseCode.LOCATION_EXCHANGED, List.of(institution));
        }
        return settings.scope().institutions().contains(location.institution())
                ? new Clause(ClauseCode.LOCATION_EXCLUDED, List.of(institution))
                : new Clause(ClauseCode.LOCATION_NOT_OF_TENANT, List.of(institution));
    }

    private Explanation explain(SchoolClass schoolClass) {
        List<Clause> clauses = new ArrayList<>();
        boolean exchanged = switch (rules.of(schoolClass)) {
            case COUNTS -> {
                clauses.addAll(members(schoolClass));
                yield true;
            }
            case OTHER_SCHOOL_YEAR -> {
                clauses.add(new Clause(
                        ClauseCode.CLASS_OTHER_SCHOOL_YEAR,
                        List.of(
                                schoolClass.key().year().toString(),
                                calendar.year().toString())));
                yield false;
            }
            case LOCATION_NOT_EXCHANGED, CLASS_NOT_EXCHANGED, WITHOUT_ASSIGNMENT, OVER, NOT_STARTED -> {
                clauses.add(
                        new Clause(ClauseCode.CLASS_LOCATION_NOT_EXCHANGED, List.of(nameOf(schoolClass.location()))));
                yield false;
            }
        };
        return new Explanation(
                Subject.CLASS, SourcedIds.schoolClass(schoolClass.key()), schoolClass.code(), exchanged, clauses);
    }

    private List<Clause> members(SchoolClass schoolClass) {
        UUID id = SourcedIds.schoolClass(schoolClass.key());
        String groupName = roster.of(Kind.CLASS).stream()
                .filter(record -> record.sourcedId().equals(id))
                .map(record -> ((RosterClass) record).title())
                .findFirst()
                .orElseThrow();
        long pupils = presence.registrations().stream()
                .filter(registration -> isIn(registration, schoolClass.key()))
                .map(Registration::pupil)
                .distinct()
                .count();
        long teachers = presence.classTeachers().stream()
                .filter(teacher -> teacher.schoolClass().equals(schoolClass.key()))
                .map(ClassTeacher::staffMember)
                .distinct()
                .count();
        List<Clause> clauses = new ArrayList<>();
        clauses.add(new Clause(ClauseCode.CLASS_EXCHANGED, List.of(groupName)));
        clauses.add(new Clause(ClauseCode.CLASS_MEMBERS, List.of(String.valueOf(pupils), String.valueOf(teachers))));
        if (teachers == 0) {
            clauses.add(new Clause(ClauseCode.CLASS_WITHOUT_TEACHER, List.of()));
        }
        return clauses;
    }

    private static boolean isIn(Registration registration, SchoolClassKey key) {
        return registration.year().equals(key.year()) && key.id().equals(registration.schoolClass());
    }

    String nameOf(LocationId id) {
        return sis.locations().stream()
                .filter(location -> location.id().equals(id))
                .map(Location::name)
                .findFirst()
                .orElse(id.toString());
    }

    /** The code of a class, in whatever school year it is known. */
    String codeOf(SchoolClassKey key) {
        return sis.classes().stream()
                .filter(schoolClass -> schoolClass.key().equals(key))
                .map(SchoolClass::code)
                .findFirst()
                .orElse(key.id().toString());
    }
}
