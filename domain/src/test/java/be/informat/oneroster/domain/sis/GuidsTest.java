package be.informat.oneroster.domain.sis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuidsTest {

    private static final String TEXT = "09afAF3e-9662-42ca-ab5b-23f8340cf5ed";

    @Test
    void a_guid_in_either_case_is_one_value() {
        UUID expected = UUID.fromString("09afaf3e-9662-42ca-ab5b-23f8340cf5ed");

        assertThat(Guids.parse(TEXT)).contains(expected);
        assertThat(Guids.parse(TEXT.toUpperCase(Locale.ROOT))).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "{09afaf3e-9662-42ca-ab5b-23f8340cf5ed}",
                "09afaf3e9662-42ca-ab5b-23f8340cf5ed0-",
                "09afaf3e96624-2ca-ab5b-23f8340cf5ed0",
                "09afaf3e-9662-42ca-ab5b-23f8340cf5e",
                "09afaf3e-9662-42ca-ab5b-23f8340cf5edd",
                " 9afaf3e-9662-42ca-ab5b-23f8340cf5ed",
                "-9afaf3e-9662-42ca-ab5b-23f8340cf5ed",
            })
    void anything_else_is_none(String text) {
        assertThat(Guids.parse(text)).isEmpty();
    }

    @Test
    void no_character_but_a_hexadecimal_digit_stands_for_one() {
        for (char character = 0; character < 0x600; character++) {
            boolean digit = "0123456789abcdefABCDEF".indexOf(character) >= 0;
            assertThat(Guids.parse(character + TEXT.substring(1)).isPresent())
                    .as("character %d", (int) character)
                    .isEqualTo(digit);
            assertThat(Guids.parse(TEXT.substring(0, 35) + character).isPresent())
                    .as("character %d", (int) character)
                    .isEqualTo(digit);
        }
    }
}
