package be.informat.oneroster.application.tenants;

import be.informat.oneroster.application.port.AuditLog;
import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.application.port.TenantStore;
import be.informat.oneroster.application.port.TenantWork;
import be.informat.oneroster.application.port.TenantWork.Stores;
import be.informat.oneroster.application.publishing.PublishRoster;
import be.informat.oneroster.application.publishing.PublishRoster.Confirmation;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantKey;
import be.informat.oneroster.domain.tenant.TenantState;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Lets the clients of an onboarding or suspended tenant in, and publishes for them. */
public final class ActivateTenant {

    /** What the history calls an activation, and one after a suspension. */
    public static final String ACTIVATED = "tenant-activated";

    public static final String REACTIVATED = "tenant-reactivated";

    private final TenantStore tenants;
    private final TenantWork work;
    private final PublishRoster publishing;
    private final Clock clock;

    public ActivateTenant(TenantStore tenants, TenantWork work, PublishRoster publishing, Clock clock) {
        this.tenants = tenants;
        this.work = work;
        this.publishing = publishing;
        this.clock = clock;
    }

    /**
     * @param actor who does it: a sign-in name, or {@code command line}
     * @param today in Europe/Brussels
     */
    public record Command(TenantKey key, String actor, LocalDate today) {}

    /** How it ended. */
    public sealed interface Outcome {

        /** The tenant is active for the first time: its usernames are frozen, and everything was published afresh. */
        record Activated(Tenant tenant, PublishRoster.Outcome publication) implements Outcome {}

        /** The tenant is active again, with an ordinary publication; it may be held back. */
        record Reactivated(Tenant tenant, PublishRoster.Outcome publication) implements Outcome {}

        /** Nothing to do. */
        record AlreadyActive(Tenant tenant) implements Outcome {}

        /** There is no tenant of that key. */
        record UnknownTenant(TenantKey key) implements Outcome {}
    }

    public Outcome activate(Command command) {
        Optional<Tenant> known = tenants.find(command.key());
        if (known.isEmpty()) {
            return new Outcome.UnknownTenant(command.key());
        }
        return work.locked(
                known.get().id(),
                stores -> stores.tenants()
                        .find(command.key())
                        .map(tenant -> activate(stores, tenant, command))
                        .orElseGet(() -> new Outcome.UnknownTenant(command.key())));
    }

    private Outcome activate(Stores stores, Tenant tenant, Command command) {
        Tenant active = new Tenant(tenant.id(), TenantState.ACTIVE, tenant.settings());
        return switch (tenant.state()) {
            case ONBOARDING -> {
                // still as onboarding, so that the usernames that are frozen are those of today's data and settings
                PublishRoster.Outcome publication = publish(stores, tenant, Reason.ACTIVATION, command);
                store(stores, active, ACTIVATED, command);
                yield new Outcome.Activated(active, publication);
            }
            case SUSPENDED -> {
                store(stores, active, REACTIVATED, command);
                yield new Outcome.Reactivated(active, publish(stores, active, Reason.REACTIVATION, command));
            }
            case ACTIVE -> new Outcome.AlreadyActive(tenant);
        };
    }

    private PublishRoster.Outcome publish(Stores stores, Tenant tenant, Reason reason, Command command) {
        return publishing.publish(
                stores, tenant, new PublishRoster.Command(tenant.id(), command.today(), reason, Confirmation.NONE));
    }

    private void store(Stores stores, Tenant active, String action, Command command) {
        stores.tenants().changeState(active.id(), active.state());
        stores.audit()
                .record(active.id(), new AuditLog.Entry(clock.instant(), active.key(), command.actor(), action, ""));
    }
}
