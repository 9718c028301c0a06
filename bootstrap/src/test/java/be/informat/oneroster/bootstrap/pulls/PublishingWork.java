package be.informat.oneroster.bootstrap.pulls;

import be.informat.oneroster.application.port.InMemoryRosterReader;
import be.informat.oneroster.application.port.PublicationStore;
import be.informat.oneroster.application.port.TenantWork;
import be.informat.oneroster.domain.publication.PublishedRoster;
import be.informat.oneroster.domain.publication.RosterChanges;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Units of work in memory that hand what they publish to who reads it. */
record PublishingWork(TenantWork inner, InMemoryRosterReader readers) implements TenantWork {

    @Override
    public <T> T locked(TenantId tenant, Function<Stores, T> work) {
        return inner.locked(tenant, stores -> work.apply(telling(stores)));
    }

    @Override
    public <T> T lockedForSettings(Optional<TenantId> tenant, Function<Stores, T> work) {
        return inner.lockedForSettings(tenant, stores -> work.apply(telling(stores)));
    }

    private Stores telling(Stores stores) {
        return new Stores(
                stores.tenants(), stores.ledger(), new Telling(stores.publications(), readers), stores.audit());
    }

    private record Telling(PublicationStore inner, InMemoryRosterReader readers) implements PublicationStore {

        @Override
        public Publication publish(TenantId tenant, RosterChanges changes, Occasion occasion) {
            Publication publication = inner.publish(tenant, changes, occasion);
            readers.publish(tenant, changes, publication.instant());
            return publication;
        }

        /** Only the first publication replaces anything here, and there is nothing before it. */
        @Override
        public Publication replace(TenantId tenant, RosterChanges everything, Occasion occasion) {
            Publication publication = inner.replace(tenant, everything, occasion);
            readers.publish(tenant, everything, publication.instant());
            return publication;
        }

        @Override
        public Optional<Publication> head(TenantId tenant) {
            return inner.head(tenant);
        }

        @Override
        public PublishedRoster inForce(TenantId tenant) {
            return inner.inForce(tenant);
        }

        @Override
        public void request(TenantId tenant, Reason reason) {
            inner.request(tenant, reason);
        }

        @Override
        public Set<Reason> requested(TenantId tenant) {
            return inner.requested(tenant);
        }

        @Override
        public void computed(TenantId tenant, LocalDate day, Optional<HeldPublication> held) {
            inner.computed(tenant, day, held);
        }

        @Override
        public Optional<HeldPublication> held(TenantId tenant) {
            return inner.held(tenant);
        }

        @Override
        public Optional<LocalDate> lastComputed(TenantId tenant) {
            return inner.lastComputed(tenant);
        }

        @Override
        public List<TenantId> due(LocalDate today) {
            return inner.due(today);
        }

        @Override
        public List<Publication> history(TenantId tenant, int most) {
            return inner.history(tenant, most);
        }
    }
}
