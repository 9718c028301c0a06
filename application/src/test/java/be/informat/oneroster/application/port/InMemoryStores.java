package be.informat.oneroster.application.port;

import be.informat.oneroster.application.port.InMemoryPublicationStore.Requests;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.InstantSource;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/** An installation without a database: one unit of work at a time, on a copy of everything. */
public final class InMemoryStores implements TenantWork {

    private final ReentrantLock lock = new ReentrantLock();
    private final InstantSource clock;
    private final Requests requests = new Requests();
    private volatile InMemoryState state = new InMemoryState();

    public InMemoryStores(InstantSource clock) {
        this.clock = clock;
    }

    /** The stores outside a unit of work. */
    public Stores stores() {
        return stores(() -> state, InMemoryPublicationStore.atOnce(() -> state, requests, clock));
    }

    private static Stores stores(Supplier<InMemoryState> current, PublicationStore publications) {
        return new Stores(
                new InMemoryTenantStore(current),
                new InMemoryLedgerStore(current),
                publications,
                new InMemoryAuditLog(current));
    }

    @Override
    public <T> T locked(TenantId tenant, Function<Stores, T> work) {
        return alone(Optional.of(tenant), work);
    }

    @Override
    public <T> T lockedForSettings(Optional<TenantId> tenant, Function<Stores, T> work) {
        return alone(tenant, work);
    }

    private <T> T alone(Optional<TenantId> tenant, Function<Stores, T> work) {
        lock.lock();
        try {
            InMemoryState copy = state.copy();
            if (tenant.isPresent() && !copy.tenants.containsKey(tenant.get())) {
                throw new NoSuchElementException("There is no such tenant.");
            }
            InMemoryPublicationStore publications = InMemoryPublicationStore.ofUnit(copy, requests, clock);
            T answer = work.apply(stores(() -> copy, publications));
            state = copy;
            publications.store();
            return answer;
        } finally {
            lock.unlock();
        }
    }
}
