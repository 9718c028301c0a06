package be.informat.oneroster.domain.publication;

import be.informat.oneroster.domain.enrollment.Presence;
import be.informat.oneroster.domain.oneroster.Enrollment;
import be.informat.oneroster.domain.oneroster.Role;
import be.informat.oneroster.domain.oneroster.RosterClass;
import be.informat.oneroster.domain.oneroster.SourcedIds;
import be.informat.oneroster.domain.schoolyear.SchoolYear;
import be.informat.oneroster.domain.sis.ClassId;
import be.informat.oneroster.domain.sis.ClassTeacher;
import be.informat.oneroster.domain.sis.Guids;
import be.informat.oneroster.domain.sis.NumberSort;
import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.sis.Registration;
import be.informat.oneroster.domain.sis.SchoolClassKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * Makes the enrollments of a roster: of pupils by their registrations, of staff by the classes they are in charge of. There are more of them
 * than of everything else together, so they are made side by side and those that are the same found by sorting.
 */
final class EnrollmentProjection {

    private static final Comparator<Stay> BY_ID = Comparator.comparing(Stay::id, Roster.ORDER);

    /** Who is in charge first; the id decides between those who began on the same day. */
    private static final BinaryOperator<Stay> FIRST_IN_CHARGE =
            BinaryOperator.minBy(Comparator.comparing(Stay::start).thenComparing(BY_ID));

    private final SchoolYear year;
    private final Map<SchoolClassKey, RosterClass> classes;
    private final Set<UUID> users;
    private final Presence presence;

    EnrollmentProjection(
            SchoolYear year, Map<SchoolClassKey, RosterClass> classes, Set<UUID> users, Presence presence) {
        this.year = year;
        this.classes = classes;
        this.users = users;
        this.presence = presence;
    }

    List<Enrollment> enrollments() {
        List<Stay> stays = joined(Stream.concat(
                        presence.registrations().parallelStream().map(this::learning),
                        presence.classTeachers().parallelStream().map(this::teaching))
                .flatMap(Optional::stream)
                .toList());
        Map<UUID, Stay> inCharge = inCharge(stays);
        return stays.parallelStream()
                .map(stay -> enrollment(stay, isFirst(stay, inCharge)))
                .toList();
    }

    private Optional<Stay> learning(Registration registration) {
        ClassId schoolClass = registration.schoolClass();
        return schoolClass == null
                ? Optional.empty()
                : stay(
                        new SchoolClassKey(schoolClass, registration.year()),
                        registration.pupil(),
                        Role.STUDENT,
                        registration.start(),
                        registration.lastDay());
    }

    private Optional<Stay> teaching(ClassTeacher teacher) {
        return stay(teacher.schoolClass(), teacher.staffMember(), Role.TEACHER, teacher.start(), teacher.lastDay());
    }

    private Optional<Stay> stay(SchoolClassKey key, PersonId person, Role role, LocalDate start, LocalDate lastDay) {
        RosterClass schoolClass = classes.get(key);
        UUID user = person.value();
        if (schoolClass == null || !users.contains(user)) {
            return Optional.empty();
        }
        UUID id = SourcedIds.enrollment(schoolClass.sourcedId(), user, role);
        return Optional.of(new Stay(id, schoolClass, user, role, start, lastDay));
    }

    /** In the order of their ids, each id once. */
    private static List<Stay> joined(List<Stay> stays) {
        List<Stay> joined = new ArrayList<>(stays.size());
        for (Stay stay : NumberSort.sorted(stays, BY_ID, some -> Guids.beginning(some.id()))) {
            if (!joined.isEmpty() && joined.getLast().id().equals(stay.id())) {
                joined.set(joined.size() - 1, joined.getLast().joined(stay));
            } else {
                joined.add(stay);
            }
        }
        return joined;
    }

    /** By class, who of its staff has been in charge longest. */
    private static Map<UUID, Stay> inCharge(List<Stay> stays) {
        Map<UUID, Stay> first = new HashMap<>();
        for (Stay stay : stays) {
            if (stay.role() == Role.TEACHER) {
                first.merge(stay.schoolClass().sourcedId(), stay, FIRST_IN_CHARGE);
            }
        }
        return first;
    }

    private static boolean isFirst(Stay stay, Map<UUID, Stay> inCharge) {
        return stay.role() == Role.TEACHER
                && stay.equals(inCharge.get(stay.schoolClass().sourcedId()));
    }

    private Enrollment enrollment(Stay stay, boolean primary) {
        return new Enrollment(
                stay.id(),
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
    private record Stay(UUID id, RosterClass schoolClass, UUID user, Role role, LocalDate start, LocalDate lastDay) {

        /** Two rows that give the same enrollment are one: from the first begin to the last end. */
        Stay joined(Stay other) {
            return new Stay(
                    id,
                    schoolClass,
                    user,
                    role,
                    start.isBefore(other.start) ? start : other.start,
                    lastDay.isAfter(other.lastDay) ? lastDay : other.lastDay);
        }
    }
}
