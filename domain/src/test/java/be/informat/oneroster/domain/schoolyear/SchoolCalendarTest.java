package be.informat.oneroster.domain.schoolyear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolCalendarTest {

    @ParameterizedTest(name = "switch {0}: {1} is in {2}, judged by {3}")
    @CsvSource({
        "--08-15, 2025-08-14, 2024-25, 2025-06-30",
        "--08-15, 2025-08-15, 2025-26, 2025-09-01",
        "--07-01, 2025-06-30, 2024-25, 2025-06-30",
        "--07-01, 2025-07-01, 2025-26, 2025-09-01",
        "--08-15, 2025-01-01, 2024-25, 2025-01-01",
        "--08-15, 2024-12-31, 2024-25, 2024-12-31",
        "--08-15, 2024-08-20, 2024-25, 2024-09-02",
        "--08-15, 2024-09-01, 2024-25, 2024-09-02",
        "--08-15, 2024-09-02, 2024-25, 2024-09-02",
        "--08-15, 2024-09-03, 2024-25, 2024-09-03",
        "--08-15, 2025-06-29, 2024-25, 2025-06-29",
        "--08-15, 2025-07-15, 2024-25, 2025-06-30",
    })
    void activeYearAndReferenceDate(MonthDay switchDate, LocalDate today, String year, LocalDate referenceDate) {
        SchoolCalendar calendar = SchoolCalendar.of(switchDate, today);

        assertThat(calendar.year()).hasToString(year);
        assertThat(calendar.referenceDate()).isEqualTo(referenceDate);
    }

    @ParameterizedTest(name = "on {0} a row that ends on {1} is over: {2}")
    @CsvSource({
        "2025-07-15, 2025-06-30, false",
        "2025-07-15, 2025-06-29, true",
        "2025-08-14, 2025-08-31, false",
        "2025-08-14, 2025-06-30, false",
        "2025-08-15, 2025-08-14, true",
        "2025-08-15, 2025-08-15, false",
        "2025-08-20, 2025-08-31, false",
        "2025-09-01, 2025-08-31, true",
        "2024-11-25, 2024-11-24, true",
        "2024-11-25, 2024-11-25, false",
        "2024-11-25, , false",
    })
    void aRowIsOverWhenItEndedBeforeTheEarlierOfTodayAndTheReferenceDate(LocalDate today, LocalDate end, boolean over) {
        assertThat(SchoolCalendar.of(MonthDay.of(8, 15), today).isOver(end)).isEqualTo(over);
    }

    @ParameterizedTest(name = "{0} starts on {1}")
    @CsvSource({
        "2024-25, 2024-09-02",
        "2025-26, 2025-09-01",
        "2018-19, 2018-09-03",
        "2020-21, 2020-09-01",
        "2019-20, 2019-09-02",
    })
    void theFirstSchoolDayIsAWeekday(String year, LocalDate first) {
        assertThat(SchoolYear.parse(year).orThrow().firstSchoolDay()).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-26", "2024-2025", "2024", "24-25", "2024/25", "", "abcd-ef", "1800-01", "２０２４-25"})
    void aMalformedSchoolYearIsRefused(String text) {
        assertThat(SchoolYear.parse(text).problems()).hasSize(1);
        assertThatThrownBy(() -> SchoolYear.parse(text).orThrow()).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-25", "1999-00", "2009-10", "2007-08"})
    void aSchoolYearIsWrittenAsItIsRead(String text) {
        assertThat(SchoolYear.parse(text).orThrow()).hasToString(text);
    }
}
