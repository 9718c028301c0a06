package be.informat.oneroster.domain.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenantStateTest {

    @ParameterizedTest
    @CsvSource({
        "ONBOARDING, onboarding, true,  false, true,  false",
        "ACTIVE,     active,     false, true,  false, true",
        "SUSPENDED,  suspended,  true,  false, true,  true",
    })
    void a_state_says_what_can_come_next(
            TenantState state,
            String wireName,
            boolean canBeActivated,
            boolean canBeSuspended,
            boolean canBeDeleted,
            boolean hasFrozenUsernames) {
        assertThat(state.wireName()).isEqualTo(wireName);
        assertThat(state.canBeActivated()).isEqualTo(canBeActivated);
        assertThat(state.canBeSuspended()).isEqualTo(canBeSuspended);
        assertThat(state.canBeDeleted()).isEqualTo(canBeDeleted);
        assertThat(state.hasFrozenUsernames()).isEqualTo(hasFrozenUsernames);
    }
}
