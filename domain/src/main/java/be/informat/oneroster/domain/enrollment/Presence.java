package be.informat.oneroster.domain.enrollment;

import be.informat.oneroster.domain.schoolyear.SchoolCalendar;
import be.informat.oneroster.domain.sis.ClassTeacher;
import be.informat.oneroster.domain.sis.Location;
import be.informat.oneroster.domain.sis.LocationId;
import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.sis.Registration;
import be.informat.oneroster.domain.sis.SchoolClass;
import be.informat.oneroster.domain.sis.SchoolClassKey;
import be.informat.oneroster.domain.sis.SisSnapshot;
import be.informat.oneroster.domain.sis.StaffAssignment;
import be.informat.oneroster.domain.tenant.FuturePupils;
import be.informat.oneroster.domain.tenant.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows that count on a day in a scope.
 *
 * @param locations the exchanged locations, by id
 * @param classes the classes that count, by key
 * @param registrations the registrations that count, in the order of the snapshot, later ones of future pupils behind
 * @param assignments the staff assignments that count
 * @param classTeachers the class teachers that count
 */
public record Presence(
        Map<LocationId, Location> locations,
        Map<SchoolClassKey, SchoolClass> classes,
        List<Registration> registrations,
        List<StaffAssignment> assignments,
        List<ClassTeacher> classTeachers) {

    private static final Comparator<Registration> EARLIEST = Comparator.comparing(Registration::start)
            .thenComparing(registration -> registration.id().toString());

    public static Presence on(SisSnapshot sis, Scope scope, SchoolCalendar calendar, FuturePupils futurePupils) {
        return by(new PresenceRules(sis, scope, calendar), sis, futurePupils);
    }

    /** By rules that were made of the same school data. */
    public static Presence by(PresenceRules rules, SisSnapshot sis, FuturePupils futurePupils) {
        List<ClassTeacher> classTeachers = sis.classTeachers().stream()
                .filter(teacher -> rules.of(teacher) == RowVerdict.COUNTS)
                .toList();
        return new Presence(
                rules.locations(),
                rules.classes(),
                registrations(sis, rules, futurePupils),
                rules.assignments(),
                classTeachers);
    }

    private static List<Registration> registrations(SisSnapshot sis, PresenceRules rules, FuturePupils futurePupils) {
        List<Registration> counting = new ArrayList<>();
        List<Registration> later = new ArrayList<>();
        for (Registration registration : sis.registrations()) {
            switch (rules.of(registration)) {
                case COUNTS -> counting.add(registration);
                case NOT_STARTED -> later.add(registration);
                case OTHER_SCHOOL_YEAR, LOCATION_NOT_EXCHANGED, OVER, CLASS_NOT_EXCHANGED, WITHOUT_ASSIGNMENT -> {}
            }
        }
        switch (futurePupils) {
            case EXCLUDE -> {}
            case INCLUDE -> counting.addAll(earliestOfNewcomers(counting, later));
        }
        return counting;
    }

    private static List<Registration> earliestOfNewcomers(List<Registration> counting, List<Registration> later) {
        Set<PupilAtLocation> present = new HashSet<>();
        if (!later.isEmpty()) {
            counting.forEach(registration -> present.add(PupilAtLocation.of(registration)));
        }
        later.sort(EARLIEST);
        return later.stream()
                .filter(registration -> present.add(PupilAtLocation.of(registration)))
                .toList();
    }

    private record PupilAtLocation(PersonId pupil, LocationId location) {
        static PupilAtLocation of(Registration registration) {
            return new PupilAtLocation(registration.pupil(), registration.location());
        }
    }
}
