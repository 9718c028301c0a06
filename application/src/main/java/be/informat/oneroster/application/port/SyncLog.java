package be.informat.oneroster.application.port;

import be.informat.oneroster.domain.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What each run of synchronisation asked and got, for people: no read depends on it. All nodes add to the same runs. It holds nothing about
 * persons. Forgotten with its tenant.
 */
public interface SyncLog {

    /** Adds what was read since the last time; what is known of a run already is added to. All of it, or none. */
    void add(TenantId tenant, List<SyncRun> parts);

    /** The runs in which something was read at {@code since} or later, the latest read first. */
    List<SyncRun> runs(TenantId tenant, Instant since);

    /** When each client last read something, by its id; clients that never did are missing. */
    Map<String, Instant> lastReads(TenantId tenant);

    /** Forgets the runs of all tenants that began before. */
    void forget(Instant before);
}
