package be.informat.oneroster.bootstrap.schedule;

import be.informat.oneroster.application.port.PublicationStore;
import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.application.port.StoreUnavailableException;
import be.informat.oneroster.application.port.TenantStore;
import be.informat.oneroster.application.port.TenantWork;
import be.informat.oneroster.application.port.TenantWork.Stores;
import be.informat.oneroster.application.publishing.PublishRoster;
import be.informat.oneroster.application.publishing.PublishRoster.Confirmation;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes the tenants that are due, each minute, one after the other on a thread of its own. */
public final class DuePublications implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DuePublications.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TenantWork work;
    private final TenantStore tenants;
    private final PublicationStore publications;
    private final PublishRoster publish;
    private final Supplier<LocalDate> today;
    private final Rounds rounds = new Rounds(Thread.ofPlatform().name("due-publications"));

    public DuePublications(
            TenantWork work,
            TenantStore tenants,
            PublicationStore publications,
            PublishRoster publish,
            Supplier<LocalDate> today) {
        this.work = work;
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

    /** One round. */
    void publishDue() {
        try {
            inAnyOrder(publications.due(today.get())).stream()
                    .takeWhile(tenant -> !rounds.isEnding())
                    .flatMap(tenant -> tenants.find(tenant).stream())
                    .forEach(this::publish);
        } catch (StoreUnavailableException away) {
            LOG.atError()
                    .addKeyValue("reason", away.getMessage())
                    .log("the database is of no use now; publishing waits");
        }
    }

    /** Nodes that begin at the same time are seldom at the same tenant, and so do not wait for each other. */
    private static List<TenantId> inAnyOrder(List<TenantId> due) {
        List<TenantId> shuffled = new ArrayList<>(due);
        Collections.shuffle(shuffled);
        return shuffled;
    }

    private void publish(Tenant tenant) {
        try {
            work.locked(tenant.id(), stores -> publishIfDue(stores, tenant.id()))
                    .ifPresent(outcome -> log(tenant, outcome));
        } catch (StoreUnavailableException away) {
            throw away;
        } catch (RuntimeException defect) {
            LOG.atError().setCause(defect).addKeyValue("tenant", tenant.key()).log("publishing failed");
        }
    }

    /** Decides under the tenant's lock, and by the day that it is by then: another node may have done it since. */
    private Optional<PublishRoster.Outcome> publishIfDue(Stores stores, TenantId id) {
        LocalDate day = today.get();
        return stores.tenants()
                .find(id)
                .flatMap(tenant -> reason(stores.publications(), id, day)
                        .map(reason -> new PublishRoster.Command(id, day, reason, Confirmation.NONE))
                        .map(command -> publish.publish(stores, tenant, command)));
    }

    private static Optional<Reason> reason(PublicationStore publications, TenantId tenant, LocalDate day) {
        boolean isComputed = publications
                .lastComputed(tenant)
                .filter(last -> PublicationStore.countsFor(day, last))
                .isPresent();
        return isComputed ? publications.requested(tenant).stream().findFirst() : Optional.of(Reason.NEW_DAY);
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
