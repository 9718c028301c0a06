package be.informat.oneroster.domain.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.domain.username.Phase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenantStateTest {

    @ParameterizedTest
    @CsvSource({
        "ONBOARDING, onboarding, true,  false, true,  ONBOARDING",
        "ACTIVE,     active,     false, true,  false, ACTIVE",
        "SUSPENDED,  suspended,  true,  false, true,  ACTIVE",
    })
    void a_state_says_what_can_come_next(
            TenantState state,
            String wireName,
            boolean canBeActivated,
            boolean canBeSuspended,
            boolean canBeDeleted,
            Phase usernamePhase) {
        assertThat(state.wireName()).isEqualTo(wireName);
        assertThat(state.canBeActivated()).isEqualTo(canBeActivated);
        assertThat(state.canBeSuspended()).isEqualTo(canBeSuspended);
        assertThat(state.canBeDeleted()).isEqualTo(canBeDeleted);
        assertThat(state.usernamePhase()).isEqualTo(usernamePhase);
    }
}
