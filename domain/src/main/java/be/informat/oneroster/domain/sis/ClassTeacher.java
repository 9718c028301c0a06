package be.informat.oneroster.domain.sis;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A staff member in charge of a class. One row is (class, staff member, start).
 *
 * @param start first day
 * @param end last day, inclusive; null is open: 31 August of the class's school year
 */
public record ClassTeacher(
        SchoolClassKey schoolClass,
        PersonId staffMember,
        LocalDate start,
        @Nullable LocalDate end) {

    /** The last day, an open end filled in. */
    public LocalDate lastDay() {
        return end == null ? schoolClass.year().lastDay() : end;
    }
}
