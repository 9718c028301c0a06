package be.informat.oneroster.application.port;

import be.informat.oneroster.domain.tenant.TenantId;
import java.util.Optional;
import java.util.function.Function;

/**
 * Units of work that change a tenant: one transaction, stored as a whole when {@code work} returns, not at all when it throws. Whoever
 * else wants to change the same tenant waits; readers never do.
 */
public interface TenantWork {

    /**
     * Alone with one tenant.
     *
     * @throws java.util.NoSuchElementException if there is no such tenant (any more)
     */
    <T> T locked(TenantId tenant, Function<Stores, T> work);

    /**
     * Alone with the settings of the whole installation (what may be in no two tenants is checked here), and with one tenant if it
     * exists already.
     */
    <T> T lockedForSettings(Optional<TenantId> tenant, Function<Stores, T> work);

    /** The stores, bound to the unit of work; of no use outside it. */
    record Stores(TenantStore tenants, LedgerStore ledger, PublicationStore publications, AuditLog audit) {}
}
