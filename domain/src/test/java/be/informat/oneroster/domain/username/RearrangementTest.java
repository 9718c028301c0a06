package be.informat.oneroster.domain.username;

import static be.informat.oneroster.domain.username.LedgerEntry.account;
import static be.informat.oneroster.domain.username.LedgerEntry.computed;
import static be.informat.oneroster.domain.username.LedgerEntry.correction;
import static be.informat.oneroster.domain.username.LedgerSteps.apart;
import static be.informat.oneroster.domain.username.NameSpace.PUPILS;
import static be.informat.oneroster.domain.username.NameSpace.STAFF;
import static be.informat.oneroster.domain.username.NameSpace.TENANT;
import static be.informat.oneroster.domain.username.NameSpaces.SHARED;
import static be.informat.oneroster.domain.username.NameSpaces.STAFF_AND_PUPILS_APART;
import static be.informat.oneroster.domain.username.People.id;
import static be.informat.oneroster.domain.username.People.pupil;
import static be.informat.oneroster.domain.username.People.staffMember;
import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.username.LedgerEntry.Standing;
import be.informat.oneroster.domain.username.RearrangeOutcome.Clash;
import be.informat.oneroster.domain.username.RearrangeOutcome.Clashing;
import be.informat.oneroster.domain.username.RearrangeOutcome.Rearranged;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Person 1 is on the staff, person 2 a pupil, person 3 has left. */
class RearrangementTest {

    private static final Map<PersonId, Side> SIDES = Map.of(id(1), Side.STAFF, id(2), Side.PUPIL);

    @Nested
    class Apart {

        @Test
        void everybody_keeps_the_names_on_their_side_and_they_stay_reserved_on_the_other() {
            UsernameLedger ledger = apartOnceActive(
                    computed(TENANT, id(1), "an.claes"),
                    correction(TENANT, id(1), "an"),
                    computed(TENANT, id(2), "bo.claes"));

            assertThat(ledger.entries())
                    .containsExactly(
                            correction(STAFF, id(1), "an"),
                            computed(STAFF, id(1), "an.claes"),
                            computed(STAFF, id(2), "bo.claes").formerlyGiven(),
                            correction(PUPILS, id(1), "an").formerlyGiven(),
                            computed(PUPILS, id(1), "an.claes").formerlyGiven(),
                            computed(PUPILS, id(2), "bo.claes"));
        }

        @Test
        void a_name_from_before_is_never_given_to_somebody_on_the_other_side() {
            UsernameLedger ledger = apartOnceActive(computed(TENANT, id(1), "an.claes"))
                    .allocate(apart("voornaam.naam"), List.of(pupil(9, "An", "Claes")));

            assertThat(ledger.usernameOf(id(9))).contains("an.claes2");
        }

        @Test
        void who_changes_side_later_gets_the_old_name_there() {
            UsernameLedger ledger = apartOnceActive(computed(TENANT, id(2), "bo.claes"))
                    .allocate(apart("voornaam.naam"), List.of(staffMember(2, "Bo", "Claes")));

            assertThat(ledger.usernameOf(id(2), STAFF)).contains("bo.claes");
        }

        @Test
        void who_has_left_finds_the_same_names_on_either_side_and_accounts_are_known_on_both() {
            UsernameLedger ledger = apartOnceActive(computed(TENANT, id(3), "cas.claes"), account(TENANT, "dirk"));

            assertThat(ledger.entries())
                    .containsExactly(
                            computed(STAFF, id(3), "cas.claes"),
                            account(STAFF, "dirk"),
                            computed(PUPILS, id(3), "cas.claes"),
                            account(PUPILS, "dirk"));
        }

        @Test
        void while_onboarding_only_corrections_and_accounts_go_over_and_nothing_is_reserved_elsewhere() {
            UsernameLedger ledger = rearranged(
                    STAFF_AND_PUPILS_APART,
                    Phase.ONBOARDING,
                    computed(TENANT, id(1), "an.claes"),
                    correction(TENANT, id(1), "an"),
                    correction(TENANT, id(2), "bo").withStanding(Standing.ACCOUNT));

            assertThat(ledger.entries())
                    .containsExactly(
                            correction(STAFF, id(1), "an"),
                            account(STAFF, "bo"),
                            correction(PUPILS, id(2), "bo").withStanding(Standing.ACCOUNT));
        }
    }

    @Nested
    class Together {

        @Test
        void names_of_different_persons_go_together() {
            UsernameLedger ledger = togetherOnceActive(
                    computed(STAFF, id(1), "an"),
                    computed(PUPILS, id(2), "bo"),
                    account(PUPILS, "dirk"),
                    account(STAFF, "dirk"));

            assertThat(ledger.entries())
                    .containsExactly(
                            computed(TENANT, id(1), "an"), computed(TENANT, id(2), "bo"), account(TENANT, "dirk"));
        }

        @Test
        void one_username_for_two_persons_is_refused_with_the_list() {
            assertThat(clashes(
                            Phase.ACTIVE,
                            computed(STAFF, id(1), "an"),
                            computed(PUPILS, id(2), "An"),
                            computed(PUPILS, id(3), "cas"),
                            correction(STAFF, id(1), "cas")))
                    .containsExactly(new Clash("an", id(1), id(2)), new Clash("cas", id(1), id(3)));
        }

        @Test
        void so_is_a_username_that_one_of_them_only_had_once_or_has_in_reserve() {
            assertThat(clashes(
                            Phase.ACTIVE, computed(STAFF, id(1), "an").formerlyGiven(), computed(PUPILS, id(2), "an")))
                    .containsExactly(new Clash("an", id(1), id(2)));
            assertThat(clashes(
                            Phase.ACTIVE,
                            computed(STAFF, id(1), "an"),
                            correction(STAFF, id(1), "annie"),
                            computed(PUPILS, id(2), "an")))
                    .containsExactly(new Clash("an", id(1), id(2)));
        }

        @Test
        void so_is_the_username_of_an_account_that_is_nobodys_of_ours() {
            assertThat(clashes(Phase.ACTIVE, account(STAFF, "bo"), computed(PUPILS, id(2), "bo")))
                    .containsExactly(new Clash("bo", null, id(2)));
            assertThat(clashes(Phase.ACTIVE, computed(STAFF, id(1), "an"), account(PUPILS, "an")))
                    .containsExactly(new Clash("an", id(1), null));
        }

        @Test
        void what_is_released_and_in_use_no_more_makes_way() {
            LedgerEntry once = computed(STAFF, id(1), "an").formerlyGiven().withStanding(Standing.RELEASED);

            assertThat(togetherOnceActive(once, computed(PUPILS, id(2), "an")).entries())
                    .containsExactly(computed(TENANT, id(2), "an"));
            assertThat(togetherOnceActive(
                                    computed(STAFF, id(1), "an"),
                                    account(PUPILS, "an").withStanding(Standing.RELEASED))
                            .entries())
                    .containsExactly(computed(TENANT, id(1), "an").withStanding(Standing.ACCOUNT));
            assertThat(togetherOnceActive(
                                    computed(STAFF, id(1), "an").withStanding(Standing.RELEASED),
                                    correction(STAFF, id(1), "annie"),
                                    computed(PUPILS, id(2), "an"))
                            .usernameOf(id(2)))
                    .contains("an");
        }

        @Test
        void what_is_released_but_in_use_does_not() {
            LedgerEntry inUse = computed(STAFF, id(1), "an").withStanding(Standing.RELEASED);

            assertThat(clashes(Phase.ACTIVE, inUse, computed(PUPILS, id(2), "an")))
                    .containsExactly(new Clash("an", id(1), id(2)));
        }

        @Test
        void who_has_names_on_both_sides_keeps_those_of_today_and_the_others_in_reserve() {
            UsernameLedger ledger = togetherOnceActive(
                    computed(STAFF, id(1), "an"),
                    computed(PUPILS, id(1), "ll.an"),
                    computed(STAFF, id(2), "bo"),
                    correction(PUPILS, id(2), "ll.bo"),
                    computed(STAFF, id(3), "cas"),
                    computed(PUPILS, id(3), "ll.cas"));

            assertThat(ledger.entries())
                    .containsExactly(
                            computed(TENANT, id(1), "an"),
                            computed(TENANT, id(2), "bo").formerlyGiven(),
                            computed(TENANT, id(3), "cas"),
                            computed(TENANT, id(1), "ll.an").formerlyGiven(),
                            correction(TENANT, id(2), "ll.bo"),
                            computed(TENANT, id(3), "ll.cas").formerlyGiven());
        }

        @Test
        void who_has_a_name_on_the_other_side_only_keeps_that() {
            assertThat(togetherOnceActive(computed(PUPILS, id(1), "an")).entries())
                    .containsExactly(computed(TENANT, id(1), "an"));
        }

        @Test
        void apart_and_together_again_is_the_same_ledger() {
            UsernameLedger before = UsernameLedger.of(List.of(
                    computed(TENANT, id(1), "an.claes"),
                    correction(TENANT, id(1), "an"),
                    computed(TENANT, id(2), "bo.claes").withStanding(Standing.RELEASED),
                    computed(TENANT, id(3), "cas.claes"),
                    correction(TENANT, id(3), "cas").formerlyGiven(),
                    account(TENANT, "dirk")));
            UsernameLedger apart = ledger(before.rearranged(STAFF_AND_PUPILS_APART, SIDES, Phase.ACTIVE));

            assertThat(ledger(apart.rearranged(SHARED, SIDES, Phase.ACTIVE))).isEqualTo(before);
        }

        @Test
        void while_onboarding_computed_names_never_clash() {
            assertThat(rearranged(
                                    SHARED,
                                    Phase.ONBOARDING,
                                    computed(STAFF, id(1), "an"),
                                    computed(PUPILS, id(2), "an"),
                                    correction(PUPILS, id(2), "bo"),
                                    correction(STAFF, id(2), "former"),
                                    account(STAFF, "bo"))
                            .entries())
                    .containsExactly(correction(TENANT, id(2), "bo").withStanding(Standing.ACCOUNT));
        }

        @Test
        void while_onboarding_two_corrections_of_two_persons_do() {
            assertThat(clashes(Phase.ONBOARDING, correction(STAFF, id(1), "an"), correction(PUPILS, id(2), "an")))
                    .containsExactly(new Clash("an", id(1), id(2)));
        }
    }

    @Test
    void a_ledger_that_is_arranged_so_already_stays_as_it_is() {
        UsernameLedger ledger = UsernameLedger.of(List.of(computed(TENANT, id(1), "an")));

        assertThat(ledger(ledger.rearranged(SHARED, SIDES, Phase.ONBOARDING))).isSameAs(ledger);
        assertThat(ledger(UsernameLedger.empty().rearranged(STAFF_AND_PUPILS_APART, SIDES, Phase.ACTIVE)))
                .isEqualTo(UsernameLedger.empty());
    }

    private static UsernameLedger apartOnceActive(LedgerEntry... entries) {
        return rearranged(STAFF_AND_PUPILS_APART, Phase.ACTIVE, entries);
    }

    private static UsernameLedger togetherOnceActive(LedgerEntry... entries) {
        return rearranged(SHARED, Phase.ACTIVE, entries);
    }

    private static UsernameLedger rearranged(NameSpaces arrangement, Phase phase, LedgerEntry... entries) {
        return ledger(UsernameLedger.of(List.of(entries)).rearranged(arrangement, SIDES, phase));
    }

    private static UsernameLedger ledger(RearrangeOutcome outcome) {
        return switch (outcome) {
            case Rearranged done -> done.ledger();
            case Clashing clashing -> throw new AssertionError(clashing.clashes());
        };
    }

    private static List<Clash> clashes(Phase phase, LedgerEntry... entries) {
        return switch (UsernameLedger.of(List.of(entries)).rearranged(SHARED, SIDES, phase)) {
            case Rearranged done -> List.of();
            case Clashing clashing -> clashing.clashes();
        };
    }
}
