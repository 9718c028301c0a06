package be.informat.oneroster.application.port;

import be.informat.oneroster.domain.tenant.TenantId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The sync log in a map. */
public final class InMemorySyncLog implements SyncLog {

    private final Map<Key, SyncRun> runs = new LinkedHashMap<>();
    private final Predicate<TenantId> isThere;

    private record Key(TenantId tenant, String token, Instant began) {}

    /** @param isThere whether there is such a tenant */
    public InMemorySyncLog(Predicate<TenantId> isThere) {
        this.isThere = isThere;
    }

    @Override
    public synchronized void add(TenantId tenant, List<SyncRun> parts) {
        parts.forEach(part -> runs.merge(new Key(tenant, part.token(), part.began()), part, SyncRun::plus));
    }

    @Override
    public synchronized List<SyncRun> runs(TenantId tenant, Instant since) {
        return of(tenant).entrySet().stream()
                .map(Map.Entry::getValue)
                .filter(run -> !run.lastRead().isBefore(since))
                .sorted(Comparator.comparing(SyncRun::lastRead).reversed())
                .toList();
    }

    @Override
    public synchronized Map<String, Instant> lastReads(TenantId tenant) {
        return of(tenant).values().stream()
                .collect(Collectors.toMap(
                        SyncRun::client, SyncRun::lastRead, (one, two) -> one.isAfter(two) ? one : two));
    }

    private Map<Key, SyncRun> of(TenantId tenant) {
        runs.keySet().removeIf(key -> !isThere.test(key.tenant()));
        return runs.entrySet().stream()
                .filter(entry -> entry.getKey().tenant().equals(tenant))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public synchronized void forget(Instant before) {
        runs.keySet().removeIf(key -> key.began().isBefore(before));
    }
}
