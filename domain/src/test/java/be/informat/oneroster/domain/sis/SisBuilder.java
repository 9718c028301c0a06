package be.informat.oneroster.domain.sis;

import be.informat.oneroster.domain.schoolyear.SchoolYear;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Builds school data in few words, starting from valid defaults: everything is called by a short name, and its GUID is made of that name.
 * Unless told otherwise: institution {@code 112201}, school year 2024-25, from 1 September, open end.
 */
public final class SisBuilder {

    public static final SchoolYear YEAR = new SchoolYear(2024);
    public static final InstitutionNumber INSTITUTION = new InstitutionNumber("112201");

    private final Map<InstitutionNumber, Institution> institutions = new LinkedHashMap<>();
    private final Map<LocationId, Location> locations = new LinkedHashMap<>();
    private final Map<SchoolClassKey, SchoolClass> classes = new LinkedHashMap<>();
    private final Map<PersonId, Person> pupils = new LinkedHashMap<>();
    private final Map<PersonId, Person> staff = new LinkedHashMap<>();
    private final List<Registration> registrations = new ArrayList<>();
    private final List<StaffAssignment> assignments = new ArrayList<>();
    private final List<ClassTeacher> classTeachers = new ArrayList<>();
    private final List<Term> terms = new ArrayList<>();

    public static UUID guid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public static PersonId person(String name) {
        return new PersonId(guid(name));
    }

    public static LocationId location(String name) {
        return new LocationId(guid(name));
    }

    public static ClassId classId(String name) {
        return new ClassId(guid(name));
    }

    public static SchoolClassKey classKey(String name) {
        return new SchoolClassKey(classId(name), YEAR);
    }

    public SisBuilder withLocation(String name) {
        return withLocation(INSTITUTION.value(), name);
    }

    public SisBuilder withLocation(String institution, String name) {
        InstitutionNumber number = new InstitutionNumber(institution);
        institutions.putIfAbsent(number, new Institution(number, "School " + institution));
        locations.put(location(name), new Location(location(name), number, "1", name));
        return this;
    }

    public SisBuilder withClass(String name, String location) {
        return withClass(name, location, YEAR);
    }

    public SisBuilder withClass(String name, String location, SchoolYear year) {
        SchoolClassKey key = new SchoolClassKey(classId(name), year);
        classes.put(key, new SchoolClass(key, location(location), name, "Klas " + name));
        return this;
    }

    /** A pupil called {@code given family}. */
    public SisBuilder withPupil(String name) {
        return withPupil(name, LocalDate.of(2012, 3, 2));
    }

    public SisBuilder withPupil(String name, @Nullable LocalDate birthDate) {
        pupils.put(person(name), named(name, birthDate));
        return this;
    }

    /** A staff member called {@code given family}. */
    public SisBuilder withStaff(String name) {
        staff.put(person(name), named(name, LocalDate.of(1980, 5, 4)));
        return this;
    }

    private static Person named(String name, @Nullable LocalDate birthDate) {
        int space = name.indexOf(' ');
        return new Person(person(name), name.substring(0, space), name.substring(space + 1), birthDate);
    }

    /** A registration in a class (null: still unknown) of the default year. */
    public SisBuilder registered(
            String pupil, String location, @Nullable String schoolClass, LocalDate start, @Nullable LocalDate end) {
        return registered(pupil, location, schoolClass, YEAR, start, end);
    }

    public SisBuilder registered(
            String pupil,
            String location,
            @Nullable String schoolClass,
            SchoolYear year,
            LocalDate start,
            @Nullable LocalDate end) {
        pupils.computeIfAbsent(person(pupil), id -> named(pupil, LocalDate.of(2012, 3, 2)));
        registrations.add(new Registration(
                guid("registration " + registrations.size()),
                person(pupil),
                location(location),
                year,
                schoolClass == null ? null : classId(schoolClass),
                start,
                end));
        return this;
    }

    /** A registration from the first day of the default year, with an open end. */
    public SisBuilder registered(String pupil, String location, @Nullable String schoolClass) {
        return registered(pupil, location, schoolClass, YEAR.firstDay(), null);
    }

    /** An assignment at a location (null: all locations of the default institution). */
    public SisBuilder assigned(String name, @Nullable String location, LocalDate start, @Nullable LocalDate end) {
        staff.computeIfAbsent(person(name), id -> named(name, LocalDate.of(1980, 5, 4)));
        InstitutionNumber institution = INSTITUTION;
        if (location != null) {
            Location known = locations.get(location(location));
            institution = known == null ? INSTITUTION : known.institution();
        }
        assignments.add(new StaffAssignment(
                guid("assignment " + assignments.size()),
                person(name),
                institution,
                location == null ? null : location(location),
                start,
                end));
        return this;
    }

    /** An assignment that began long ago, without an end. */
    public SisBuilder assigned(String staffMember, @Nullable String location) {
        return assigned(staffMember, location, LocalDate.of(2015, 9, 1), null);
    }

    public SisBuilder inCharge(String staffMember, String schoolClass, LocalDate start, @Nullable LocalDate end) {
        staff.computeIfAbsent(person(staffMember), id -> named(staffMember, LocalDate.of(1980, 5, 4)));
        classTeachers.add(new ClassTeacher(classKey(schoolClass), person(staffMember), start, end));
        return this;
    }

    public SisBuilder inCharge(String staffMember, String schoolClass) {
        return inCharge(staffMember, schoolClass, YEAR.firstDay(), null);
    }

    public SisBuilder withTerm(String title, LocalDate start, LocalDate end) {
        terms.add(new Term(guid(title), INSTITUTION, YEAR, title, start, end));
        return this;
    }

    public SisSnapshot build() {
        return new SisSnapshot(
                List.copyOf(institutions.values()),
                List.copyOf(locations.values()),
                List.copyOf(classes.values()),
                List.copyOf(pupils.values()),
                List.copyOf(staff.values()),
                registrations,
                assignments,
                classTeachers,
                terms);
    }
}
