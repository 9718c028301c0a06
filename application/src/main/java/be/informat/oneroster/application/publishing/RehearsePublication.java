package be.informat.oneroster.application.publishing;

import be.informat.oneroster.application.port.TenantWork;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.LocalDate;
import java.util.Optional;

/** Computes what publishing would change, and stores nothing. */
public final class RehearsePublication {

    private final TenantWork work;
    private final RosterComputer computer;

    public RehearsePublication(TenantWork work, RosterComputer computer) {
        this.work = work;
        this.computer = computer;
    }

    /**
     * What publishing would do today; of a suspended tenant, what it would do if the tenant were active.
     *
     * @return empty if there is no such tenant
     * @throws java.util.NoSuchElementException if it was deleted a moment ago
     */
    public Optional<Computation> rehearse(TenantId tenant, LocalDate today) {
        return work.locked(
                tenant, stores -> stores.tenants().find(tenant).map(known -> computer.compute(stores, known, today)));
    }
}
