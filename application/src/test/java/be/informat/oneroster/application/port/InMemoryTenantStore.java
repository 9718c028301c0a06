package be.informat.oneroster.application.port;

import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantKey;
import be.informat.oneroster.domain.tenant.TenantSettings;
import be.informat.oneroster.domain.tenant.TenantState;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;

/** Tenants in a map. */
final class InMemoryTenantStore implements TenantStore {

    private final Supplier<InMemoryState> state;

    InMemoryTenantStore(Supplier<InMemoryState> state) {
        this.state = state;
    }

    @Override
    public List<Tenant> all() {
        return state.get().tenants.values().stream()
                .sorted(Comparator.comparing(Tenant::key))
                .toList();
    }

    @Override
    public Optional<Tenant> find(TenantId tenant) {
        return Optional.ofNullable(state.get().tenants.get(tenant));
    }

    @Override
    public Optional<Tenant> find(TenantKey key) {
        return all().stream().filter(tenant -> tenant.key().equals(key)).findFirst();
    }

    @Override
    public Tenant create(TenantSettings settings) {
        InMemoryState current = state.get();
        current.lastTenant++;
        Tenant tenant = new Tenant(new TenantId(current.lastTenant), TenantState.ONBOARDING, settings);
        return put(tenant);
    }

    @Override
    public void changeSettings(TenantId tenant, TenantSettings settings) {
        put(new Tenant(tenant, known(tenant).state(), settings));
    }

    @Override
    public void changeState(TenantId tenant, TenantState changed) {
        put(new Tenant(tenant, changed, known(tenant).settings()));
    }

    private Tenant known(TenantId tenant) {
        return find(tenant).orElseThrow(() -> new NoSuchElementException("There is no such tenant."));
    }

    private Tenant put(Tenant tenant) {
        for (Tenant other : all()) {
            boolean same = other.key().equals(tenant.key())
                    || other.settings().entraTenantId().equals(tenant.settings().entraTenantId());
            if (same && !other.id().equals(tenant.id())) {
                throw new IllegalStateException("Another tenant has this key or this tenant of Entra ID.");
            }
        }
        state.get().tenants.put(tenant.id(), tenant);
        return tenant;
    }

    @Override
    public void delete(TenantId tenant) {
        InMemoryState current = state.get();
        current.tenants.remove(tenant);
        current.ledgers.remove(tenant);
        current.published.remove(tenant);
        current.computed.remove(tenant);
    }
}
