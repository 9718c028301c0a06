package be.informat.oneroster.domain.enrollment;

import be.informat.oneroster.domain.schoolyear.SchoolCalendar;
import be.informat.oneroster.domain.sis.ClassTeacher;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.Location;
import be.informat.oneroster.domain.sis.LocationId;
import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.sis.Registration;
import be.informat.oneroster.domain.sis.SchoolClass;
import be.informat.oneroster.domain.sis.SchoolClassKey;
import be.informat.oneroster.domain.sis.SisSnapshot;
import be.informat.oneroster.domain.sis.StaffAssignment;
import be.informat.oneroster.domain.tenant.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
        Map<LocationId, Location> locations = new TreeMap<>();
        Set<InstitutionNumber> institutions = new HashSet<>();
        for (Location location : sis.locations()) {
            if (scope.holds(location)) {
                locations.put(location.id(), location);
                institutions.add(location.institution());
            }
        }
        Map<SchoolClassKey, SchoolClass> classes = new HashMap<>();
        for (SchoolClass schoolClass : sis.classes()) {
            if (schoolClass.key().year().equals(calendar.year()) && locations.containsKey(schoolClass.location())) {
                classes.put(schoolClass.key(), schoolClass);
            }
        }
        List<StaffAssignment> assignments = sis.assignments().stream()
                .filter(assignment -> assignment.location() == null
                        ? institutions.contains(assignment.institution())
                        : locations.containsKey(assignment.location()))
                .filter(assignment -> calendar.hasStarted(assignment.start()) && !calendar.isOver(assignment.end()))
                .toList();
        Set<PersonId> staff =
                assignments.stream().map(StaffAssignment::staffMember).collect(Collectors.toSet());
        List<ClassTeacher> classTeachers = sis.classTeachers().stream()
                .filter(teacher -> classes.containsKey(teacher.schoolClass()) && staff.contains(teacher.staffMember()))
                .filter(teacher -> calendar.hasStarted(teacher.start()) && !calendar.isOver(teacher.lastDay()))
                .toList();
        return new Presence(
                locations,
                classes,
                registrations(sis, new HashSet<>(locations.keySet()), calendar, futurePupils),
                assignments,
                classTeachers);
    }

    private static List<Registration> registrations(
            SisSnapshot sis, Set<LocationId> locations, SchoolCalendar calendar, FuturePupils futurePupils) {
        List<Registration> counting = new ArrayList<>();
        List<Registration> later = new ArrayList<>();
        for (Registration registration : sis.registrations()) {
            if (!registration.year().equals(calendar.year())
                    || !locations.contains(registration.location())
                    || calendar.isOver(registration.lastDay())) {
                continue;
            }
            (calendar.hasStarted(registration.start()) ? counting : later).add(registration);
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
