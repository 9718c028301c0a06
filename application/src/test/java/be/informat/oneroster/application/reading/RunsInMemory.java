package be.informat.oneroster.application.reading;

import be.informat.oneroster.application.port.RunStore;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;

/** Runs in memory; counts what it is told. */
public final class RunsInMemory implements RunStore {

    private final InstantSource clock;
    private final ToIntFunction<TenantId> head;
    private final Map<Key, Run> runs = new HashMap<>();
    private final Map<ListKey, Begun> lists = new HashMap<>();
    public int touched;
    public int remembered;

    private record Key(TenantId tenant, String token) {}

    private record ListKey(TenantId tenant, String client, String token, String list) {}

    private record Begun(int publication, Instant at) {}

    /** @param head the number of the tenant's newest publication; 0 if there is none */
    public RunsInMemory(InstantSource clock, ToIntFunction<TenantId> head) {
        this.clock = clock;
        this.head = head;
    }

    @Override
    public synchronized Optional<Found> find(TenantId tenant, String token) {
        return Optional.ofNullable(runs.get(new Key(tenant, token))).map(run -> new Found(run, clock.instant()));
    }

    @Override
    public synchronized Optional<Run> begin(
            TenantId tenant, String client, String token, String path, Optional<Run> before) {
        int publication = head.applyAsInt(tenant);
        if (publication == 0) {
            return Optional.empty();
        }
        Run current = runs.get(new Key(tenant, token));
        if (current != null && !before.map(Run::began).equals(Optional.of(current.began()))) {
            return Optional.of(current);
        }
        Run run = new Run(path, publication, clock.instant(), clock.instant());
        runs.put(new Key(tenant, token), run);
        return Optional.of(run);
    }

    @Override
    public synchronized void touch(TenantId tenant, String token) {
        touched++;
        runs.computeIfPresent(
                new Key(tenant, token),
                (key, run) -> new Run(run.path(), run.publication(), run.began(), clock.instant()));
    }

    @Override
    public synchronized void rememberList(TenantId tenant, String client, String token, String list, int publication) {
        remembered++;
        lists.put(new ListKey(tenant, client, token, list), new Begun(publication, clock.instant()));
    }

    @Override
    public synchronized OptionalInt findList(TenantId tenant, String client, String token, String list) {
        Begun own = lists.get(new ListKey(tenant, client, token, list));
        if (own != null) {
            return OptionalInt.of(own.publication());
        }
        Instant hourAgo = clock.instant().minus(Duration.ofHours(1));
        return lists.entrySet().stream()
                .filter(entry -> entry.getKey()
                        .equals(new ListKey(tenant, client, entry.getKey().token(), list)))
                .filter(entry -> entry.getValue().at().isAfter(hourAgo))
                .max(Map.Entry.comparingByValue(java.util.Comparator.comparing(Begun::at)))
                .map(entry -> OptionalInt.of(entry.getValue().publication()))
                .orElse(OptionalInt.empty());
    }
}
