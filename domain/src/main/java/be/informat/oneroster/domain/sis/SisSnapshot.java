package be.informat.oneroster.domain.sis;

import java.util.List;

/**
 * The school data of some institutions at one moment, whole and consistent: every row refers only to rows of this snapshot. Lists
 * are in no particular order; an institution without rows is simply not there.
 *
 * @param pupils the persons of the registrations, each once, with their names as pupils
 * @param staff the persons of the assignments and class teachers, each once, with their names as staff; a person who is both
 *     stands in both lists
 */
public record SisSnapshot(
        List<Institution> institutions,
        List<Location> locations,
        List<SchoolClass> classes,
        List<Person> pupils,
        List<Person> staff,
        List<Registration> registrations,
        List<StaffAssignment> assignments,
        List<ClassTeacher> classTeachers,
        List<Term> terms) {

    public SisSnapshot {
        institutions = List.copyOf(institutions);
        locations = List.copyOf(locations);
        classes = List.copyOf(classes);
        pupils = List.copyOf(pupils);
        staff = List.copyOf(staff);
        registrations = List.copyOf(registrations);
        assignments = List.copyOf(assignments);
        classTeachers = List.copyOf(classTeachers);
        terms = List.copyOf(terms);
    }

    /** A snapshot of nothing. */
    public static SisSnapshot empty() {
        return new SisSnapshot(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
