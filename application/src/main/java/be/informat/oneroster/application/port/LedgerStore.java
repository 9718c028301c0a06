package be.informat.oneroster.application.port;

import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.username.UsernameLedger;

/** The usernames that a tenant ever gave out, and the accounts known to be somebody else's. */
public interface LedgerStore {

    /** The tenant's ledger; the empty one if nothing was given out. */
    UsernameLedger load(TenantId tenant);

    /**
     * Stores what differs between two states of the ledger.
     *
     * @param before as it was loaded in the same unit of work
     * @throws IllegalStateException if a row that would be added is there already: the rule "never twice" is kept by the store too
     */
    void save(TenantId tenant, UsernameLedger before, UsernameLedger after);
}
