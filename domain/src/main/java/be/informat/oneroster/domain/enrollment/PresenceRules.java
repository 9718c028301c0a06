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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Judges the rows of the school data one by one, for a scope and a day. */
public final class PresenceRules {

    private final SchoolCalendar calendar;
    private final Map<LocationId, Location> locations = new TreeMap<>();
    private final Set<LocationId> exchanged = new HashSet<>();
    private final Set<InstitutionNumber> institutions = new HashSet<>();
    private final Map<SchoolClassKey, SchoolClass> classes = new HashMap<>();
    private final List<StaffAssignment> assignments;
    private final Set<PersonId> staff = new HashSet<>();

    public PresenceRules(SisSnapshot sis, Scope scope, SchoolCalendar calendar) {
        this.calendar = calendar;
        for (Location location : sis.locations()) {
            if (scope.holds(location)) {
                locations.put(location.id(), location);
                exchanged.add(location.id());
                institutions.add(location.institution());
            }
        }
        for (SchoolClass schoolClass : sis.classes()) {
            if (of(schoolClass) == RowVerdict.COUNTS) {
                classes.put(schoolClass.key(), schoolClass);
            }
        }
        assignments = sis.assignments().stream()
                .filter(assignment -> of(assignment) == RowVerdict.COUNTS)
                .toList();
        assignments.forEach(assignment -> staff.add(assignment.staffMember()));
    }

    /** The exchanged locations, by id. */
    public Map<LocationId, Location> locations() {
        return locations;
    }

    /** The classes that count, by key. */
    Map<SchoolClassKey, SchoolClass> classes() {
        return classes;
    }

    /** The assignments that count. */
    List<StaffAssignment> assignments() {
        return assignments;
    }

    public RowVerdict of(SchoolClass schoolClass) {
        if (!schoolClass.key().year().equals(calendar.year())) {
            return RowVerdict.OTHER_SCHOOL_YEAR;
        }
        return exchanged.contains(schoolClass.location()) ? RowVerdict.COUNTS : RowVerdict.LOCATION_NOT_EXCHANGED;
    }

    /** One that has not started may count all the same, as the earliest later one of a future pupil: {@link Presence} has those. */
    public RowVerdict of(Registration registration) {
        if (!registration.year().equals(calendar.year())) {
            return RowVerdict.OTHER_SCHOOL_YEAR;
        }
        if (!exchanged.contains(registration.location())) {
            return RowVerdict.LOCATION_NOT_EXCHANGED;
        }
        return byDates(registration.start(), registration.lastDay());
    }

    public RowVerdict of(StaffAssignment assignment) {
        boolean isExchanged = assignment.location() == null
                ? institutions.contains(assignment.institution())
                : exchanged.contains(assignment.location());
        return isExchanged ? byDates(assignment.start(), assignment.end()) : RowVerdict.LOCATION_NOT_EXCHANGED;
    }

    public RowVerdict of(ClassTeacher teacher) {
        if (!teacher.schoolClass().year().equals(calendar.year())) {
            return RowVerdict.OTHER_SCHOOL_YEAR;
        }
        if (!classes.containsKey(teacher.schoolClass())) {
            return RowVerdict.CLASS_NOT_EXCHANGED;
        }
        if (!staff.contains(teacher.staffMember())) {
            return RowVerdict.WITHOUT_ASSIGNMENT;
        }
        return byDates(teacher.start(), teacher.lastDay());
    }

    private RowVerdict byDates(LocalDate start, @Nullable LocalDate end) {
        if (calendar.isOver(end)) {
            return RowVerdict.OVER;
        }
        return calendar.hasStarted(start) ? RowVerdict.COUNTS : RowVerdict.NOT_STARTED;
    }
}
