package be.informat.oneroster.application.publishing;

import be.informat.oneroster.application.port.LedgerStore;
import be.informat.oneroster.application.port.PublicationStore;
import be.informat.oneroster.application.port.PublicationStore.HeldPublication;
import be.informat.oneroster.application.port.PublicationStore.Occasion;
import be.informat.oneroster.application.port.PublicationStore.Publication;
import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.application.port.TenantWork;
import be.informat.oneroster.application.port.TenantWork.Stores;
import be.informat.oneroster.domain.publication.Loss;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantState;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Publishes what a tenant exchanges today, if anything differs from what is in force. */
public final class PublishRoster {

    private final TenantWork work;
    private final RosterComputer computer;
    private final Clock clock;

    public PublishRoster(TenantWork work, RosterComputer computer, Clock clock) {
        this.work = work;
        this.computer = computer;
        this.clock = clock;
    }

    /**
     * @param reason added to those that were noted since the last computation
     * @param confirmation whether an operator has seen what would go
     */
    public record Command(TenantId tenant, LocalDate today, Reason reason, Confirmation confirmation) {}

    /** What an operator says of a publication that takes too much away. */
    public enum Confirmation {
        /** Nobody looked: hold it back. */
        NONE,
        /** It goes out, unless by now more would go than the numbers that were kept when it was held. */
        OF_WHAT_WAS_SHOWN
    }

    /** How publishing ended. */
    public sealed interface Outcome {

        /** A new publication is in force. */
        record Published(Publication publication) implements Outcome {}

        /** Nothing differs; the publication in force, empty if there never was one. */
        record Unchanged(Optional<Publication> inForce) implements Outcome {}

        /** It takes too much away; what was in force stays in force. */
        record Held(List<Loss> losses, Optional<Publication> inForce) implements Outcome {}

        /** A suspended tenant is not computed. */
        record Suspended() implements Outcome {}

        /** There is no such tenant. */
        record UnknownTenant() implements Outcome {}
    }

    public Outcome publish(Command command) {
        return work.locked(
                command.tenant(),
                stores -> stores.tenants()
                        .find(command.tenant())
                        .<Outcome>map(tenant -> publish(stores, tenant, command))
                        .orElseGet(Outcome.UnknownTenant::new));
    }

    /** The same within a unit of work that changed the tenant: both are stored, or neither. */
    public Outcome publish(Stores stores, Tenant tenant, Command command) {
        if (tenant.state() == TenantState.SUSPENDED) {
            return new Outcome.Suspended();
        }
        PublicationStore publications = stores.publications();
        Set<Reason> reasons = EnumSet.of(command.reason());
        reasons.addAll(publications.requested(tenant.id()));
        Occasion occasion = new Occasion(command.today(), reasons);
        Computation computation = computer.compute(stores, tenant, command.today());
        stores.ledger()
                .save(
                        tenant.id(),
                        computation.usernamesBefore(),
                        computation.usernames(),
                        LedgerStore.Occasion.publication(clock.instant(), reasons));

        Optional<Publication> inForce = publications.head(tenant.id());
        Optional<HeldPublication> held = publications.held(tenant.id());
        Outcome outcome;
        if (reasons.contains(Reason.ACTIVATION)) {
            outcome = new Outcome.Published(publications.replace(tenant.id(), computation.everything(), occasion));
        } else if (computation.changes().isEmpty() && inForce.isPresent()) {
            outcome = new Outcome.Unchanged(inForce);
        } else if (tenant.state() == TenantState.ONBOARDING) {
            outcome = new Outcome.Published(publications.replace(tenant.id(), computation.everything(), occasion));
        } else if (!computation.losses().isEmpty() && !isConfirmed(command, computation, held)) {
            outcome = new Outcome.Held(computation.losses(), inForce);
        } else {
            outcome = new Outcome.Published(publications.publish(tenant.id(), computation.changes(), occasion));
        }
        publications.computed(tenant.id(), command.today(), heldBack(outcome, held));
        return outcome;
    }

    private Optional<HeldPublication> heldBack(Outcome outcome, Optional<HeldPublication> before) {
        if (outcome instanceof Outcome.Held held) {
            return Optional.of(
                    new HeldPublication(before.map(HeldPublication::since).orElseGet(clock::instant), held.losses()));
        }
        return Optional.empty();
    }

    private static boolean isConfirmed(Command command, Computation computation, Optional<HeldPublication> held) {
        return switch (command.confirmation()) {
            case NONE -> false;
            case OF_WHAT_WAS_SHOWN -> computation.losses().stream().allMatch(loss -> wasShown(loss, held));
        };
    }

    private static boolean wasShown(Loss loss, Optional<HeldPublication> held) {
        return held.stream()
                .flatMap(shown -> shown.losses().stream())
                .anyMatch(shown -> shown.counted() == loss.counted() && shown.lost() >= loss.lost());
    }
}
