package be.informat.oneroster.bootstrap.pulls;

import static be.informat.oneroster.domain.sis.SisBuilder.guid;

import be.informat.oneroster.domain.schoolyear.SchoolCalendar;
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
import be.informat.oneroster.domain.sis.SisSnapshot;
import be.informat.oneroster.domain.sis.StaffAssignment;
import be.informat.oneroster.domain.sis.Term;
import be.informat.oneroster.domain.tenant.TenantSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The data of one institution with two locations, as it stands in the information system. What changes it is in {@link SchoolLife}. */
final class School {

    final InstitutionNumber number;
    final LocationId village;
    final LocationId field;
    final Map<SchoolClassKey, SchoolClass> classes = new LinkedHashMap<>();
    final Map<PersonId, Person> persons = new LinkedHashMap<>();
    final Map<UUID, Registration> registrations = new LinkedHashMap<>();
    final Map<UUID, StaffAssignment> assignments = new LinkedHashMap<>();
    final List<ClassTeacher> teachers = new ArrayList<>();
    private int made;

    School(InstitutionNumber number) {
        this.number = number;
        village = new LocationId(newId());
        field = new LocationId(newId());
    }

    UUID newId() {
        made++;
        return guid(number + " " + made);
    }

    /** A name that nobody had yet. */
    String newName(String beginning) {
        made++;
        return beginning + Character.toString('a' + made / 26 % 26) + Character.toString('a' + made % 26);
    }

    static SchoolYear yearOn(LocalDate day) {
        return SchoolCalendar.of(TenantSettings.LATEST_SWITCH, day).year();
    }

    SchoolClass newClass(ClassId id, SchoolYear year, LocationId location, String code) {
        SchoolClass added = new SchoolClass(new SchoolClassKey(id, year), location, code, "Klas " + code);
        classes.put(added.key(), added);
        return added;
    }

    Person newPerson(Random chance) {
        String[] given = {"Evelien", "Bart", "Nafi", "Jos\u00e9", "An"};
        Person person = new Person(
                new PersonId(newId()),
                given[chance.nextInt(given.length)],
                newName("Poppe"),
                chance.nextInt(4) == 0 ? null : LocalDate.of(2012, 3, 1 + chance.nextInt(28)));
        persons.put(person.id(), person);
        return person;
    }

    void register(PersonId pupil, SchoolClass in, boolean knowsClass, LocalDate start, @Nullable LocalDate end) {
        Registration added = new Registration(
                newId(),
                pupil,
                in.location(),
                in.key().year(),
                knowsClass ? in.key().id() : null,
                start,
                end);
        registrations.put(added.id(), added);
    }

    void assign(PersonId member, @Nullable LocationId location, LocalDate start, @Nullable LocalDate end) {
        StaffAssignment added = new StaffAssignment(newId(), member, number, location, start, end);
        assignments.put(added.id(), added);
    }

    /** A class and everything that says something of it are gone; the pupils stay, without a class. */
    void remove(SchoolClass gone) {
        classes.remove(gone.key());
        teachers.removeIf(row -> row.schoolClass().equals(gone.key()));
        registrations.replaceAll((id, row) -> isIn(row, gone)
                ? new Registration(id, row.pupil(), row.location(), row.year(), null, row.start(), row.end())
                : row);
    }

    /** One of this school year or a later one. */
    SchoolClass someClass(Random chance, LocalDate today) {
        SchoolYear year = yearOn(today);
        List<SchoolClass> known = classes.values().stream()
                .filter(row -> row.key().year().compareTo(year) >= 0)
                .toList();
        return known.isEmpty() ? newClass(new ClassId(newId()), year, village, newName("4")) : any(chance, known);
    }

    static boolean isIn(Registration row, SchoolClass schoolClass) {
        return row.schoolClass() != null && schoolClass.key().equals(new SchoolClassKey(row.schoolClass(), row.year()));
    }

    /** An extract of all of it, without persons of whom nothing is said. */
    SisSnapshot extract(LocalDate today) {
        SchoolYear year = yearOn(today);
        Set<PersonId> pupils =
                registrations.values().stream().map(Registration::pupil).collect(Collectors.toSet());
        Set<PersonId> staff = Stream.concat(
                        assignments.values().stream().map(StaffAssignment::staffMember),
                        teachers.stream().map(ClassTeacher::staffMember))
                .collect(Collectors.toSet());
        return new SisSnapshot(
                List.of(new Institution(number, "Basisschool De Klaproos")),
                List.of(new Location(village, number, "1", "Dorp"), new Location(field, number, "2", "Veld")),
                List.copyOf(classes.values()),
                only(pupils),
                only(staff),
                List.copyOf(registrations.values()),
                List.copyOf(assignments.values()),
                teachers,
                List.of(new Term(
                        guid(number + " term " + year),
                        number,
                        year,
                        "Trimester 1",
                        year.firstDay(),
                        year.firstDay().plusMonths(4))));
    }

    private List<Person> only(Set<PersonId> wanted) {
        return persons.values().stream()
                .filter(person -> wanted.contains(person.id()))
                .toList();
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    static <T> T any(Random chance, Collection<T> some) {
        return List.copyOf(some).get(chance.nextInt(some.size()));
    }
}
