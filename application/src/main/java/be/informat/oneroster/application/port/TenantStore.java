package be.informat.oneroster.application.port;

import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantKey;
import be.informat.oneroster.domain.tenant.TenantSettings;
import be.informat.oneroster.domain.tenant.TenantState;
import java.util.List;
import java.util.Optional;

/** The tenants of this installation, with their settings and state. */
public interface TenantStore {

    /** All tenants by key; empty if there are none. */
    List<Tenant> all();

    Optional<Tenant> find(TenantId tenant);

    Optional<Tenant> find(TenantKey key);

    /** A new tenant, onboarding, with an id that no tenant had before. */
    Tenant create(TenantSettings settings);

    void changeSettings(TenantId tenant, TenantSettings settings);

    void changeState(TenantId tenant, TenantState state);

    /** Forgets the tenant and everything that is only its own, but for its lines in the audit log. */
    void delete(TenantId tenant);
}
