package be.informat.oneroster.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Every other test of this module proves nothing about defaults unless these hold. */
class ForeignMachineTest {

    @Test
    void tests_run_where_the_small_letter_of_I_has_no_dot() {
        assertThat("I".toLowerCase(Locale.getDefault())).isEqualTo("ı");
    }

    @Test
    void tests_run_where_it_is_tomorrow_already() {
        assertThat(ZoneId.systemDefault()).isEqualTo(ZoneId.of("Pacific/Kiritimati"));
    }
}
