package be.informat.oneroster.domain.username;

import static be.informat.oneroster.domain.username.LedgerSteps.RULES;
import static be.informat.oneroster.domain.username.LedgerSteps.correct;
import static be.informat.oneroster.domain.username.LedgerSteps.corrected;
import static be.informat.oneroster.domain.username.LedgerSteps.refusals;
import static be.informat.oneroster.domain.username.LedgerSteps.usernames;
import static be.informat.oneroster.domain.username.LedgerSteps.withAccounts;
import static be.informat.oneroster.domain.username.LedgerSteps.withdraw;
import static be.informat.oneroster.domain.username.People.id;
import static be.informat.oneroster.domain.username.People.pupil;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import be.informat.oneroster.domain.username.CorrectionOutcome.Refused;
import be.informat.oneroster.domain.username.CorrectionRefusal.Reason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionsWhileOnboardingTest {

    private static final List<UsernamePerson> PERSONS =
            List.of(pupil(1, "Evelien", "Poppe"), pupil(2, "Bart", "Swings"), pupil(3, "Bart", "Swings"));
    private static final UsernameLedger LEDGER = UsernameLedger.empty().allocate(RULES, PERSONS);

    @Test
    void a_correction_is_in_force_and_the_computed_name_stays_reserved_beside_it() {
        UsernameLedger ledger = recomputed(corrected(LEDGER, Phase.ONBOARDING, correct(1, "evy.poppe")));

        assertThat(ledger.usernameOf(id(1))).contains("evy.poppe");
        assertThat(ledger.correctionOf(id(1), NameSpace.TENANT)).contains("evy.poppe");
        assertThat(ledger.computedOf(id(1), NameSpace.TENANT)).contains("evelien.poppe");
        assertThat(ledger.allocate(RULES, List.of(pupil(9, "Evelien", "Poppe"))).usernameOf(id(9)))
                .contains("evelien.poppe2");
    }

    @Test
    void a_correction_beats_a_computed_username_and_the_other_person_moves_to_a_number() {
        UsernameLedger ledger = recomputed(corrected(LEDGER, Phase.ONBOARDING, correct(3, "bart.swings")));

        assertThat(usernames(ledger, 1, 2, 3)).containsExactly("evelien.poppe", "bart.swings2", "bart.swings");
        assertThat(LEDGER.usernameChangesTo(ledger))
                .containsExactly(
                        new UsernameChange(NameSpace.TENANT, id(2), "bart.swings", "bart.swings2"),
                        new UsernameChange(NameSpace.TENANT, id(3), "bart.swings2", "bart.swings"));
    }

    @Test
    void a_correction_equal_to_the_computed_name_pins_it() {
        UsernameLedger pinned = corrected(LEDGER, Phase.ONBOARDING, correct(3, "bart.swings2"));

        UsernameLedger afterBartLeft =
                pinned.proposals().allocate(RULES, List.of(pupil(1, "Evelien", "Poppe"), pupil(3, "Bart", "Swings")));

        assertThat(afterBartLeft.usernameOf(id(3))).contains("bart.swings2");
        assertThat(afterBartLeft.computedOf(id(3), NameSpace.TENANT)).contains("bart.swings");
    }

    @Test
    void a_withdrawn_correction_leaves_nothing_behind() {
        UsernameLedger corrected =
                corrected(LEDGER, Phase.ONBOARDING, correct(1, "evy.poppe"), correct(2, "bart.swings"));

        UsernameLedger ledger = corrected(corrected, Phase.ONBOARDING, withdraw(1), withdraw(2), withdraw(3));

        assertThat(recomputed(ledger)).isEqualTo(LEDGER);
    }

    @Test
    void a_changed_correction_leaves_the_first_one_free() {
        UsernameLedger ledger = corrected(LEDGER, Phase.ONBOARDING, correct(1, "evy.poppe"));
        ledger = corrected(ledger, Phase.ONBOARDING, correct(1, "eef.poppe"));
        ledger = corrected(ledger, Phase.ONBOARDING, correct(2, "evy.poppe"));

        assertThat(usernames(recomputed(ledger), 1, 2, 3)).containsExactly("eef.poppe", "evy.poppe", "bart.swings2");
    }

    @Test
    void corrections_may_swap_names() {
        UsernameLedger ledger =
                corrected(LEDGER, Phase.ONBOARDING, correct(1, "bart.swings"), correct(2, "evelien.poppe"));
        ledger =
                corrected(recomputed(ledger), Phase.ONBOARDING, correct(1, "evelien.poppe"), correct(2, "bart.swings"));

        assertThat(usernames(recomputed(ledger), 1, 2, 3))
                .containsExactly("evelien.poppe", "bart.swings", "bart.swings2");
    }

    @Test
    void what_another_correction_gave_is_refused_unless_the_same_set_changes_that_one() {
        UsernameLedger ledger = corrected(LEDGER, Phase.ONBOARDING, correct(1, "evy.poppe"));

        assertThat(refusals(ledger, Phase.ONBOARDING, correct(2, "Evy.Poppe")))
                .isEqualTo(Map.of(2, Reason.CORRECTION_OF_ANOTHER));
        assertThat(refusals(ledger, Phase.ONBOARDING, correct(2, "Evy.Poppe"), withdraw(1)))
                .isEmpty();
        assertThat(refusals(ledger, Phase.ONBOARDING, correct(2, "Evy.Poppe"), correct(1, "eef")))
                .isEmpty();
    }

    @Test
    void a_correction_may_take_the_name_of_an_existing_account_which_computation_never_gives_again() {
        UsernameLedger ledger = withAccounts(UsernameLedger.empty(), "evelien.poppe");
        ledger = corrected(ledger, Phase.ONBOARDING, correct(1, "evelien.poppe"));

        assertThat(recomputed(ledger).usernameOf(id(1))).contains("evelien.poppe");
        assertThat(recomputed(ledger).computedOf(id(1), NameSpace.TENANT)).contains("evelien.poppe2");

        UsernameLedger withdrawn = recomputed(corrected(recomputed(ledger), Phase.ONBOARDING, withdraw(1)));

        assertThat(withdrawn.usernameOf(id(1))).contains("evelien.poppe2");
        assertThat(withdrawn.entry(NameSpace.TENANT, "evelien.poppe"))
                .contains(LedgerEntry.account(NameSpace.TENANT, "evelien.poppe"));
    }

    @Test
    void an_account_found_later_takes_a_computed_name_away_but_not_a_correction() {
        UsernameLedger ledger = corrected(LEDGER, Phase.ONBOARDING, correct(2, "bart.swings"));
        ledger = recomputed(withAccounts(ledger, "evelien.poppe", "bart.swings"));

        assertThat(usernames(ledger, 1, 2, 3)).containsExactly("evelien.poppe2", "bart.swings", "bart.swings3");
        assertThat(ledger.computedOf(id(2), NameSpace.TENANT))
                .as("where Bart would return to is no account of somebody else")
                .contains("bart.swings2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evy.poppe", "Evy'Poppe", "e", "a-b_c!d#e^f~g", "-evy-", "0"})
    void letters_digits_and_the_signs_that_entra_takes_may_stand_in_a_correction(String username) {
        assertThat(refusals(LEDGER, Phase.ONBOARDING, correct(1, username))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "evy poppe, CHARACTER_NOT_ALLOWED",
        "evy@school, CHARACTER_NOT_ALLOWED",
        "évy, CHARACTER_NOT_ALLOWED",
        "evy+poppe, CHARACTER_NOT_ALLOWED",
        "evy’poppe, CHARACTER_NOT_ALLOWED",
        ".evy, MISPLACED_DOT",
        "evy., MISPLACED_DOT",
        "evy..poppe, MISPLACED_DOT"
    })
    void a_misspelt_correction_is_refused(String username, Reason reason) {
        assertThat(refusals(LEDGER, Phase.ONBOARDING, correct(1, username))).isEqualTo(Map.of(1, reason));
    }

    @Test
    void sixty_four_characters_are_the_most() {
        assertThat(refusals(LEDGER, Phase.ONBOARDING, correct(1, "x".repeat(64))))
                .isEmpty();
        assertThat(refusals(LEDGER, Phase.ONBOARDING, correct(1, "x".repeat(65))))
                .isEqualTo(Map.of(1, Reason.TOO_LONG));
    }

    @Test
    void the_same_username_for_two_persons_is_refused_for_both() {
        assertThat(refusals(LEDGER, Phase.ONBOARDING, correct(1, "evy"), correct(2, "Evy"), correct(3, "bart")))
                .isEqualTo(Map.of(1, Reason.SAME_FOR_TWO, 2, Reason.SAME_FOR_TWO));
    }

    @Test
    void all_refusals_come_at_once_in_the_order_of_the_corrections_and_nothing_is_applied() {
        CorrectionOutcome outcome =
                LEDGER.correct(List.of(correct(3, ".é"), correct(2, "good"), correct(1, "")), Phase.ONBOARDING);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .containsExactly(
                                        new CorrectionRefusal(
                                                NameSpace.TENANT, id(3), ".é", Reason.CHARACTER_NOT_ALLOWED),
                                        new CorrectionRefusal(NameSpace.TENANT, id(3), ".é", Reason.MISPLACED_DOT),
                                        new CorrectionRefusal(NameSpace.TENANT, id(1), "", Reason.EMPTY)));
    }

    @Test
    void a_person_stands_once_in_a_set() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LEDGER.correct(List.of(correct(1, "a"), withdraw(1)), Phase.ONBOARDING));
    }

    @Test
    void withdrawing_what_is_not_there_changes_nothing() {
        assertThat(corrected(LEDGER, Phase.ONBOARDING, withdraw(1), withdraw(99)))
                .isEqualTo(LEDGER);
    }

    private static UsernameLedger recomputed(UsernameLedger ledger) {
        return ledger.proposals().allocate(RULES, PERSONS);
    }
}
