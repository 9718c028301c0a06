package be.informat.oneroster.application.tenants;

import be.informat.oneroster.application.port.TenantStore;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantKey;
import java.util.List;

/** Finds tenants with their state and settings. */
public final class FindTenants {

    private final TenantStore tenants;

    public FindTenants(TenantStore tenants) {
        this.tenants = tenants;
    }

    /** What there is by a key. */
    public sealed interface Outcome {

        record Found(Tenant tenant) implements Outcome {}

        /** @param known the keys there are, sorted, for whoever mistyped one */
        record NotFound(List<TenantKey> known) implements Outcome {
            public NotFound {
                known = List.copyOf(known);
            }
        }
    }

    /** All of them by key; empty if there are none. */
    public List<Tenant> all() {
        return tenants.all();
    }

    public Outcome find(TenantKey key) {
        return tenants.find(key)
                .<Outcome>map(Outcome.Found::new)
                .orElseGet(() -> new Outcome.NotFound(
                        tenants.all().stream().map(Tenant::key).toList()));
    }
}
