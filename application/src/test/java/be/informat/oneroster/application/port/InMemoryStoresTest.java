package be.informat.oneroster.application.port;

import be.informat.oneroster.application.port.TenantWork.Stores;
import be.informat.oneroster.domain.tenant.SettingsBuilder;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantState;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Nested;

/** The fakes do what the databases do. */
class InMemoryStoresTest {

    private final InMemoryStores memory = new InMemoryStores(Clock.systemUTC());
    private final Stores stores = memory.stores();
    private int tenants;

    private TenantId createTenant(TenantState state) {
        tenants++;
        TenantId tenant = stores.tenants()
                .create(new SettingsBuilder()
                        .key("tenant-" + tenants)
                        .entraTenantId(UUID.randomUUID())
                        .build())
                .id();
        stores.tenants().changeState(tenant, state);
        return tenant;
    }

    @Nested
    class Tenants extends TenantStoreContract {

        @Override
        protected TenantStore store() {
            return stores.tenants();
        }
    }

    @Nested
    class Ledgers extends LedgerStoreContract {

        @Override
        protected LedgerStore store() {
            return stores.ledger();
        }

        @Override
        protected TenantId newTenant() {
            return createTenant(TenantState.ACTIVE);
        }
    }

    @Nested
    class Audit extends AuditLogContract {

        @Override
        protected AuditLog log() {
            return stores.audit();
        }

        @Override
        protected TenantId newTenant() {
            return createTenant(TenantState.ACTIVE);
        }

        @Override
        protected void delete(TenantId tenant) {
            stores.tenants().delete(tenant);
        }
    }

    @Nested
    class Syncs extends SyncLogContract {

        private final SyncLog log =
                new InMemorySyncLog(tenant -> stores.tenants().find(tenant).isPresent());

        @Override
        protected SyncLog log() {
            return log;
        }

        @Override
        protected TenantId newTenant() {
            return createTenant(TenantState.ACTIVE);
        }

        @Override
        protected void delete(TenantId tenant) {
            stores.tenants().delete(tenant);
        }
    }

    @Nested
    class Publications extends PublicationStoreContract {

        @Override
        protected PublicationStore store() {
            return stores.publications();
        }

        @Override
        protected TenantWork work() {
            return memory;
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
            return memory;
        }

        @Override
        protected Stores outside() {
            return stores;
        }

        @Override
        protected TenantId newTenant() {
            return createTenant(TenantState.ONBOARDING);
        }
    }

    @Nested
    class SchoolData extends SisStoreContract {

        private final SisStore sis = new InMemorySisStore(stores.tenants(), stores.publications(), Clock.systemUTC());

        @Override
        protected SisStore sis() {
            return sis;
        }

        @Override
        protected TenantStore tenants() {
            return stores.tenants();
        }

        @Override
        protected PublicationStore publications() {
            return stores.publications();
        }
    }
}
