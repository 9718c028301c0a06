package be.informat.oneroster.adapter.rest.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            2024-09-02,                             2024-09-02T00:00:00Z
            2024-09-02T08:30,                       2024-09-02T08:30:00Z
            2024-09-02T08:30Z,                      2024-09-02T08:30:00Z
            2024-09-02T08:30:15,                    2024-09-02T08:30:15Z
            2024-09-02T08:30:15Z,                   2024-09-02T08:30:15Z
            2024-09-02T08:30:15.1Z,                 2024-09-02T08:30:15.1Z
            2024-09-02T08:30:15.123Z,               2024-09-02T08:30:15.123Z
            2024-09-02T08:30:15.123456789Z,         2024-09-02T08:30:15.123456789Z
            2024-09-02T08:30:15.123456789,          2024-09-02T08:30:15.123456789Z
            2024-09-02T08:30:15.123+02:00,          2024-09-02T06:30:15.123Z
            2024-09-02T08:30:15.123+0200,           2024-09-02T06:30:15.123Z
            2024-09-02T08:30:15.123 02:00,          2024-09-02T06:30:15.123Z
            2024-09-02T08:30:15.123 0200,           2024-09-02T06:30:15.123Z
            2024-09-02T08:30:15-05:00,              2024-09-02T13:30:15Z
            2024-09-02T08:30:15+00:00,              2024-09-02T08:30:15Z
            0001-01-01T00:00:00Z,                   0001-01-01T00:00:00Z
            9999-12-31T23:59:59.999999999Z,         9999-12-31T23:59:59.999999999Z
            """)
    void an_instant_is_read_with_all_its_precision(String text, Instant expected) {
        assertThat(Moments.instant(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2024-9-2",
                "2024-09-31",
                "2023-02-29T00:00:00Z",
                "2024-09-02T24:00:00Z",
                "2024-09-02T08:60:00Z",
                "2024-09-02T08:30:61Z",
                "2024-09-02T08:30:15.1234567890Z",
                "2024-09-02T08:30:15.Z",
                "2024-09-02 08:30:15Z",
                "2024-09-02T08:30:15+19:00",
                "2024-09-02T08:30:15+2",
                "2024-09-02T08:30:15 ",
                "2024-09-02Z",
                " 2024-09-02",
                "2024-09-02T",
                "2024-09-02T08Z",
                "20240902",
                "2024-09-02T08:30:15,5Z",
                "02/09/2024",
                "٢٠٢٤-09-02"
            })
    void what_is_no_instant_is_not_read(String text) {
        assertThat(Moments.instant(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-09-02", "2024-02-29"})
    void a_day_is_read(String text) {
        assertThat(Moments.day(text)).contains(LocalDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2023-02-29", "2024-09-02T00:00:00Z", "2024-9-2", "2024-13-01", "+2024-09-02", "today"})
    void what_is_no_day_is_not_read(String text) {
        assertThat(Moments.day(text)).isEmpty();
    }
}
