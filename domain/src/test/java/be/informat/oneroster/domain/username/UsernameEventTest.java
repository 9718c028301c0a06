package be.informat.oneroster.domain.username;

import static be.informat.oneroster.domain.username.UsernameEvent.between;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.username.LedgerEntry.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsernameEventTest {

    /** A state is written as owner, {@code c} computed or not, {@code s} given by the school or not, and the first letter of its standing. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            '',    1c-O,  COMPUTED
            '',    1-sO,  CORRECTED
            '',    --A,   RESERVED
            1c-O,  1csO,  CORRECTED
            1csO,  1c-O,  WITHDRAWN
            1-sO,  1--O,  WITHDRAWN
            1c-O,  1--O,  REPLACED
            1--O,  1c-O,  COMPUTED
            1--O,  1--R,  RELEASED
            1c-O,  1c-A,  RESERVED
            --A,   --R,   RELEASED
            --R,   2-sO,  CORRECTED
            1--R,  2-sO,  CORRECTED
            1c-O,  2c-O,  COMPUTED
            1c-A,  --A,   LAPSED
            1c-O,  --A,   RESERVED
            1c-O,  '',    LAPSED
            '',    1--O,  REPLACED
            1c-R,  1c-O,  COMPUTED
            """)
    void what_becomes_of_a_username_is_told_by_two_states(String before, String after, UsernameEvent event) {
        assertThat(between(entry(before), entry(after))).isEqualTo(event);
    }

    @Test
    void nothing_becomes_of_it_between_equal_states() {
        assertThatThrownBy(() -> between(entry("1c-O"), entry("1c-O"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static @Nullable LedgerEntry entry(String text) {
        if (text.isEmpty()) {
            return null;
        }
        boolean isNobodys = text.startsWith("-");
        PersonId owner = isNobodys ? null : People.id(Character.digit(text.charAt(0), 10));
        Standing standing = switch (text.charAt(text.length() - 1)) {
            case 'A' -> Standing.ACCOUNT;
            case 'R' -> Standing.RELEASED;
            default -> Standing.ORDINARY;
        };
        return new LedgerEntry(
                NameSpace.TENANT,
                "jan",
                owner,
                text.contains("c") ? "jan" : null,
                text.contains("s") ? "Jan" : null,
                standing);
    }
}
