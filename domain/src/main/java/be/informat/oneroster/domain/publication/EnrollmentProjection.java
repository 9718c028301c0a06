package be.informat.oneroster.domain.publication;

import be.informat.oneroster.domain.enrollment.Presence;
import be.informat.oneroster.domain.oneroster.Enrollment;
import be.informat.oneroster.domain.oneroster.Role;
import be.informat.oneroster.domain.oneroster.RosterClass;
import be.informat.oneroster.domain.oneroster.SourcedIds;
import be.informat.oneroster.domain.schoolyear.SchoolYear;
import be.informat.oneroster.domain.sis.ClassTeacher;
import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.sis.Registration;
import be.informat.oneroster.domain.sis.SchoolClassKey;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Makes the enrollments of a roster: of pupils by their registrations, of staff by the classes they are in charge of. */
final class EnrollmentProjection {

    /** Who is in charge first; the id decides between those who began on the same day. */
    private static final Comparator<Map.Entry<UUID, Stay>> FIRST_IN_CHARGE = Map.Entry.<UUID, Stay>comparingByValue(
                    Comparator.comparing(Stay::start))
            .thenComparing(Map.Entry.comparingByKey(Roster.ORDER));

    private final SchoolYear year;
    private final Map<SchoolClassKey, RosterClass> classes;
    private final Set<UUID> users;
    private final Presence presence;
    private final Map<UUID, Stay> stays;

    EnrollmentProjection(
            SchoolYear year, Map<SchoolClassKey, RosterClass> classes, Set<UUID> users, Presence presence) {
        this.year = year;
        this.classes = classes;
        this.users = users;
        this.presence = presence;
        stays = HashMap.newHashMap(
                presence.registrations().size() + presence.classTeachers().size());
    }

    List<Enrollment> enrollments() {
        for (Registration registration : presence.registrations()) {
            if (registration.schoolClass() != null) {
                SchoolClassKey key = new SchoolClassKey(registration.schoolClass(), registration.year());
                add(key, registration.pupil(), Role.STUDENT, registration.start(), registration.lastDay());
            }
        }
        for (ClassTeacher teacher : presence.classTeachers()) {
            add(teacher.schoolClass(), teacher.staffMember(), Role.TEACHER, teacher.start(), teacher.lastDay());
        }
        Set<UUID> primary = firstTeachers();
        return stays.entrySet().stream()
                .map(entry -> enrollment(entry.getKey(), entry.getValue(), primary.contains(entry.getKey())))
                .toList();
    }

    private void add(SchoolClassKey key, PersonId person, Role role, LocalDate start, LocalDate lastDay) {
        RosterClass schoolClass = classes.get(key);
        UUID user = person.value();
        if (schoolClass != null && users.contains(user)) {
            stays.merge(
                    SourcedIds.enrollment(schoolClass.sourcedId(), user, role),
                    new Stay(schoolClass, user, role, start, lastDay),
                    Stay::joined);
        }
    }

    private Set<UUID> firstTeachers() {
        Map<UUID, Map.Entry<UUID, Stay>> first = new HashMap<>();
        for (Map.Entry<UUID, Stay> entry : stays.entrySet()) {
            if (entry.getValue().role() == Role.TEACHER) {
                first.merge(
                        entry.getValue().schoolClass().sourcedId(),
                        entry,
                        (left, right) -> FIRST_IN_CHARGE.compare(left, right) <= 0 ? left : right);
            }
        }
        Set<UUID> enrollments = new HashSet<>();
        first.values().forEach(entry -> enrollments.add(entry.getKey()));
        return enrollments;
    }

    private Enrollment enrollment(UUID id, Stay stay, boolean primary) {
        return new Enrollment(
                id,
                stay.user(),
                stay.schoolClass().sourcedId(),
                stay.schoolClass().school(),
                stay.role(),
                primary,
                cut(stay.start()),
                cut(stay.lastDay()).plusDays(1));
    }

    private LocalDate cut(LocalDate day) {
        if (day.isBefore(year.firstDay())) {
            return year.firstDay();
        }
        return day.isAfter(year.lastDay()) ? year.lastDay() : day;
    }

    /** A person in a class from a first day to a last one, as the rows of the SIS say, not cut to the school year. */
    private record Stay(RosterClass schoolClass, UUID user, Role role, LocalDate start, LocalDate lastDay) {

        /** Two rows that give the same enrollment are one: from the first begin to the last end. */
        Stay joined(Stay other) {
            return new Stay(
                    schoolClass,
                    user,
                    role,
                    start.isBefore(other.start) ? start : other.start,
                    lastDay.isAfter(other.lastDay) ? lastDay : other.lastDay);
        }
    }
}
