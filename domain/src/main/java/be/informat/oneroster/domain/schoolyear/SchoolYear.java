package be.informat.oneroster.domain.schoolyear;

import be.informat.oneroster.domain.Parsed;
import be.informat.oneroster.domain.Problem;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A school year, 1 September to 31 August.
 *
 * @param startYear the calendar year in which it starts, 1900 to 2999
 */
public record SchoolYear(int startYear) implements Comparable<SchoolYear> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-(\\d{2})");

    public SchoolYear {
        if (startYear < 1900 || startYear > 2999) {
            throw new IllegalArgumentException("A school year starts between 1900 and 2999, not in " + startYear + ".");
        }
    }

    /** Reads {@code 2024-25}; anything else, also {@code 2024-26}, is a problem. */
    public static Parsed<SchoolYear> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (matcher.matches()) {
            int start = Integer.parseInt(matcher.group(1));
            if (start >= 1900 && start <= 2999 && (start + 1) % 100 == Integer.parseInt(matcher.group(2))) {
                return Parsed.valid(new SchoolYear(start));
            }
        }
        return Parsed.invalid(new Problem(
                "malformed-school-year", "", text, "a school year is written as two years that follow, like 2024-25"));
    }

    /** 1 September. */
    public LocalDate firstDay() {
        return LocalDate.of(startYear, Month.SEPTEMBER, 1);
    }

    /** 31 August of the next calendar year, inclusive. */
    public LocalDate lastDay() {
        return LocalDate.of(endYear(), Month.AUGUST, 31);
    }

    /** 30 June: the last day by which presence is judged. */
    public LocalDate lastReferenceDate() {
        return LocalDate.of(endYear(), Month.JUNE, 30);
    }

    /** The first Monday to Friday on or after 1 September. */
    public LocalDate firstSchoolDay() {
        LocalDate first = firstDay();
        return switch (first.getDayOfWeek()) {
            case SATURDAY -> first.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            case SUNDAY -> first.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> first;
        };
    }

    /** The calendar year in which it ends: the OneRoster {@code schoolYear}. */
    public int endYear() {
        return startYear + 1;
    }

    public SchoolYear next() {
        return new SchoolYear(startYear + 1);
    }

    @Override
    public int compareTo(SchoolYear other) {
        return Integer.compare(startYear, other.startYear);
    }

    /** As it is written: {@code 2024-25}. */
    @Override
    public String toString() {
        int end = endYear() % 100;
        return startYear + (end < 10 ? "-0" : "-") + end;
    }
}
