package be.informat.oneroster.adapter.persistence;

import static be.informat.oneroster.adapter.persistence.jooq.Tables.USERNAME;
import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.port.AccessStore;
import be.informat.oneroster.application.port.AccessStoreContract;
import be.informat.oneroster.application.port.AuditLog;
import be.informat.oneroster.application.port.AuditLogContract;
import be.informat.oneroster.application.port.LedgerStore;
import be.informat.oneroster.application.port.LedgerStoreContract;
import be.informat.oneroster.application.port.PublicationStore;
import be.informat.oneroster.application.port.PublicationStore.Occasion;
import be.informat.oneroster.application.port.PublicationStore.Publication;
import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.application.port.PublicationStoreContract;
import be.informat.oneroster.application.port.Records;
import be.informat.oneroster.application.port.RosterReader;
import be.informat.oneroster.application.port.RosterReaderContract;
import be.informat.oneroster.application.port.RunStore;
import be.informat.oneroster.application.port.RunStoreContract;
import be.informat.oneroster.application.port.SigningKeyStore;
import be.informat.oneroster.application.port.SigningKeyStoreContract;
import be.informat.oneroster.application.port.SyncLog;
import be.informat.oneroster.application.port.SyncLogContract;
import be.informat.oneroster.application.port.TenantStore;
import be.informat.oneroster.application.port.TenantStoreContract;
import be.informat.oneroster.application.port.TenantWork;
import be.informat.oneroster.application.port.TenantWork.Stores;
import be.informat.oneroster.application.port.TenantWorkContract;
import be.informat.oneroster.domain.publication.RosterChanges;
import be.informat.oneroster.domain.sis.SisBuilder;
import be.informat.oneroster.domain.tenant.SettingsBuilder;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantSettings;
import be.informat.oneroster.domain.tenant.TenantState;
import be.informat.oneroster.domain.username.LedgerEntry;
import be.informat.oneroster.domain.username.NameSpace;
import be.informat.oneroster.domain.username.UsernameLedger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every implementation of a port must do, on both databases. */
@ParameterizedClass
@EnumSource(Engine.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoreContractsTest {

    private static final Occasion OCCASION = new Occasion(LocalDate.of(2024, 9, 2), Set.of(Reason.IMPORT));

    @Parameter
    private Engine engine;

    private Database database;
    private int tenants;

    @BeforeParameterizedClassInvocation
    void open() {
        database = engine.open();
    }

    @AfterParameterizedClassInvocation
    void close() {
        database.close();
    }

    private TenantId createTenant(TenantState state) {
        tenants++;
        TenantSettings settings = new SettingsBuilder()
                .key("tenant-" + tenants)
                .entraTenantId(UUID.randomUUID())
                .build();
        return database.work().lockedForSettings(Optional.empty(), stores -> {
            TenantId tenant = stores.tenants().create(settings).id();
            stores.tenants().changeState(tenant, state);
            return tenant;
        });
    }

    private void publishMore(TenantId tenant) {
        RosterChanges changes = Records.appear(Records.school(UUID.randomUUID(), "Zonneweide", Records.DISTRICT));
        database.work().locked(tenant, stores -> stores.publications().publish(tenant, changes, OCCASION));
    }

    @Nested
    class Tenants extends TenantStoreContract {

        @Override
        protected TenantStore store() {
            return database.tenants();
        }
    }

    @Nested
    class Ledgers extends LedgerStoreContract {

        @Override
        protected LedgerStore store() {
            return database.ledger();
        }

        @Override
        protected TenantId newTenant() {
            return createTenant(TenantState.ACTIVE);
        }

        @Test
        void what_was_given_before_states_were_kept_began_at_an_unknown_moment() {
            TenantId tenant = newTenant();
            LedgerEntry entry =
                    LedgerEntry.computed(NameSpace.TENANT, SisBuilder.person("Evelien Poppe"), "evelien.poppe");
            store().save(
                            tenant,
                            UsernameLedger.empty(),
                            UsernameLedger.of(List.of(entry)),
                            LedgerStore.Occasion.publication(Instant.EPOCH, Set.of(Reason.IMPORT)));
            database.pools()
                    .working()
                    .runTogether(sql -> sql.update(USERNAME)
                            .setNull(USERNAME.SINCE)
                            .set(USERNAME.CAUSES, "")
                            .where(USERNAME.TENANT_ID.eq(tenant.value()))
                            .execute());

            assertThat(store().history(tenant, "evelien.poppe"))
                    .containsExactly(new LedgerStore.State(NameSpace.TENANT, "evelien.poppe", entry, null));
        }
    }

    @Nested
    class Audit extends AuditLogContract {

        @Override
        protected AuditLog log() {
            return database.audit();
        }

        @Override
        protected TenantId newTenant() {
            return createTenant(TenantState.ACTIVE);
        }

        @Override
        protected void delete(TenantId tenant) {
            database.tenants().delete(tenant);
        }
    }

    @Nested
    class Publications extends PublicationStoreContract {

        @Override
        protected PublicationStore store() {
            return database.publications();
        }

        @Override
        protected TenantWork work() {
            return database.work();
        }

        @Override
        protected TenantId newTenant(TenantState state) {
            return createTenant(state);
        }
    }

    @Nested
    class Work extends TenantWorkContract {

        @Override
        protected TenantWork work() {
            return database.work();
        }

        @Override
        protected Stores outside() {
            return new Stores(database.tenants(), database.ledger(), database.publications(), database.audit());
        }

        @Override
        protected TenantId newTenant() {
            return createTenant(TenantState.ONBOARDING);
        }
    }

    @Nested
    class Runs extends RunStoreContract {

        @Override
        protected RunStore store() {
            return database.runs();
        }

        @Override
        protected TenantId newTenant() {
            return createTenant(TenantState.ACTIVE);
        }

        @Override
        protected void publish(TenantId tenant) {
            publishMore(tenant);
        }

        @Override
        protected void letPass(Duration time) {
            OlderRows.makeOlder(database, time);
        }
    }

    @Nested
    class Syncs extends SyncLogContract {

        @Override
        protected SyncLog log() {
            return database.syncLog();
        }

        @Override
        protected TenantId newTenant() {
            return createTenant(TenantState.ACTIVE);
        }

        @Override
        protected void delete(TenantId tenant) {
            database.tenants().delete(tenant);
        }
    }

    @Nested
    class Rosters extends RosterReaderContract {

        @Override
        protected RosterReader reader() {
            return database.rosters();
        }

        @Override
        protected TenantId newTenant() {
            return createTenant(TenantState.ACTIVE);
        }

        @Override
        protected Publication publish(TenantId tenant, RosterChanges changes) {
            return database.work()
                    .locked(tenant, stores -> stores.publications().publish(tenant, changes, OCCASION));
        }
    }

    @Nested
    class Clients extends AccessStoreContract {

        @Override
        protected AccessStore store() {
            return database.access();
        }

        @Override
        protected TenantId newTenant(TenantState state) {
            return createTenant(state);
        }

        @Override
        protected void changeState(TenantId tenant, TenantState state) {
            database.work().locked(tenant, stores -> {
                stores.tenants().changeState(tenant, state);
                return true;
            });
        }
    }

    @Nested
    class SigningKeys extends SigningKeyStoreContract {

        @Override
        protected SigningKeyStore emptyStore() {
            database.signingKeys().removeUpTo(Integer.MAX_VALUE);
            return database.signingKeys();
        }
    }
}
