package be.informat.oneroster.application.access;

import be.informat.oneroster.application.port.TenantStore;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantKey;
import be.informat.oneroster.domain.tenant.TenantSettings;
import be.informat.oneroster.domain.tenant.TenantState;
import java.util.List;
import java.util.Optional;

/** An installation with one tenant. */
final class OneTenant implements TenantStore {

    private Tenant tenant;

    OneTenant(Tenant tenant) {
        this.tenant = tenant;
    }

    void change(TenantState state) {
        changeState(tenant.id(), state);
    }

    void change(TenantSettings settings) {
        changeSettings(tenant.id(), settings);
    }

    @Override
    public List<Tenant> all() {
        return List.of(tenant);
    }

    @Override
    public Optional<Tenant> find(TenantId id) {
        return Optional.of(tenant).filter(known -> known.id().equals(id));
    }

    @Override
    public Optional<Tenant> find(TenantKey key) {
        return Optional.of(tenant).filter(known -> known.key().equals(key));
    }

    @Override
    public Tenant create(TenantSettings settings) {
        throw new UnsupportedOperationException("There is one tenant.");
    }

    @Override
    public void changeSettings(TenantId id, TenantSettings settings) {
        tenant = new Tenant(tenant.id(), tenant.state(), settings);
    }

    @Override
    public void changeState(TenantId id, TenantState state) {
        tenant = new Tenant(tenant.id(), state, tenant.settings());
    }

    @Override
    public void delete(TenantId id) {
        throw new UnsupportedOperationException("There is one tenant.");
    }
}
