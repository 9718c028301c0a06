package be.informat.oneroster.application.port;

import static be.informat.oneroster.domain.sis.SisBuilder.person;
import static be.informat.oneroster.domain.username.NameSpace.PUPILS;
import static be.informat.oneroster.domain.username.NameSpace.STAFF;
import static be.informat.oneroster.domain.username.NameSpace.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.username.LedgerEntry;
import be.informat.oneroster.domain.username.LedgerEntry.Standing;
import be.informat.oneroster.domain.username.UsernameLedger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every store of usernames must do. */
public abstract class LedgerStoreContract {

    private static final LedgerEntry EVELIEN = LedgerEntry.computed(TENANT, person("Evelien Poppe"), "Evelien.Poppe");
    private static final LedgerEntry BART = LedgerEntry.correction(TENANT, person("Bart Swings"), "bart_s!");

    /** The store under test. */
    protected abstract LedgerStore store();

    /** A tenant without usernames. */
    protected abstract TenantId newTenant();

    private void save(TenantId tenant, UsernameLedger after) {
        store().save(tenant, store().load(tenant), after);
    }

    private static UsernameLedger ledger(LedgerEntry... entries) {
        return UsernameLedger.of(List.of(entries));
    }

    @Test
    void a_new_tenant_has_the_empty_ledger() {
        assertThat(store().load(newTenant())).isEqualTo(UsernameLedger.empty());
    }

    @Test
    void every_shape_of_an_entry_comes_back_as_it_was_stored() {
        TenantId tenant = newTenant();
        UsernameLedger ledger = ledger(
                EVELIEN,
                BART,
                new LedgerEntry(
                        TENANT, "an.peeters", person("An Peeters"), "an.peeters", "An.Peeters", Standing.ORDINARY),
                new LedgerEntry(TENANT, "els", person("Els Claes"), null, null, Standing.ORDINARY),
                new LedgerEntry(TENANT, "els.claes", person("Els Claes"), "els.claes", null, Standing.RELEASED),
                LedgerEntry.account(TENANT, "directie"),
                new LedgerEntry(TENANT, "secretariaat", null, null, null, Standing.RELEASED));
        save(tenant, ledger);
        assertThat(store().load(tenant)).isEqualTo(ledger);
    }

    @Test
    void the_same_username_may_stand_in_two_name_spaces_and_in_two_tenants() {
        TenantId tenant = newTenant();
        TenantId other = newTenant();
        UsernameLedger apart = ledger(
                LedgerEntry.computed(STAFF, person("Jan Peeters"), "jan.peeters"),
                LedgerEntry.computed(PUPILS, person("Jan Peeters junior"), "jan.peeters"));
        UsernameLedger shared = ledger(LedgerEntry.computed(TENANT, person("Jan Peeters"), "jan.peeters"));
        save(tenant, apart);
        save(other, shared);
        assertThat(store().load(tenant)).isEqualTo(apart);
        assertThat(store().load(other)).isEqualTo(shared);
    }

    @Test
    void what_differs_is_added_changed_and_removed() {
        TenantId tenant = newTenant();
        save(tenant, ledger(EVELIEN, BART, LedgerEntry.account(TENANT, "directie")));
        UsernameLedger after = ledger(
                new LedgerEntry(TENANT, "evelien.poppe", EVELIEN.owner(), null, "evelien.poppe", Standing.RELEASED),
                BART,
                LedgerEntry.computed(TENANT, person("Els Claes"), "els.claes"));
        save(tenant, after);
        assertThat(store().load(tenant)).isEqualTo(after);
    }

    @Test
    void a_username_that_is_there_is_never_added_again() {
        TenantId tenant = newTenant();
        save(tenant, ledger(EVELIEN));
        UsernameLedger another = ledger(BART, LedgerEntry.computed(TENANT, person("Evelien Popp"), "evelien.poppe"));
        assertThatThrownBy(() -> store().save(tenant, UsernameLedger.empty(), another))
                .isInstanceOf(IllegalStateException.class)
                .hasNoCause()
                .message()
                .doesNotContainIgnoringCase("poppe");
        assertThat(store().load(tenant)).isEqualTo(ledger(EVELIEN));
    }

    @Test
    void a_history_by_chance_ends_as_it_should() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        TenantId tenant = newTenant();
        for (int step = 0; step < 20; step++) {
            UsernameLedger after = UsernameLedger.of(someEntries(random));
            save(tenant, after);
            assertThat(store().load(tenant)).as("seed %d, step %d", seed, step).isEqualTo(after);
        }
    }

    private static List<LedgerEntry> someEntries(Random random) {
        Map<String, LedgerEntry> entries = new HashMap<>();
        for (int person = 0; person < 30; person++) {
            String username = "naam" + random.nextInt(60);
            LedgerEntry entry = switch (random.nextInt(3)) {
                case 0 -> LedgerEntry.computed(TENANT, person("Persoon " + person), username);
                case 1 -> LedgerEntry.correction(TENANT, person("Persoon " + person), username);
                default -> LedgerEntry.account(TENANT, username);
            };
            entries.putIfAbsent(username, entry);
        }
        return new ArrayList<>(entries.values());
    }
}
