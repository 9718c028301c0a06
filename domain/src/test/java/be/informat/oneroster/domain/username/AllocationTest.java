package be.informat.oneroster.domain.username;

import static be.informat.oneroster.domain.username.LedgerSteps.RULES;
import static be.informat.oneroster.domain.username.LedgerSteps.apart;
import static be.informat.oneroster.domain.username.LedgerSteps.atMost;
import static be.informat.oneroster.domain.username.LedgerSteps.correct;
import static be.informat.oneroster.domain.username.LedgerSteps.corrected;
import static be.informat.oneroster.domain.username.LedgerSteps.ledgerOf;
import static be.informat.oneroster.domain.username.LedgerSteps.released;
import static be.informat.oneroster.domain.username.LedgerSteps.rules;
import static be.informat.oneroster.domain.username.LedgerSteps.usernames;
import static be.informat.oneroster.domain.username.LedgerSteps.withAccounts;
import static be.informat.oneroster.domain.username.People.born;
import static be.informat.oneroster.domain.username.People.id;
import static be.informat.oneroster.domain.username.People.named;
import static be.informat.oneroster.domain.username.People.on;
import static be.informat.oneroster.domain.username.People.pupil;
import static be.informat.oneroster.domain.username.People.staffMember;
import static be.informat.oneroster.domain.username.People.starting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import be.informat.oneroster.domain.sis.PersonId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AllocationTest {

    @Test
    void everybody_gets_a_username_and_a_namesake_the_smallest_free_number_from_2() {
        UsernameLedger ledger = ledgerOf(
                pupil(1, "Evelien", "Poppe"),
                pupil(2, "Bart", "Swings"),
                pupil(3, "Bart", "Swings"),
                pupil(4, "Bart", "Swings"));

        assertThat(usernames(ledger, 1, 2, 3, 4))
                .containsExactly("evelien.poppe", "bart.swings", "bart.swings2", "bart.swings3");
    }

    @Test
    void a_number_that_is_somebodys_name_is_not_free() {
        UsernameLedger ledger =
                ledgerOf(pupil(1, "Bart", "Swings2"), pupil(2, "Bart", "Swings"), pupil(3, "Bart", "Swings"));

        assertThat(usernames(ledger, 1, 2, 3)).containsExactly("bart.swings2", "bart.swings", "bart.swings3");
    }

    @Test
    void usernames_are_compared_without_regard_to_case() {
        UsernameLedger ledger = UsernameLedger.empty()
                .allocate(
                        rules("Voornaam.Naam"),
                        List.of(
                                pupil(1, "Jan", "Van Damme"),
                                pupil(2, "Jan", "van Damme"),
                                pupil(3, "JAN", "Vandamme")));

        assertThat(usernames(ledger, 1, 2, 3)).containsExactly("Jan.VanDamme", "Jan.vanDamme2", "JAN.Vandamme3");
    }

    @Test
    void staff_come_before_pupils() {
        UsernameLedger ledger = ledgerOf(
                starting(pupil(1, "Bart", "Swings"), "2010-09-01"),
                starting(staffMember(2, "Bart", "Swings"), "2024-09-01"));

        assertThat(usernames(ledger, 2, 1)).containsExactly("bart.swings", "bart.swings2");
    }

    @Test
    void then_who_started_earliest() {
        UsernameLedger ledger = ledgerOf(
                born(starting(pupil(1, "Bart", "Swings"), "2024-09-02"), "2010-01-01"),
                born(starting(pupil(2, "Bart", "Swings"), "2024-09-01"), "2013-01-01"));

        assertThat(usernames(ledger, 2, 1)).containsExactly("bart.swings", "bart.swings2");
    }

    @Test
    void then_who_is_oldest_with_unknown_birth_dates_last() {
        UsernameLedger ledger = ledgerOf(
                born(pupil(1, "Bart", "Swings"), ""),
                born(pupil(2, "Bart", "Swings"), "2013-01-02"),
                born(pupil(3, "Bart", "Swings"), "2013-01-01"));

        assertThat(usernames(ledger, 3, 2, 1)).containsExactly("bart.swings", "bart.swings2", "bart.swings3");
    }

    @Test
    void then_by_id_in_the_order_of_its_text() {
        UsernamePerson high = new UsernamePerson(
                new PersonId(UUID.fromString("f0000000-0000-0000-0000-000000000000")),
                Side.PUPIL,
                "Bart",
                "Swings",
                pupil(1, "", "").birthDate(),
                pupil(1, "", "").firstStart());
        UsernameLedger ledger = ledgerOf(high, pupil(1, "Bart", "Swings"));

        assertThat(ledger.usernameOf(id(1))).contains("bart.swings");
        assertThat(ledger.usernameOf(high.id())).contains("bart.swings2");
    }

    @Test
    void the_outcome_does_not_depend_on_the_order_of_the_input() {
        List<UsernamePerson> persons = new ArrayList<>();
        for (int number = 0; number < 200; number++) {
            UsernamePerson person = number % 3 == 0
                    ? staffMember(number, "Bart", "Swings" + number % 5)
                    : pupil(number, "Bart", "Swings" + number % 5);
            persons.add(born(starting(person, "202" + number % 4 + "-09-01"), "201" + number % 2 + "-01-01"));
        }
        UsernameLedger expected = UsernameLedger.empty().allocate(atMost(11, "voornaam.naam"), persons);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(persons, new Random(seed));

            assertThat(UsernameLedger.empty().allocate(atMost(11, "voornaam.naam"), persons))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void the_base_is_cut_so_that_it_fits_with_its_number_and_no_separator_stands_before_that() {
        UsernameLedger ledger = UsernameLedger.empty()
                .allocate(
                        atMost(8, "voornaam.naam"),
                        List.of(
                                pupil(1, "Barthel", "Swings"),
                                pupil(2, "Barthel", "Sels"),
                                pupil(3, "Bartje", "Sels"),
                                pupil(4, "Bartje", "Smit")));

        assertThat(usernames(ledger, 1, 2, 3, 4)).containsExactly("barthel", "barthel2", "bartje.s", "bartje2");
    }

    @Test
    void ten_and_more_namesakes_make_the_base_shorter() {
        List<UsernamePerson> persons = new ArrayList<>();
        for (int number = 1; number <= 12; number++) {
            persons.add(pupil(number, "Bart", "Swings"));
        }
        UsernameLedger ledger = UsernameLedger.empty().allocate(atMost(12, "voornaam.naam"), persons);

        assertThat(usernames(ledger, 1, 2, 9, 10, 12))
                .containsExactly("bart.swings", "bart.swings2", "bart.swings9", "bart.swing10", "bart.swing12");
    }

    @Test
    void who_has_no_letters_is_withheld_until_a_correction() {
        UsernameLedger ledger = ledgerOf(pupil(1, "李", "雷"), pupil(2, "Bart", "Swings"));

        assertThat(ledger.usernameOf(id(1))).isEmpty();
        assertThat(ledger.knows(id(1))).isFalse();
        assertThat(corrected(ledger, Phase.ACTIVE, correct(1, "lei.li")).usernameOf(id(1)))
                .contains("lei.li");
    }

    @Test
    void a_name_given_out_stays_whatever_happens_to_format_and_names_and_who_leaves_and_comes_back_has_it_still() {
        UsernamePerson bart = pupil(1, "Bart", "Swings");
        UsernameLedger ledger = ledgerOf(bart, pupil(2, "Evelien", "Poppe"));

        UsernameLedger withoutBart =
                ledger.allocate(RULES, List.of(pupil(2, "Evelien", "Poppe"), pupil(3, "Bart", "Swings")));
        UsernameLedger bartIsBack = withoutBart.allocate(
                rules("naam_voornaam"), List.of(named(bart, "Bart", "Claes"), pupil(4, "Bart", "Swings")));

        assertThat(usernames(bartIsBack, 1, 2, 3, 4))
                .containsExactly("bart.swings", "evelien.poppe", "bart.swings2", "swings_bart");
    }

    @Test
    void nothing_to_give_is_the_same_ledger() {
        UsernameLedger ledger = ledgerOf(pupil(1, "Bart", "Swings"));

        assertThat(ledger.allocate(RULES, List.of(pupil(1, "Bart", "Swings"), pupil(2, "李", "雷"))))
                .isSameAs(ledger);
    }

    @Test
    void the_name_of_an_existing_account_is_taken_also_when_it_was_released() {
        UsernameLedger reserved = withAccounts(UsernameLedger.empty(), "Jan.Peeters");
        UsernamePerson jan = pupil(1, "Jan", "Peeters");

        assertThat(usernames(reserved.allocate(RULES, List.of(jan)), 1)).containsExactly("jan.peeters2");
        assertThat(usernames(released(reserved, "jan.peeters").allocate(RULES, List.of(jan)), 1))
                .containsExactly("jan.peeters2");
    }

    @Test
    void a_released_name_is_never_given_by_computation() {
        UsernameLedger ledger = released(ledgerOf(pupil(1, "Jan", "Peeters")), "jan.peeters");

        assertThat(usernames(ledger.allocate(RULES, List.of(pupil(2, "Jan", "Peeters"))), 1, 2))
                .containsExactly("jan.peeters", "jan.peeters2");
    }

    @Test
    void a_corrected_person_gets_a_computed_name_beside_the_correction() {
        UsernameLedger ledger = corrected(UsernameLedger.empty(), Phase.ACTIVE, correct(1, "evy.poppe"))
                .allocate(RULES, List.of(pupil(1, "Evelien", "Poppe"), pupil(2, "Evy", "Poppe")));

        assertThat(ledger.usernameOf(id(1))).contains("evy.poppe");
        assertThat(ledger.computedOf(id(1), NameSpace.TENANT)).contains("evelien.poppe");
        assertThat(ledger.usernameOf(id(2))).contains("evy.poppe2");
    }

    @Test
    void a_persons_own_correction_does_not_block_the_computed_name() {
        UsernameLedger ledger = corrected(UsernameLedger.empty(), Phase.ACTIVE, correct(1, "Evelien.Poppe"))
                .allocate(RULES, List.of(pupil(1, "Evelien", "Poppe")));

        assertThat(ledger.usernameOf(id(1))).contains("Evelien.Poppe");
        assertThat(ledger.computedOf(id(1), NameSpace.TENANT)).contains("evelien.poppe");
        assertThat(ledger.entries()).hasSize(1);
    }

    @Test
    void where_staff_are_apart_the_same_name_may_stand_on_both_sides_and_who_changes_side_gets_an_entry_there_too() {
        UsernamePerson bart = pupil(1, "Bart", "Swings");
        UsernameLedger ledger = UsernameLedger.empty()
                .allocate(apart("voornaam.naam"), List.of(bart, staffMember(2, "Bart", "Swings")));

        assertThat(ledger.usernameOf(id(1), NameSpace.PUPILS)).contains("bart.swings");
        assertThat(ledger.usernameOf(id(2), NameSpace.STAFF)).contains("bart.swings");

        UsernameLedger changedSide = ledger.allocate(apart("voornaam.naam"), List.of(on(Side.STAFF, bart)));

        assertThat(changedSide.usernameOf(id(1), NameSpace.STAFF)).contains("bart.swings2");
        assertThat(changedSide.usernameOf(id(1), NameSpace.PUPILS)).contains("bart.swings");
        assertThat(changedSide.usernameOf(id(1))).contains("bart.swings2");
    }

    @Test
    void in_a_shared_name_space_who_changes_side_keeps_the_username() {
        UsernamePerson bart = pupil(1, "Bart", "Swings");

        assertThat(ledgerOf(bart).allocate(RULES, List.of(on(Side.STAFF, bart))))
                .isEqualTo(ledgerOf(bart));
    }

    @Test
    void a_ledger_must_be_rearranged_before_rules_with_other_name_spaces() {
        UsernameLedger ledger = ledgerOf(pupil(1, "Bart", "Swings"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.allocate(apart("voornaam.naam"), List.of(pupil(1, "Bart", "Swings"))));
    }

    @Test
    void a_person_stands_once_in_what_is_handed_in() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledgerOf(pupil(1, "Bart", "Swings"), pupil(1, "Evelien", "Poppe")));
    }

    @Test
    void while_onboarding_all_but_corrections_accounts_and_releases_is_computed_anew() {
        UsernameLedger ledger =
                withAccounts(ledgerOf(pupil(1, "Bart", "Swings"), pupil(2, "Bart", "Swings")), "x", "y");
        ledger = released(ledger, "y");
        ledger = corrected(ledger, Phase.ONBOARDING, correct(2, "bart"));

        UsernameLedger again = ledger.proposals().allocate(rules("naam"), List.of(pupil(2, "Bart", "Swings")));

        assertThat(again.entries())
                .containsExactly(
                        LedgerEntry.correction(NameSpace.TENANT, id(2), "bart"),
                        LedgerEntry.computed(NameSpace.TENANT, id(2), "swings"),
                        LedgerEntry.account(NameSpace.TENANT, "x"),
                        LedgerEntry.account(NameSpace.TENANT, "y").withStanding(LedgerEntry.Standing.RELEASED));
    }
}
