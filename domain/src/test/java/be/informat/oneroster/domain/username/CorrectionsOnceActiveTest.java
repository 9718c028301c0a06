package be.informat.oneroster.domain.username;

import static be.informat.oneroster.domain.username.LedgerSteps.RULES;
import static be.informat.oneroster.domain.username.LedgerSteps.correct;
import static be.informat.oneroster.domain.username.LedgerSteps.corrected;
import static be.informat.oneroster.domain.username.LedgerSteps.ledgerOf;
import static be.informat.oneroster.domain.username.LedgerSteps.refusals;
import static be.informat.oneroster.domain.username.LedgerSteps.released;
import static be.informat.oneroster.domain.username.LedgerSteps.usernames;
import static be.informat.oneroster.domain.username.LedgerSteps.withAccounts;
import static be.informat.oneroster.domain.username.LedgerSteps.withdraw;
import static be.informat.oneroster.domain.username.People.id;
import static be.informat.oneroster.domain.username.People.pupil;
import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.domain.username.CorrectionRefusal.Reason;
import be.informat.oneroster.domain.username.LedgerEntry.Standing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorrectionsOnceActiveTest {

    private static final UsernameLedger LEDGER =
            ledgerOf(pupil(1, "Evelien", "Poppe"), pupil(2, "Bart", "Swings"), pupil(3, "Bart", "Swings"));

    @Test
    void a_new_username_is_given_and_the_computed_one_stays_reserved() {
        UsernameLedger ledger = corrected(LEDGER, Phase.ACTIVE, correct(1, "evy.poppe"));

        assertThat(usernames(ledger, 1, 2, 3)).containsExactly("evy.poppe", "bart.swings", "bart.swings2");
        assertThat(refusals(ledger, Phase.ACTIVE, correct(2, "evelien.poppe")))
                .isEqualTo(Map.of(2, Reason.GIVEN_TO_ANOTHER));
    }

    @Test
    void a_withdrawn_correction_gives_the_computed_name_back_and_stays_the_persons_own() {
        UsernameLedger ledger = corrected(LEDGER, Phase.ACTIVE, correct(1, "evy.poppe"));
        ledger = corrected(ledger, Phase.ACTIVE, withdraw(1));

        assertThat(ledger.usernameOf(id(1))).contains("evelien.poppe");
        assertThat(refusals(ledger, Phase.ACTIVE, correct(2, "evy.poppe")))
                .isEqualTo(Map.of(2, Reason.GIVEN_TO_ANOTHER));
        assertThat(ledger.allocate(RULES, List.of(pupil(9, "Evy", "Poppe"))).usernameOf(id(9)))
                .contains("evy.poppe2");
        assertThat(corrected(ledger, Phase.ACTIVE, correct(1, "evy.poppe")).usernameOf(id(1)))
                .contains("evy.poppe");
    }

    @Test
    void a_changed_correction_keeps_the_first_one_reserved() {
        UsernameLedger ledger = corrected(LEDGER, Phase.ACTIVE, correct(1, "evy.poppe"));
        ledger = corrected(ledger, Phase.ACTIVE, correct(1, "eef.poppe"));

        assertThat(ledger.entry(NameSpace.TENANT, "evy.poppe"))
                .hasValueSatisfying(entry -> assertThat(entry.isFormerlyGiven()).isTrue());
        assertThat(refusals(ledger, Phase.ACTIVE, correct(2, "evy.poppe")))
                .isEqualTo(Map.of(2, Reason.GIVEN_TO_ANOTHER));
    }

    @Test
    void another_spelling_of_the_own_username_is_the_same_name() {
        UsernameLedger ledger = corrected(LEDGER, Phase.ACTIVE, correct(1, "Evelien.Poppe"));

        assertThat(ledger.usernameOf(id(1))).contains("Evelien.Poppe");
        assertThat(ledger.entries()).hasSameSizeAs(LEDGER.entries());
        assertThat(corrected(ledger, Phase.ACTIVE, withdraw(1))).isEqualTo(LEDGER);
    }

    @Test
    void a_username_that_was_ever_given_to_another_person_is_refused_also_as_a_swap() {
        assertThat(refusals(LEDGER, Phase.ACTIVE, correct(1, "BART.swings")))
                .isEqualTo(Map.of(1, Reason.GIVEN_TO_ANOTHER));
        assertThat(refusals(LEDGER, Phase.ACTIVE, correct(2, "bart.swings2"), correct(3, "bart.swings")))
                .isEqualTo(Map.of(2, Reason.GIVEN_TO_ANOTHER, 3, Reason.GIVEN_TO_ANOTHER));
    }

    @Test
    void the_name_of_an_existing_account_is_refused_until_it_is_released() {
        UsernameLedger ledger = withAccounts(LEDGER, "evy.poppe");

        assertThat(refusals(ledger, Phase.ACTIVE, correct(1, "evy.poppe")))
                .isEqualTo(Map.of(1, Reason.ACCOUNT_OF_ANOTHER));

        UsernameLedger given = corrected(released(ledger, "Evy.Poppe"), Phase.ACTIVE, correct(1, "evy.poppe"));

        assertThat(given.usernameOf(id(1))).contains("evy.poppe");
        assertThat(refusals(given, Phase.ACTIVE, correct(2, "evy.poppe")))
                .isEqualTo(Map.of(2, Reason.GIVEN_TO_ANOTHER));
    }

    @Test
    void a_name_that_was_somebodys_and_is_released_may_be_given_to_another_once() {
        UsernameLedger ledger = corrected(LEDGER, Phase.ACTIVE, correct(1, "evy.poppe"));
        ledger = released(corrected(ledger, Phase.ACTIVE, withdraw(1)), "evy.poppe");

        UsernameLedger given = corrected(ledger, Phase.ACTIVE, correct(2, "evy.poppe"));

        assertThat(usernames(given, 1, 2)).containsExactly("evelien.poppe", "evy.poppe");
        assertThat(refusals(given, Phase.ACTIVE, correct(1, "evy.poppe")))
                .isEqualTo(Map.of(1, Reason.GIVEN_TO_ANOTHER));
    }

    @Test
    void a_released_name_in_use_goes_over_only_in_the_set_that_gives_its_owner_another() {
        UsernameLedger ledger = released(LEDGER, "bart.swings");

        assertThat(refusals(ledger, Phase.ACTIVE, correct(1, "bart.swings")))
                .isEqualTo(Map.of(1, Reason.RELEASED_BUT_IN_USE));
        assertThat(refusals(ledger, Phase.ACTIVE, correct(1, "bart.swings"), withdraw(2)))
                .isEqualTo(Map.of(1, Reason.RELEASED_BUT_IN_USE));

        UsernameLedger given = corrected(ledger, Phase.ACTIVE, correct(1, "bart.swings"), correct(2, "bart"));

        assertThat(usernames(given, 1, 2, 3)).containsExactly("bart.swings", "bart", "bart.swings2");
    }

    @Test
    void a_swap_is_possible_once_both_names_are_released() {
        UsernameLedger ledger = released(released(LEDGER, "bart.swings"), "bart.swings2");

        UsernameLedger swapped = corrected(ledger, Phase.ACTIVE, correct(2, "bart.swings2"), correct(3, "bart.swings"));

        assertThat(usernames(swapped, 2, 3)).containsExactly("bart.swings2", "bart.swings");
    }

    @Test
    void a_released_correction_goes_over_when_its_owner_returns_to_the_computed_name() {
        UsernameLedger ledger = released(corrected(LEDGER, Phase.ACTIVE, correct(1, "evy")), "evy");

        UsernameLedger given = corrected(ledger, Phase.ACTIVE, correct(2, "evy"), withdraw(1));

        assertThat(usernames(given, 1, 2)).containsExactly("evelien.poppe", "evy");
    }

    @Test
    void a_released_name_of_who_has_left_is_free_to_be_given() {
        UsernameLedger ledger = released(LEDGER, "bart.swings");

        assertThat(ledger.correct(List.of(correct(1, "bart.swings")), Phase.ACTIVE, person -> !person.equals(id(2))))
                .isInstanceOfSatisfying(CorrectionOutcome.Corrected.class, given -> {
                    assertThat(given.ledger().usernameOf(id(1))).contains("bart.swings");
                    assertThat(given.ledger().usernameOf(id(2))).isEmpty();
                });
        assertThat(LEDGER.correct(List.of(correct(1, "bart.swings")), Phase.ACTIVE, person -> false))
                .as("not released")
                .isInstanceOf(CorrectionOutcome.Refused.class);
    }

    @Test
    void who_would_be_left_with_nothing_keeps_the_released_name() {
        UsernameLedger withheld = corrected(LEDGER, Phase.ACTIVE, correct(9, "lei.li"));
        UsernameLedger ledger = released(withheld, "lei.li");

        assertThat(refusals(ledger, Phase.ACTIVE, correct(1, "lei.li"), withdraw(9)))
                .isEqualTo(Map.of(1, Reason.RELEASED_BUT_IN_USE));
    }

    @Test
    void a_released_computed_name_beside_a_correction_may_go_and_its_owner_gets_a_new_one_to_return_to() {
        UsernameLedger ledger = released(corrected(LEDGER, Phase.ACTIVE, correct(2, "bart")), "bart.swings");

        assertThat(refusals(ledger, Phase.ACTIVE, correct(1, "bart.swings"), withdraw(2)))
                .as("withdrawn, the owner would use it again")
                .isEqualTo(Map.of(1, Reason.RELEASED_BUT_IN_USE));

        UsernameLedger given = corrected(ledger, Phase.ACTIVE, correct(1, "bart.swings"))
                .allocate(RULES, List.of(pupil(2, "Bart", "Swings")));

        assertThat(usernames(given, 1, 2, 3)).containsExactly("bart.swings", "bart", "bart.swings2");
        assertThat(given.computedOf(id(2), NameSpace.TENANT)).contains("bart.swings3");
    }

    @Test
    void writing_the_correction_in_force_again_changes_nothing_not_even_a_release() {
        UsernameLedger ledger = released(corrected(LEDGER, Phase.ACTIVE, correct(1, "evy")), "evy");

        assertThat(corrected(ledger, Phase.ACTIVE, correct(1, "evy"))).isEqualTo(ledger);
    }

    @Test
    void giving_a_released_name_to_its_owner_again_uses_the_release_up() {
        UsernameLedger ledger = released(LEDGER, "evelien.poppe");

        assertThat(corrected(ledger, Phase.ACTIVE, correct(1, "evelien.poppe"))
                        .entry(NameSpace.TENANT, "evelien.poppe"))
                .hasValueSatisfying(entry -> assertThat(entry.standing()).isEqualTo(Standing.ORDINARY));
    }

    @Test
    void name_spaces_do_not_see_each_other() {
        UsernameLedger ledger = UsernameLedger.of(List.of(
                LedgerEntry.computed(NameSpace.STAFF, id(1), "bart.swings"),
                LedgerEntry.computed(NameSpace.PUPILS, id(2), "jef.swings")));

        UsernameLedger given =
                corrected(ledger, Phase.ACTIVE, new CorrectionChange.Correct(NameSpace.PUPILS, id(2), "bart.swings"));

        assertThat(given.usernameOf(id(1), NameSpace.STAFF)).contains("bart.swings");
        assertThat(given.usernameOf(id(2), NameSpace.PUPILS)).contains("bart.swings");
    }
}
