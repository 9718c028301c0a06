package be.informat.oneroster.adapter.persistence.sis;

import static be.informat.oneroster.adapter.persistence.jooq.Tables.SIS_ASSIGNMENT;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.SIS_CLASS_TEACHER;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.SIS_PUPIL;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.SIS_REGISTRATION;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.SIS_STAFF_MEMBER;

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
import be.informat.oneroster.domain.sis.SisSnapshot;
import be.informat.oneroster.domain.sis.StaffAssignment;
import be.informat.oneroster.domain.sis.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Reads the data of some institutions; a row that points at what another institution holds now is left out. There is one object for each
 * id, however many rows speak of it: that takes half the memory, and what is the same object need not be compared.
 */
final class SnapshotReader {

    private final DSLContext sql;
    private final Set<InstitutionNumber> institutions;
    private final Map<LocationId, Location> locations = new HashMap<>();
    private final Map<SchoolClassKey, SchoolClass> classes = new HashMap<>();
    private final Map<PersonId, PersonId> pupils = new HashMap<>();

    private final Map<PersonId, PersonId> staff = new HashMap<>();

    SnapshotReader(DSLContext sql, Set<InstitutionNumber> institutions) {
        this.sql = sql;
        this.institutions = institutions;
    }

    SisSnapshot read() {
        List<Institution> known = all(SisTable.INSTITUTIONS, SisRows::institution);
        List<Location> taughtAt = all(SisTable.LOCATIONS, SisRows::location);
        taughtAt.forEach(location -> locations.put(location.id(), location));
        List<SchoolClass> held = all(SisTable.CLASSES, this::countedClass);
        List<Registration> registrations = all(SisTable.REGISTRATIONS, this::countedRegistration);
        List<StaffAssignment> assignments = all(SisTable.ASSIGNMENTS, this::countedAssignment);
        List<ClassTeacher> teachers = all(SisTable.CLASS_TEACHERS, this::countedTeacher);
        List<Term> terms = all(SisTable.TERMS, SisRows::term);
        return new SisSnapshot(known, taughtAt, held, pupils(), staff(), registrations, assignments, teachers, terms);
    }

    private <T> List<T> all(SisTable table, Function<@Nullable Object[], @Nullable T> read) {
        List<T> all = new ArrayList<>();
        table.forEach(sql, table.of(institutions), row -> {
            T counted = read.apply(row);
            if (counted != null) {
                all.add(counted);
            }
        });
        return all;
    }

    private @Nullable SchoolClass countedClass(@Nullable Object[] row) {
        SchoolClass schoolClass = SisRows.schoolClass(row);
        if (location(schoolClass.location(), SisRows.institutionOf(row)) == null) {
            return null;
        }
        classes.put(schoolClass.key(), schoolClass);
        return schoolClass;
    }

    private @Nullable Registration countedRegistration(@Nullable Object[] row) {
        Registration registration = SisRows.registration(row);
        InstitutionNumber institution = SisRows.institutionOf(row);
        Location location = location(registration.location(), institution);
        if (location == null) {
            return null;
        }
        ClassId ofRow = registration.schoolClass();
        SchoolClass schoolClass =
                ofRow == null ? null : schoolClass(new SchoolClassKey(ofRow, registration.year()), institution);
        if (ofRow != null && schoolClass == null) {
            return null;
        }
        return new Registration(
                registration.id(),
                one(pupils, registration.pupil()),
                location.id(),
                registration.year(),
                schoolClass == null ? null : schoolClass.key().id(),
                registration.start(),
                registration.end());
    }

    private @Nullable StaffAssignment countedAssignment(@Nullable Object[] row) {
        StaffAssignment assignment = SisRows.assignment(row);
        if (assignment.location() != null && location(assignment.location(), assignment.institution()) == null) {
            return null;
        }
        one(staff, assignment.staffMember());
        return assignment;
    }

    private @Nullable ClassTeacher countedTeacher(@Nullable Object[] row) {
        ClassTeacher teacher = SisRows.classTeacher(row);
        if (schoolClass(teacher.schoolClass(), SisRows.institutionOf(row)) == null) {
            return null;
        }
        one(staff, teacher.staffMember());
        return teacher;
    }

    /** Null if the institution has it not. */
    private @Nullable Location location(LocationId id, InstitutionNumber institution) {
        Location location = locations.get(id);
        return location != null && location.institution().equals(institution) ? location : null;
    }

    /** Null if the institution has it not. */
    private @Nullable SchoolClass schoolClass(SchoolClassKey key, InstitutionNumber institution) {
        SchoolClass schoolClass = classes.get(key);
        return schoolClass != null && location(schoolClass.location(), institution) != null ? schoolClass : null;
    }

    private static PersonId one(Map<PersonId, PersonId> persons, PersonId person) {
        PersonId known = persons.putIfAbsent(person, person);
        return known == null ? person : known;
    }

    private List<Person> pupils() {
        Condition registered = SIS_PUPIL.PERSON_ID.in(DSL.select(SIS_REGISTRATION.PUPIL_ID)
                .from(SIS_REGISTRATION)
                .where(SisTable.REGISTRATIONS.of(institutions)));
        return persons(SisTable.PUPILS, registered, pupils);
    }

    private List<Person> staff() {
        Condition assigned = SIS_STAFF_MEMBER.PERSON_ID.in(
                DSL.select(SIS_ASSIGNMENT.STAFF_ID).from(SIS_ASSIGNMENT).where(SisTable.ASSIGNMENTS.of(institutions)));
        Condition inCharge = SIS_STAFF_MEMBER.PERSON_ID.in(DSL.select(SIS_CLASS_TEACHER.STAFF_ID)
                .from(SIS_CLASS_TEACHER)
                .where(SisTable.CLASS_TEACHERS.of(institutions)));
        return persons(SisTable.STAFF, assigned.or(inCharge), staff);
    }

    private List<Person> persons(SisTable table, Condition condition, Map<PersonId, PersonId> counted) {
        List<Person> persons = new ArrayList<>(counted.size());
        table.forEach(sql, condition, row -> {
            Person person = SisRows.person(row);
            PersonId same = counted.get(person.id());
            if (same != null) {
                persons.add(new Person(same, person.givenName(), person.familyName(), person.birthDate()));
            }
        });
        return persons;
    }
}
