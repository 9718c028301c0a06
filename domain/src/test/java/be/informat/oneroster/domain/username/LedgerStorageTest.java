package be.informat.oneroster.domain.username;

import static be.informat.oneroster.domain.username.LedgerSteps.correct;
import static be.informat.oneroster.domain.username.LedgerSteps.corrected;
import static be.informat.oneroster.domain.username.LedgerSteps.ledgerOf;
import static be.informat.oneroster.domain.username.LedgerSteps.withAccounts;
import static be.informat.oneroster.domain.username.LedgerSteps.withdraw;
import static be.informat.oneroster.domain.username.People.id;
import static be.informat.oneroster.domain.username.People.pupil;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import be.informat.oneroster.domain.username.LedgerEntry.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A ledger as rows of a table with the key (name space, folded username). */
class LedgerStorageTest {

    private static final LedgerEntry EVELIEN = LedgerEntry.computed(NameSpace.TENANT, id(1), "Evelien.Poppe");

    @Test
    void entries_come_in_the_order_of_their_keys_and_make_the_same_ledger_again() {
        UsernameLedger ledger =
                withAccounts(ledgerOf(pupil(1, "Evelien", "Poppe"), pupil(2, "Bart", "Swings")), "claes");

        assertThat(ledger.entries())
                .extracting(LedgerEntry::folded)
                .containsExactly("bart.swings", "claes", "evelien.poppe");
        assertThat(UsernameLedger.of(ledger.entries().reversed()))
                .isEqualTo(ledger)
                .hasSameHashCodeAs(ledger);
    }

    @Test
    void changes_tell_which_rows_go_and_which_are_written() {
        UsernameLedger before =
                ledgerOf(pupil(1, "Evelien", "Poppe"), pupil(2, "Bart", "Swings"), pupil(3, "An", "Claes"));
        UsernameLedger after = corrected(before, Phase.ACTIVE, correct(1, "EVELIEN.poppe"), correct(2, "bart"));
        after = UsernameLedger.of(after.entries().stream()
                .filter(entry -> !entry.folded().equals("an.claes"))
                .toList());

        LedgerChanges changes = before.changesTo(after);

        assertThat(changes.removed()).containsExactly(LedgerEntry.computed(NameSpace.TENANT, id(3), "an.claes"));
        assertThat(changes.stored())
                .containsExactly(
                        LedgerEntry.correction(NameSpace.TENANT, id(2), "bart"),
                        new LedgerEntry(
                                NameSpace.TENANT,
                                "evelien.poppe",
                                id(1),
                                "evelien.poppe",
                                "EVELIEN.poppe",
                                Standing.ORDINARY));
        assertThat(changes.isEmpty()).isFalse();
        assertThat(before.changesTo(before).isEmpty()).isTrue();
    }

    @Test
    void a_username_cannot_stand_twice_in_a_name_space() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UsernameLedger.of(
                        List.of(EVELIEN, LedgerEntry.computed(NameSpace.TENANT, id(2), "evelien.POPPE"))));
    }

    @Test
    void a_person_has_one_computed_name_and_one_correction_in_a_name_space() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        UsernameLedger.of(List.of(EVELIEN, LedgerEntry.computed(NameSpace.TENANT, id(1), "poppe"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UsernameLedger.of(List.of(
                        LedgerEntry.correction(NameSpace.TENANT, id(1), "evy"),
                        LedgerEntry.correction(NameSpace.TENANT, id(1), "eef"))));
        assertThat(UsernameLedger.of(List.of(EVELIEN, LedgerEntry.correction(NameSpace.TENANT, id(1), "evy")))
                        .usernameOf(id(1)))
                .contains("evy");
    }

    @Test
    void a_shared_name_space_stands_beside_no_other() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UsernameLedger.of(List.of(EVELIEN, LedgerEntry.account(NameSpace.STAFF, "x"))));
    }

    @Test
    void an_entry_stands_under_its_folded_username_and_without_an_owner_it_is_an_account() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LedgerEntry(NameSpace.TENANT, "Evy", id(1), "Evy", null, Standing.ORDINARY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LedgerEntry(NameSpace.TENANT, "evy", id(1), "eef", null, Standing.ORDINARY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LedgerEntry(NameSpace.TENANT, "evy", id(1), null, "eef", Standing.ORDINARY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LedgerEntry(NameSpace.TENANT, "evy", null, null, null, Standing.ORDINARY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LedgerEntry(NameSpace.TENANT, "evy", null, "evy", null, Standing.ACCOUNT));
    }

    @Test
    void a_ledger_knows_everybody_who_has_or_had_a_name() {
        UsernameLedger ledger = corrected(
                corrected(UsernameLedger.empty(), Phase.ACTIVE, correct(1, "evy")), Phase.ACTIVE, withdraw(1));

        assertThat(ledger.usernameOf(id(1))).isEmpty();
        assertThat(ledger.knows(id(1))).isTrue();
        assertThat(ledger.knows(id(2))).isFalse();
    }

    @Test
    void a_person_is_found_in_the_shared_name_space_else_among_staff_else_among_pupils() {
        LedgerEntry asPupil = LedgerEntry.computed(NameSpace.PUPILS, id(1), "ll.evy");
        LedgerEntry asStaff = LedgerEntry.computed(NameSpace.STAFF, id(1), "evy");

        assertThat(UsernameLedger.of(List.of(EVELIEN)).usernameOf(id(1))).contains("Evelien.Poppe");
        assertThat(UsernameLedger.of(List.of(asPupil, asStaff)).usernameOf(id(1)))
                .contains("evy");
        assertThat(UsernameLedger.of(List.of(asPupil)).usernameOf(id(1))).contains("ll.evy");
        assertThat(UsernameLedger.of(List.of(asPupil)).usernameOf(id(1), NameSpace.STAFF))
                .isEmpty();
    }
}
