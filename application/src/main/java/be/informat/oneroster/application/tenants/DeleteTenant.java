package be.informat.oneroster.application.tenants;

import be.informat.oneroster.application.port.AuditLog;
import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.application.port.TenantStore;
import be.informat.oneroster.application.port.TenantWork;
import be.informat.oneroster.application.port.TenantWork.Stores;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantKey;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Deletes a tenant with everything that is only its own: settings, usernames, publications, clients. The history keeps its lines. */
public final class DeleteTenant {

    private final TenantStore tenants;
    private final TenantWork work;
    private final Clock clock;

    public DeleteTenant(TenantStore tenants, TenantWork work, Clock clock) {
        this.tenants = tenants;
        this.work = work;
        this.clock = clock;
    }

    /** @param actor who does it: a sign-in name, or {@code command line} */
    public record Command(TenantKey key, String actor) {}

    /** How it ended. */
    public sealed interface Outcome {

        /**
         * The tenant is gone.
         *
         * @param tenant as it was
         * @param toPublish others that may exchange a location now that it gave up; noted as to be published
         */
        record Deleted(Tenant tenant, Set<TenantId> toPublish) implements Outcome {}

        /** An active tenant must be suspended first. */
        record StillActive(Tenant tenant) implements Outcome {}

        /** There is no tenant of that key. */
        record UnknownTenant(TenantKey key) implements Outcome {}
    }

    public Outcome delete(Command command) {
        Optional<TenantId> known = tenants.find(command.key()).map(Tenant::id);
        if (known.isEmpty()) {
            return new Outcome.UnknownTenant(command.key());
        }
        return work.lockedForSettings(
                known,
                stores -> stores.tenants()
                        .find(known.get())
                        .map(tenant -> delete(stores, tenant, command))
                        .orElseGet(() -> new Outcome.UnknownTenant(command.key())));
    }

    private Outcome delete(Stores stores, Tenant tenant, Command command) {
        if (!tenant.state().canBeDeleted()) {
            return new Outcome.StillActive(tenant);
        }
        stores.audit()
                .record(
                        tenant.id(),
                        new AuditLog.Entry(clock.instant(), tenant.key(), command.actor(), "tenant-deleted", ""));
        stores.tenants().delete(tenant.id());
        List<Tenant> others = stores.tenants().all();
        Set<TenantId> toPublish = new TreeSet<>(Neighbours.of(tenant, others));
        toPublish.forEach(other -> stores.publications().request(other, Reason.SETTINGS));
        return new Outcome.Deleted(tenant, toPublish);
    }
}
