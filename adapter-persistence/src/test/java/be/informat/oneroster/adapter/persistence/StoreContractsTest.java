package be.informat.oneroster.adapter.persistence;

import be.informat.oneroster.application.port.AccessStore;
import be.informat.oneroster.application.port.AccessStoreContract;
import be.informat.oneroster.application.port.PublicationStore.Occasion;
import be.informat.oneroster.application.port.PublicationStore.Publication;
import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.application.port.RosterReader;
import be.informat.oneroster.application.port.RosterReaderContract;
import be.informat.oneroster.application.port.SigningKeyStore;
import be.informat.oneroster.application.port.SigningKeyStoreContract;
import be.informat.oneroster.domain.publication.RosterChanges;
import be.informat.oneroster.domain.tenant.SettingsBuilder;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantSettings;
import be.informat.oneroster.domain.tenant.TenantState;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
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

    private TenantId createTenant() {
        tenants++;
        TenantSettings settings = new SettingsBuilder()
                .key("tenant-" + tenants)
                .entraTenantId(UUID.randomUUID())
                .build();
        return database.work()
                .lockedForSettings(Optional.empty(), stores -> stores.tenants().create(settings))
                .id();
    }

    @Nested
    class Rosters extends RosterReaderContract {

        @Override
        protected RosterReader reader() {
            return database.rosters();
        }

        @Override
        protected TenantId newTenant() {
            return createTenant();
        }

        @Override
        protected Publication publish(TenantId tenant, RosterChanges changes) {
            Occasion occasion = new Occasion(LocalDate.of(2024, 9, 2), Set.of(Reason.IMPORT));
            return database.work()
                    .locked(tenant, stores -> stores.publications().publish(tenant, changes, occasion));
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
            TenantId tenant = createTenant();
            changeState(tenant, state);
            return tenant;
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
