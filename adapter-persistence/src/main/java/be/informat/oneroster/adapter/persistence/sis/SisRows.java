package be.informat.oneroster.adapter.persistence.sis;

import be.informat.oneroster.domain.schoolyear.SchoolYear;
import be.informat.oneroster.domain.sis.ClassId;
import be.informat.oneroster.domain.sis.ClassTeacher;
import be.informat.oneroster.domain.sis.Institution;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.Location;
import be.informat.oneroster.domain.sis.LocationId;
import be.informat.oneroster.domain.sis.Person;
import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.sis.Registration;
import be.informat.oneroster.domain.sis.SchoolClass;
import be.informat.oneroster.domain.sis.SchoolClassKey;
import be.informat.oneroster.domain.sis.StaffAssignment;
import be.informat.oneroster.domain.sis.Term;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From the school data's types to the rows of {@link SisTable}, and back. */
final class SisRows {

    private SisRows() {}

    static @Nullable Object[] row(Institution institution) {
        return new @Nullable Object[] {institution.name(), institution.number().value()};
    }

    static Institution institution(@Nullable Object[] row) {
        return new Institution(number(row, 1), text(row, 0));
    }

    static @Nullable Object[] row(Location location) {
        return new @Nullable Object[] {
            location.institution().value(),
            location.locationNumber(),
            location.name(),
            location.id().value()
        };
    }

    static Location location(@Nullable Object[] row) {
        return new Location(new LocationId(guid(row, 3)), number(row, 0), text(row, 1), text(row, 2));
    }

    static @Nullable Object[] row(SchoolClass schoolClass, InstitutionNumber institution) {
        return new @Nullable Object[] {
            institution.value(),
            schoolClass.location().value(),
            schoolClass.code(),
            schoolClass.description(),
            schoolClass.key().id().value(),
            schoolClass.key().year().startYear()
        };
    }

    static SchoolClass schoolClass(@Nullable Object[] row) {
        return new SchoolClass(
                new SchoolClassKey(new ClassId(guid(row, 4)), year(row, 5)),
                new LocationId(guid(row, 1)),
                text(row, 2),
                (String) row[3]);
    }

    static @Nullable Object[] row(Person person) {
        return new @Nullable Object[] {
            person.givenName(),
            person.familyName(),
            person.birthDate(),
            person.id().value()
        };
    }

    static Person person(@Nullable Object[] row) {
        return new Person(new PersonId(guid(row, 3)), text(row, 0), text(row, 1), (LocalDate) row[2]);
    }

    static @Nullable Object[] row(Registration registration, InstitutionNumber institution) {
        ClassId schoolClass = registration.schoolClass();
        return new @Nullable Object[] {
            institution.value(),
            registration.pupil().value(),
            registration.location().value(),
            registration.year().startYear(),
            schoolClass == null ? null : schoolClass.value(),
            registration.start(),
            registration.end(),
            registration.id()
        };
    }

    static Registration registration(@Nullable Object[] row) {
        UUID schoolClass = (UUID) row[4];
        return new Registration(
                guid(row, 7),
                new PersonId(guid(row, 1)),
                new LocationId(guid(row, 2)),
                year(row, 3),
                schoolClass == null ? null : new ClassId(schoolClass),
                day(row, 5),
                (LocalDate) row[6]);
    }

    static @Nullable Object[] row(StaffAssignment assignment) {
        LocationId location = assignment.location();
        return new @Nullable Object[] {
            assignment.institution().value(),
            assignment.staffMember().value(),
            location == null ? null : location.value(),
            assignment.start(),
            assignment.end(),
            assignment.id()
        };
    }

    static StaffAssignment assignment(@Nullable Object[] row) {
        UUID location = (UUID) row[2];
        return new StaffAssignment(
                guid(row, 5),
                new PersonId(guid(row, 1)),
                number(row, 0),
                location == null ? null : new LocationId(location),
                day(row, 3),
                (LocalDate) row[4]);
    }

    static @Nullable Object[] row(ClassTeacher teacher, InstitutionNumber institution) {
        return new @Nullable Object[] {
            institution.value(),
            teacher.end(),
            teacher.schoolClass().id().value(),
            teacher.schoolClass().year().startYear(),
            teacher.staffMember().value(),
            teacher.start()
        };
    }

    static ClassTeacher classTeacher(@Nullable Object[] row) {
        return new ClassTeacher(
                new SchoolClassKey(new ClassId(guid(row, 2)), year(row, 3)),
                new PersonId(guid(row, 4)),
                day(row, 5),
                (LocalDate) row[1]);
    }

    static @Nullable Object[] row(Term term) {
        return new @Nullable Object[] {
            term.institution().value(), term.year().startYear(), term.title(), term.start(), term.end(), term.id()
        };
    }

    static Term term(@Nullable Object[] row) {
        return new Term(guid(row, 5), number(row, 0), year(row, 1), text(row, 2), day(row, 3), day(row, 4));
    }

    /** Of a row that belongs to an institution. */
    static InstitutionNumber institutionOf(@Nullable Object[] row) {
        return number(row, 0);
    }

    private static InstitutionNumber number(@Nullable Object[] row, int at) {
        return new InstitutionNumber(text(row, at));
    }

    private static String text(@Nullable Object[] row, int at) {
        return (String) Objects.requireNonNull(row[at]);
    }

    private static UUID guid(@Nullable Object[] row, int at) {
        return (UUID) Objects.requireNonNull(row[at]);
    }

    private static SchoolYear year(@Nullable Object[] row, int at) {
        return new SchoolYear((Integer) Objects.requireNonNull(row[at]));
    }

    private static LocalDate day(@Nullable Object[] row, int at) {
        return (LocalDate) Objects.requireNonNull(row[at]);
    }
}
