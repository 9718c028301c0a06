package be.informat.oneroster.adapter.persistence.sis;

import static be.informat.oneroster.adapter.persistence.jooq.Tables.SIS_ASSIGNMENT;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.SIS_CLASS_TEACHER;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.SIS_PUPIL;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.SIS_REGISTRATION;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.SIS_STAFF_MEMBER;

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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads the data of some institutions; a row that points at what another institution holds now is left out. */
final class SnapshotReader {

    private final DSLContext sql;
    private final Set<InstitutionNumber> institutions;
    private final Map<LocationId, InstitutionNumber> locations = new HashMap<>();
    private final Map<SchoolClassKey, InstitutionNumber> classes = new HashMap<>();

    /** One object for each person, however many rows speak of one. */
    private final Map<PersonId, PersonId> pupils = new HashMap<>();

    private final Set<PersonId> staff = new HashSet<>();

    SnapshotReader(DSLContext sql, Set<InstitutionNumber> institutions) {
        this.sql = sql;
        this.institutions = institutions;
    }

    SisSnapshot read() {
        List<Institution> known = all(SisTable.INSTITUTIONS, SisRows::institution);
        List<Location> taughtAt = all(SisTable.LOCATIONS, SisRows::location);
        taughtAt.forEach(location -> locations.put(location.id(), location.institution()));
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
        InstitutionNumber institution = SisRows.institutionOf(row);
        if (!institution.equals(locations.get(schoolClass.location()))) {
            return null;
        }
        classes.put(schoolClass.key(), institution);
        return schoolClass;
    }

    private @Nullable Registration countedRegistration(@Nullable Object[] row) {
        Registration registration = SisRows.registration(row);
        InstitutionNumber institution = SisRows.institutionOf(row);
        if (!institution.equals(locations.get(registration.location()))) {
            return null;
        }
        if (registration.schoolClass() != null
                && !institution.equals(
                        classes.get(new SchoolClassKey(registration.schoolClass(), registration.year())))) {
            return null;
        }
        PersonId pupil = registration.pupil();
        PersonId same = pupils.putIfAbsent(pupil, pupil);
        return same == null
                ? registration
                : new Registration(
                        registration.id(),
                        same,
                        registration.location(),
                        registration.year(),
                        registration.schoolClass(),
                        registration.start(),
                        registration.end());
    }

    private @Nullable StaffAssignment countedAssignment(@Nullable Object[] row) {
        StaffAssignment assignment = SisRows.assignment(row);
        if (assignment.location() != null && !assignment.institution().equals(locations.get(assignment.location()))) {
            return null;
        }
        staff.add(assignment.staffMember());
        return assignment;
    }

    private @Nullable ClassTeacher countedTeacher(@Nullable Object[] row) {
        ClassTeacher teacher = SisRows.classTeacher(row);
        if (!SisRows.institutionOf(row).equals(classes.get(teacher.schoolClass()))) {
            return null;
        }
        staff.add(teacher.staffMember());
        return teacher;
    }

    private List<Person> pupils() {
        Condition registered = SIS_PUPIL.PERSON_ID.in(DSL.select(SIS_REGISTRATION.PUPIL_ID)
                .from(SIS_REGISTRATION)
                .where(SisTable.REGISTRATIONS.of(institutions)));
        return persons(SisTable.PUPILS, registered, pupils.keySet());
    }

    private List<Person> staff() {
        Condition assigned = SIS_STAFF_MEMBER.PERSON_ID.in(
                DSL.select(SIS_ASSIGNMENT.STAFF_ID).from(SIS_ASSIGNMENT).where(SisTable.ASSIGNMENTS.of(institutions)));
        Condition inCharge = SIS_STAFF_MEMBER.PERSON_ID.in(DSL.select(SIS_CLASS_TEACHER.STAFF_ID)
                .from(SIS_CLASS_TEACHER)
                .where(SisTable.CLASS_TEACHERS.of(institutions)));
        return persons(SisTable.STAFF, assigned.or(inCharge), staff);
    }

    private List<Person> persons(SisTable table, Condition condition, Set<PersonId> counted) {
        List<Person> persons = new ArrayList<>(counted.size());
        table.forEach(sql, condition, row -> {
            Person person = SisRows.person(row);
            if (counted.contains(person.id())) {
                persons.add(person);
            }
        });
        return persons;
    }
}
