package be.informat.oneroster.application.tenants;

import be.informat.oneroster.application.port.AuditLog;
import be.informat.oneroster.application.port.TenantStore;
import be.informat.oneroster.application.port.TenantWork;
import be.informat.oneroster.application.port.TenantWork.Stores;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantKey;
import be.informat.oneroster.domain.tenant.TenantState;
import java.time.Clock;
import java.util.Optional;

/** Shuts the clients of an active tenant out, and computes it no more, until it is activated again. */
public final class SuspendTenant {

    private final TenantStore tenants;
    private final TenantWork work;
    private final Clock clock;

    public SuspendTenant(TenantStore tenants, TenantWork work, Clock clock) {
        this.tenants = tenants;
        this.work = work;
        this.clock = clock;
    }

    /** @param actor who does it: a sign-in name, or {@code command line} */
    public record Command(TenantKey key, String actor) {}

    /** How it ended. */
    public sealed interface Outcome {

        record Suspended(Tenant tenant) implements Outcome {}

        /** Only an active tenant can be suspended; this one is onboarding, or suspended already. */
        record NotActive(Tenant tenant) implements Outcome {}

        /** There is no tenant of that key. */
        record UnknownTenant(TenantKey key) implements Outcome {}
    }

    public Outcome suspend(Command command) {
        Optional<Tenant> known = tenants.find(command.key());
        if (known.isEmpty()) {
            return new Outcome.UnknownTenant(command.key());
        }
        return work.locked(
                known.get().id(),
                stores -> stores.tenants()
                        .find(command.key())
                        .map(tenant -> suspend(stores, tenant, command))
                        .orElseGet(() -> new Outcome.UnknownTenant(command.key())));
    }

    private Outcome suspend(Stores stores, Tenant tenant, Command command) {
        if (!tenant.state().canBeSuspended()) {
            return new Outcome.NotActive(tenant);
        }
        stores.tenants().changeState(tenant.id(), TenantState.SUSPENDED);
        stores.audit()
                .record(
                        tenant.id(),
                        new AuditLog.Entry(clock.instant(), tenant.key(), command.actor(), "tenant-suspended", ""));
        return new Outcome.Suspended(new Tenant(tenant.id(), TenantState.SUSPENDED, tenant.settings()));
    }
}
