package be.informat.oneroster.bootstrap.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TodayTest {

    @ParameterizedTest
    @CsvSource({
        "2026-08-14T21:59:59Z, 2026-08-14",
        "2026-08-14T22:00:00Z, 2026-08-15",
        "2026-12-31T22:59:59Z, 2026-12-31",
        "2026-12-31T23:00:00Z, 2027-01-01"
    })
    void a_day_begins_at_midnight_in_brussels_wherever_the_machine_stands(Instant now, LocalDate day) {
        assertThat(new Today(Clock.fixed(now, ZoneId.of("Asia/Tokyo")), null).get())
                .isEqualTo(day);
    }

    @Test
    void in_a_trial_every_day_is_the_one_that_was_set() {
        LocalDate set = LocalDate.of(2026, 9, 1);

        assertThat(new Today(Clock.systemUTC(), set).get()).isEqualTo(set);
    }
}
