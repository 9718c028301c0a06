package be.informat.oneroster.domain.username;

import static be.informat.oneroster.domain.username.LedgerSteps.RULES;
import static be.informat.oneroster.domain.username.LedgerSteps.correct;
import static be.informat.oneroster.domain.username.LedgerSteps.corrected;
import static be.informat.oneroster.domain.username.LedgerSteps.ledgerOf;
import static be.informat.oneroster.domain.username.LedgerSteps.refusals;
import static be.informat.oneroster.domain.username.LedgerSteps.released;
import static be.informat.oneroster.domain.username.LedgerSteps.rules;
import static be.informat.oneroster.domain.username.LedgerSteps.usernames;
import static be.informat.oneroster.domain.username.LedgerSteps.withAccounts;
import static be.informat.oneroster.domain.username.People.id;
import static be.informat.oneroster.domain.username.People.named;
import static be.informat.oneroster.domain.username.People.pupil;
import static be.informat.oneroster.domain.username.People.staffMember;
import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.domain.username.CorrectionRefusal.Reason;
import be.informat.oneroster.domain.username.LedgerEntry.Standing;
import be.informat.oneroster.domain.username.ReleaseOutcome.AlreadyReleased;
import be.informat.oneroster.domain.username.ReleaseOutcome.NeverGiven;
import be.informat.oneroster.domain.username.ReleaseOutcome.OnlyProposed;
import be.informat.oneroster.domain.username.ReleaseOutcome.Released;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What an operator does with a ledger: release a name, recompute persons, reserve existing accounts. */
class LedgerActsTest {

    private static final UsernamePerson EVELIEN = pupil(1, "Evelien", "Poppe");
    private static final UsernamePerson BART = pupil(2, "Bart", "Swings");
    private static final UsernamePerson OTHER_BART = pupil(3, "Bart", "Swings");
    private static final UsernameLedger LEDGER = ledgerOf(EVELIEN, BART, OTHER_BART);

    @Nested
    class Release {

        @Test
        void tells_whose_name_it_was_and_whether_it_is_in_use() {
            assertThat(LEDGER.release(NameSpace.TENANT, "Bart.SWINGS", Phase.ACTIVE))
                    .isInstanceOfSatisfying(
                            Released.class,
                            released -> assertThat(released.entry())
                                    .isEqualTo(LedgerEntry.computed(NameSpace.TENANT, id(2), "bart.swings")
                                            .withStanding(Standing.RELEASED)));
        }

        @Test
        void of_a_name_that_nobody_ever_had_is_refused() {
            assertThat(LEDGER.release(NameSpace.TENANT, "bart", Phase.ACTIVE)).isEqualTo(new NeverGiven());
            assertThat(LEDGER.release(NameSpace.STAFF, "bart.swings", Phase.ACTIVE))
                    .isEqualTo(new NeverGiven());
        }

        @Test
        void of_a_released_name_is_told_to_have_happened() {
            assertThat(released(LEDGER, "bart.swings").release(NameSpace.TENANT, "bart.swings", Phase.ACTIVE))
                    .isEqualTo(new AlreadyReleased());
        }

        @Test
        void of_a_proposal_is_not_needed() {
            assertThat(LEDGER.release(NameSpace.TENANT, "bart.swings", Phase.ONBOARDING))
                    .isEqualTo(new OnlyProposed());
        }

        @Test
        void of_an_account_is_possible_while_onboarding_too() {
            assertThat(withAccounts(LEDGER, "jan").release(NameSpace.TENANT, "jan", Phase.ONBOARDING))
                    .isInstanceOf(Released.class);
        }
    }

    @Nested
    class Recompute {

        @Test
        void gives_the_chosen_persons_what_the_rules_say_today_and_leaves_the_others() {
            UsernameLedger after = LEDGER.recompute(rules("naam.voornaam"), List.of(BART));

            assertThat(usernames(after, 1, 2, 3)).containsExactly("evelien.poppe", "swings.bart", "bart.swings2");
            assertThat(LEDGER.usernameChangesTo(after))
                    .containsExactly(new UsernameChange(NameSpace.TENANT, id(2), "bart.swings", "swings.bart"));
        }

        @Test
        void keeps_the_old_names_reserved_to_their_owners() {
            UsernameLedger after = LEDGER.recompute(RULES, List.of(named(BART, "Bart", "Claes")));

            assertThat(after.usernameOf(id(2))).contains("bart.claes");
            assertThat(refusals(after, Phase.ACTIVE, correct(1, "bart.swings")))
                    .isEqualTo(Map.of(1, Reason.GIVEN_TO_ANOTHER));
            assertThat(after.allocate(RULES, List.of(pupil(9, "Bart", "Swings")))
                            .usernameOf(id(9)))
                    .contains("bart.swings3");
            assertThat(after.recompute(RULES, List.of(BART)).usernameOf(id(2))).contains("bart.swings");
        }

        @Test
        void changes_nothing_for_who_has_what_the_rules_say() {
            assertThat(LEDGER.recompute(RULES, List.of(BART, OTHER_BART, EVELIEN)))
                    .isEqualTo(LEDGER);
        }

        @Test
        void finds_a_persons_own_number_again_behind_namesakes_who_come_first() {
            UsernameLedger after = LEDGER.recompute(RULES, List.of(staffMember(9, "Bart", "Swings"), OTHER_BART));

            assertThat(usernames(after, 2, 3, 9)).containsExactly("bart.swings", "bart.swings2", "bart.swings3");
        }

        @Test
        void leaves_nobody_without_a_username() {
            UsernameLedger after = LEDGER.recompute(RULES, List.of(named(BART, "李", "雷")));

            assertThat(after).isEqualTo(LEDGER);
        }

        @Test
        void moves_a_person_away_from_an_account_that_turned_out_to_be_somebody_elses() {
            UsernameLedger after = withAccounts(LEDGER, "evelien.poppe").recompute(RULES, List.of(EVELIEN));

            assertThat(after.usernameOf(id(1))).contains("evelien.poppe2");
        }

        @Test
        void changes_the_computed_name_beneath_a_correction_only() {
            UsernameLedger corrected = corrected(LEDGER, Phase.ACTIVE, correct(1, "evy"));
            UsernameLedger after = corrected.recompute(rules("naam"), List.of(EVELIEN));

            assertThat(after.usernameOf(id(1))).contains("evy");
            assertThat(after.computedOf(id(1), NameSpace.TENANT)).contains("poppe");
            assertThat(corrected.usernameChangesTo(after)).isEmpty();
        }
    }

    @Nested
    class ReserveAccounts {

        @Test
        void takes_names_that_nobody_of_ours_has() {
            assertThat(withAccounts(UsernameLedger.empty(), "Jan.Peeters", "jan.peeters", "an")
                            .entries())
                    .containsExactly(
                            LedgerEntry.account(NameSpace.TENANT, "an"),
                            LedgerEntry.account(NameSpace.TENANT, "jan.peeters"));
        }

        @Test
        void leaves_what_is_given_out_with_its_owner() {
            assertThat(usernames(withAccounts(LEDGER, "bart.swings").allocate(RULES, List.of(BART)), 2))
                    .containsExactly("bart.swings");
        }

        @Test
        void leaves_a_released_name_released() {
            UsernameLedger ledger = released(withAccounts(LEDGER, "jan"), "jan");

            assertThat(withAccounts(ledger, "jan")).isEqualTo(ledger);
        }
    }
}
