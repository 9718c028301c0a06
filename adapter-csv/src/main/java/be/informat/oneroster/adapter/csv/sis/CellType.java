package be.informat.oneroster.adapter.csv.sis;

import be.informat.oneroster.domain.Parsed;
import be.informat.oneroster.domain.schoolyear.SchoolYear;
import be.informat.oneroster.domain.sis.Guids;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What the cells of a column hold.
 *
 * @param malformed the fault of a cell that holds something else
 * @param expectation what is expected, in English, to be told with that fault
 * @param parse the value of a cell that is not empty; empty if it is malformed
 */
record CellType<T>(SisFault malformed, String expectation, Function<String, Optional<T>> parse) {

    static final int LONGEST_TEXT = 200;

    static final CellType<String> TEXT = new CellType<>(
            SisFault.TEXT_TOO_LONG, "a text has at most " + LONGEST_TEXT + " characters", CellType::parseText);

    static final CellType<UUID> GUID = new CellType<>(
            SisFault.MALFORMED_GUID,
            "a GUID has 36 characters, like 043399e6-9662-42ca-ab5b-23f8340cf5ed",
            Guids::parse);

    static final CellType<LocalDate> DATE = new CellType<>(
            SisFault.MALFORMED_DATE,
            "a date is a day of the calendar written as year-month-day, like 2024-09-02",
            CellType::parseDate);

    static final CellType<SchoolYear> SCHOOL_YEAR = new CellType<>(
            SisFault.MALFORMED_SCHOOL_YEAR,
            "a school year is written as two years that follow, like 2024-25",
            CellType::parseSchoolYear);

    static final CellType<InstitutionNumber> INSTITUTION_NUMBER = new CellType<>(
            SisFault.MALFORMED_INSTITUTION_NUMBER,
            "an institution number has six digits, like 004312",
            text -> InstitutionNumber.isWellFormed(text) ? Optional.of(new InstitutionNumber(text)) : Optional.empty());

    /** Whether the values of such cells come back often enough to be kept once. */
    boolean repeats() {
        return !equals(GUID);
    }

    private static Optional<String> parseText(String text) {
        boolean fits = text.length() <= LONGEST_TEXT || text.codePointCount(0, text.length()) <= LONGEST_TEXT;
        return fits ? Optional.of(text) : Optional.empty();
    }

    /** {@code yyyy} is a year of the era, 0001 to 9999; {@link LocalDate#parse} takes more. */
    private static Optional<LocalDate> parseDate(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return Optional.empty();
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        if (year < 1 || month < 1 || day < 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }

    private static Optional<SchoolYear> parseSchoolYear(String text) {
        return switch (SchoolYear.parse(text)) {
            case Parsed.Valid<SchoolYear> valid -> Optional.of(valid.value());
            case Parsed.Invalid<SchoolYear> invalid -> Optional.empty();
        };
    }
}
