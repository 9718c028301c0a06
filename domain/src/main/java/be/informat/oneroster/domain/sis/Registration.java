package be.informat.oneroster.domain.sis;

import be.informat.oneroster.domain.schoolyear.SchoolYear;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pupil at a location in a school year.
 *
 * @param schoolClass null while the class is unknown; else a class of the same location and year
 * @param start first day
 * @param end last day, inclusive; null is open: 31 August of the school year
 */
public record Registration(
        UUID id,
        PersonId pupil,
        LocationId location,
        SchoolYear year,
        @Nullable ClassId schoolClass,
        LocalDate start,
        @Nullable LocalDate end) {

    /** The last day, an open end filled in. */
    public LocalDate lastDay() {
        return end == null ? year.lastDay() : end;
    }
}
