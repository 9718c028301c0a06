package be.informat.oneroster.adapter.rest;

import be.informat.oneroster.application.port.RosterReader;
import be.informat.oneroster.application.port.StoreUnavailableException;
import be.informat.oneroster.application.query.Selection;
import be.informat.oneroster.domain.oneroster.Field;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.tenant.TenantId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Reads like another reader, until it is told to fail; counts the records. */
final class FaultyRosterReader implements RosterReader {

    private final RosterReader reader;
    private final AtomicInteger handedOver = new AtomicInteger();
    private volatile int failsAfter = Integer.MAX_VALUE;
    private volatile RuntimeException failure = new IllegalStateException("not set");
    private volatile Runnable beforeEach = () -> {};

    FaultyRosterReader(RosterReader reader) {
        this.reader = reader;
    }

    /** Fails instead of handing over one record more. */
    void failAfter(int records, RuntimeException cause) {
        handedOver.set(0);
        failure = cause;
        failsAfter = records;
    }

    void beAway() {
        failAfter(0, new StoreUnavailableException(new IllegalStateException("away")));
    }

    void beforeEachRecord(Runnable action) {
        beforeEach = action;
    }

    int handedOver() {
        return handedOver.get();
    }

    @Override
    public int[] select(TenantId tenant, int publication, Selection selection) {
        if (failsAfter == 0) {
            throw failure;
        }
        return reader.select(tenant, publication, selection);
    }

    @Override
    public Map<TenantId, Integer> heads() {
        return reader.heads();
    }

    @Override
    public List<Version> range(TenantId tenant, Kind kind, int first, int end) {
        List<Version> versions = reader.range(tenant, kind, first, end);
        versions.forEach(version -> handOver());
        return versions;
    }

    @Override
    public List<Version> history(TenantId tenant, Kind kind, Field field, UUID id) {
        return reader.history(tenant, kind, field, id);
    }

    @Override
    public void read(TenantId tenant, Kind kind, int[] versions, int from, int to, Consumer<Version> consumer) {
        reader.read(tenant, kind, versions, from, to, version -> {
            handOver();
            consumer.accept(version);
        });
    }

    private void handOver() {
        if (handedOver.getAndIncrement() >= failsAfter) {
            throw failure;
        }
        beforeEach.run();
    }
}
