package be.informat.oneroster.domain.schoolyear;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * The school year that counts for a tenant on a day, and the day by which presence is judged.
 *
 * @param today the day itself, in Europe/Brussels
 * @param year the active school year
 * @param referenceDate today, kept between the first school day of the year and 30 June of its end
 */
public record SchoolCalendar(LocalDate today, SchoolYear year, LocalDate referenceDate) {

    /**
     * @param switchDate the day of the year on which the tenant goes over to the new school year
     * @param today the day itself
     */
    public static SchoolCalendar of(MonthDay switchDate, LocalDate today) {
        boolean switched = !today.isBefore(switchDate.atYear(today.getYear()));
        SchoolYear year = new SchoolYear(switched ? today.getYear() : today.getYear() - 1);
        return new SchoolCalendar(today, year, referenceDate(year, today));
    }

    private static LocalDate referenceDate(SchoolYear year, LocalDate today) {
        if (today.isBefore(year.firstSchoolDay())) {
            return year.firstSchoolDay();
        }
        return today.isAfter(year.lastReferenceDate()) ? year.lastReferenceDate() : today;
    }

    /** Whether a row began on or before the reference date. */
    public boolean hasStarted(LocalDate start) {
        return !start.isAfter(referenceDate);
    }

    /** Whether a row that ends on {@code end} (inclusive; null is open) is over: ended before the earlier of today and the reference date. */
    public boolean isOver(@Nullable LocalDate end) {
        return end != null && end.isBefore(today.isBefore(referenceDate) ? today : referenceDate);
    }
}
