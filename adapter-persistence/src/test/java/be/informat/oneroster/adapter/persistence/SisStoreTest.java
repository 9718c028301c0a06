package be.informat.oneroster.adapter.persistence;

import be.informat.oneroster.application.port.PublicationStore;
import be.informat.oneroster.application.port.SisStore;
import be.informat.oneroster.application.port.SisStoreContract;
import be.informat.oneroster.application.port.TenantStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** School data on both databases; each test with an empty one. */
@ParameterizedClass
@EnumSource(Engine.class)
class SisStoreTest extends SisStoreContract {

    @Parameter
    private Engine engine;

    private Database database;

    @BeforeEach
    void open() {
        database = engine.open();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected SisStore sis() {
        return database.sis();
    }

    @Override
    protected TenantStore tenants() {
        return database.tenants();
    }

    @Override
    protected PublicationStore publications() {
        return database.publications();
    }
}
