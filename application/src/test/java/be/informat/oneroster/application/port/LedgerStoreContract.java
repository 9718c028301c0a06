package be.informat.oneroster.application.port;

import static be.informat.oneroster.domain.sis.SisBuilder.person;
import static be.informat.oneroster.domain.username.NameSpace.PUPILS;
import static be.informat.oneroster.domain.username.NameSpace.STAFF;
import static be.informat.oneroster.domain.username.NameSpace.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.informat.oneroster.application.port.LedgerStore.Cause;
import be.informat.oneroster.application.port.LedgerStore.Occasion;
import be.informat.oneroster.application.port.LedgerStore.State;
import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.username.LedgerEntry;
import be.informat.oneroster.domain.username.LedgerEntry.Standing;
import be.informat.oneroster.domain.username.UsernameLedger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of usernames must do. */
public abstract class LedgerStoreContract {

    private static final LedgerEntry EVELIEN = LedgerEntry.computed(TENANT, person("Evelien Poppe"), "Evelien.Poppe");
    private static final LedgerEntry EVELIENS_CHOICE =
            LedgerEntry.correction(TENANT, person("Evelien Poppe"), "evy.poppe");
    private static final Occasion IMPORT =
            Occasion.publication(Instant.parse("2024-09-02T06:00:00Z"), Set.of(Reason.IMPORT, Reason.NEW_DAY));
    private static final Occasion CORRECTION =
            new Occasion(Instant.parse("2024-10-01T09:30:00.123Z"), "ict@klaproos.be", Set.of(Cause.REVIEW_FILE));
    private static final Occasion RELEASE =
            new Occasion(Instant.parse("2024-10-02T09:30:00Z"), "command line", Set.of(Cause.RELEASE));
    private static final LedgerEntry BART = LedgerEntry.correction(TENANT, person("Bart Swings"), "bart_s!");

    /** The store under test. */
    protected abstract LedgerStore store();

    /** A tenant without usernames. */
    protected abstract TenantId newTenant();

    private void save(TenantId tenant, UsernameLedger after) {
        save(tenant, after, IMPORT);
    }

    private void save(TenantId tenant, UsernameLedger after, Occasion occasion) {
        store().save(tenant, store().load(tenant), after, occasion);
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
        assertThatThrownBy(() -> store().save(tenant, UsernameLedger.empty(), another, IMPORT))
                .isInstanceOf(IllegalStateException.class)
                .hasNoCause()
                .message()
                .doesNotContainIgnoringCase("poppe");
        assertThat(store().load(tenant)).isEqualTo(ledger(EVELIEN));
    }

    private static State state(LedgerEntry entry, Occasion since) {
        return new State(entry.nameSpace(), entry.folded(), entry, since);
    }

    @Test
    void every_state_of_a_username_is_kept_with_when_and_why_it_began() {
        TenantId tenant = newTenant();
        LedgerEntry former = new LedgerEntry(TENANT, "evelien.poppe", EVELIEN.owner(), null, null, Standing.ORDINARY);
        LedgerEntry another = LedgerEntry.correction(TENANT, person("Evelien Popp"), "evelien.poppe");
        save(tenant, ledger(EVELIEN, BART), IMPORT);
        save(tenant, ledger(EVELIEN, BART), CORRECTION);
        save(tenant, ledger(former, EVELIENS_CHOICE, BART), CORRECTION);
        save(tenant, ledger(another, EVELIENS_CHOICE, BART), RELEASE);

        List<State> states = List.of(state(EVELIEN, IMPORT), state(former, CORRECTION), state(another, RELEASE));
        assertThat(store().history(tenant, "Evelien.POPPE")).isEqualTo(states);
        assertThat(store().history(tenant, person("Evelien Popp"))).isEqualTo(states);
        assertThat(store().history(tenant, person("Evelien Poppe")))
                .startsWith(states.toArray(State[]::new))
                .endsWith(state(EVELIENS_CHOICE, CORRECTION))
                .hasSize(4);
        assertThat(store().history(tenant, "bart_s!")).containsExactly(state(BART, IMPORT));
    }

    @Test
    void that_a_username_was_free_again_is_a_state_as_well() {
        TenantId tenant = newTenant();
        save(tenant, ledger(EVELIEN), IMPORT);
        save(tenant, ledger(), CORRECTION);
        save(tenant, ledger(EVELIEN), RELEASE);

        assertThat(store().history(tenant, "evelien.poppe"))
                .containsExactly(
                        state(EVELIEN, IMPORT),
                        new State(TENANT, "evelien.poppe", null, CORRECTION),
                        state(EVELIEN, RELEASE));
        assertThat(store().history(newTenant(), "evelien.poppe")).isEmpty();
        assertThat(store().history(newTenant(), person("Evelien Poppe"))).isEmpty();
    }

    @Test
    void the_histories_of_two_name_spaces_stand_apart() {
        TenantId tenant = newTenant();
        LedgerEntry staff = LedgerEntry.computed(STAFF, person("Jan Peeters"), "jan.peeters");
        LedgerEntry pupil = LedgerEntry.computed(PUPILS, person("Jan Peeters junior"), "jan.peeters");
        save(tenant, ledger(staff), IMPORT);
        save(tenant, ledger(staff, pupil), CORRECTION);

        assertThat(store().history(tenant, "jan.peeters"))
                .containsExactlyInAnyOrder(state(staff, IMPORT), state(pupil, CORRECTION));
    }

    @Test
    void every_reason_of_a_publication_is_a_cause() {
        assertThat(Occasion.publication(Instant.EPOCH, EnumSet.allOf(Reason.class))
                        .causes())
                .hasSize(Reason.values().length);
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
