package be.informat.oneroster.bootstrap.schedule;

import be.informat.oneroster.application.port.PublicationStore;
import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.application.port.StoreUnavailableException;
import be.informat.oneroster.application.port.TenantStore;
import be.informat.oneroster.application.publishing.PublishRoster;
import be.informat.oneroster.application.publishing.PublishRoster.Confirmation;
import be.informat.oneroster.domain.tenant.Tenant;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes the tenants that are due, each minute, one after the other on a thread of its own. */
public final class DuePublications implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DuePublications.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TenantStore tenants;
    private final PublicationStore publications;
    private final PublishRoster publish;
    private final Supplier<LocalDate> today;
    private final Rounds rounds = new Rounds(Thread.ofPlatform().name("due-publications"));

    public DuePublications(
            TenantStore tenants, PublicationStore publications, PublishRoster publish, Supplier<LocalDate> today) {
        this.tenants = tenants;
        this.publications = publications;
        this.publish = publish;
        this.today = today;
    }

    /** Begins at once, for the days that were missed. */
    public void start() {
        rounds.start(Duration.ZERO, PAUSE, this::publishDue);
    }

    /** Begins nothing more, and waits until what was begun has ended; half a minute at most. */
    @Override
    public void close() {
        rounds.end(PATIENCE);
    }

    /** One round. Throws nothing: an exception would end all later rounds. */
    void publishDue() {
        LocalDate day = today.get();
        try {
            publications.due(day).stream()
                    .takeWhile(tenant -> !rounds.isEnding())
                    .flatMap(tenant -> tenants.find(tenant).stream())
                    .forEach(tenant -> publish(tenant, day));
        } catch (StoreUnavailableException away) {
            LOG.atError().log("the database cannot be reached; publishing waits");
        } catch (RuntimeException defect) {
            LOG.atError().setCause(defect).log("looking for tenants to publish failed");
        }
    }

    private void publish(Tenant tenant, LocalDate day) {
        try {
            reason(tenant, day)
                    .map(reason -> new PublishRoster.Command(tenant.id(), day, reason, Confirmation.NONE))
                    .map(publish::publish)
                    .ifPresent(outcome -> log(tenant, outcome));
        } catch (StoreUnavailableException away) {
            throw away;
        } catch (RuntimeException defect) {
            LOG.atError().setCause(defect).addKeyValue("tenant", tenant.key()).log("publishing failed");
        }
    }

    /** Why the tenant has to be computed; empty if somebody else did it since. */
    private Optional<Reason> reason(Tenant tenant, LocalDate day) {
        boolean isComputedToday =
                publications.lastComputed(tenant.id()).filter(day::equals).isPresent();
        return isComputedToday ? publications.requested(tenant.id()).stream().findFirst() : Optional.of(Reason.NEW_DAY);
    }

    private static void log(Tenant tenant, PublishRoster.Outcome outcome) {
        switch (outcome) {
            case PublishRoster.Outcome.Published published ->
                LOG.atInfo()
                        .addKeyValue("tenant", tenant.key())
                        .addKeyValue("publication", published.publication().number())
                        .log("published");
            case PublishRoster.Outcome.Held held ->
                LOG.atWarn()
                        .addKeyValue("tenant", tenant.key())
                        .addKeyValue("losses", held.losses())
                        .log("publication held: it takes too much away");
            case PublishRoster.Outcome.Unchanged unchanged ->
                LOG.atInfo().addKeyValue("tenant", tenant.key()).log("computed; nothing differs");
            case PublishRoster.Outcome.Suspended suspended -> {}
            case PublishRoster.Outcome.UnknownTenant unknown -> {}
        }
    }
}
