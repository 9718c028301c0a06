package be.informat.oneroster.application.reading;

import be.informat.oneroster.application.port.RunStore;
import be.informat.oneroster.application.port.RunStore.Found;
import be.informat.oneroster.application.port.StoreUnavailableException;
import be.informat.oneroster.application.port.SyncLog;
import be.informat.oneroster.application.port.SyncRun;
import be.informat.oneroster.application.port.SyncRun.ListRead;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Notes for the sync log what is read on this node. Noting costs no statement; somebody has to call {@link #write} every few seconds, and
 * what was noted since is lost with the process. May be used by many threads.
 */
public final class SyncNotes {

    /** By so much the clocks of honest clients may be ahead. */
    private static final Duration AHEAD = Duration.ofSeconds(1);

    /** While the store is away the notes wait; beyond so many runs the newer ones are not kept. */
    private static final int MOST_RUNS = 10_000;

    private final SyncLog log;
    private final RunStore runs;
    private final Clock clock;
    private Map<Key, SyncRun> noted = new HashMap<>();

    /** @param clock of this node */
    public SyncNotes(SyncLog log, RunStore runs, Clock clock) {
        this.log = log;
        this.runs = runs;
        this.clock = clock;
    }

    /** @param began null if it never came to a run */
    private record Key(
            TenantId tenant, String token, @Nullable Instant began) {}

    /**
     * A request that was answered.
     *
     * @param run the run it was read in; null if it was refused before
     * @param status of the answer; {@link SyncRun#BROKEN} if it broke off
     * @param page what was read of a list; null if it was none, or not given out
     */
    public record Answered(
            Reader reader,
            @Nullable Pinned run,
            int status,
            @Nullable Page page) {}

    /** The run of a read. */
    public record Pinned(Instant began, int publication) {}

    /**
     * A page of a list.
     *
     * @param list names the list in few characters
     * @param collection its path below the root, without ids
     * @param since after which instant changes were asked for; null if everything was
     * @param records how many were given out
     * @param total how many there are
     */
    public record Page(
            String list, String collection, @Nullable Instant since, int offset, int records, int total) {}

    /** Notes a request. */
    public synchronized void note(Answered answered) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Reader reader = answered.reader();
        Pinned run = answered.run();
        Key key = new Key(reader.tenant(), reader.token(), run == null ? null : run.began());
        if (noted.size() >= MOST_RUNS && !noted.containsKey(key)) {
            return;
        }
        Page page = answered.page();
        SyncRun part = new SyncRun(
                reader.client(),
                reader.token(),
                run == null ? now : run.began(),
                run == null ? 0 : run.publication(),
                now,
                1,
                answered.status() == 200 ? Map.of() : Map.of(answered.status(), 1L),
                page == null ? Map.of() : Map.of(page.list(), read(page, now)));
        noted.merge(key, part, SyncRun::plus);
    }

    private static ListRead read(Page page, Instant now) {
        boolean isAhead = page.since() != null && page.since().isAfter(now.plus(AHEAD));
        return new ListRead(page.collection(), page.since(), isAhead, page.offset(), 1, page.records(), page.total());
    }

    /**
     * Writes what was noted into the log.
     *
     * @throws StoreUnavailableException if the database cannot be reached; everything is kept for the next time
     */
    public void write() {
        Map<Key, SyncRun> taken = take();
        Map<TenantId, Map<Key, SyncRun>> byTenant = new TreeMap<>();
        taken.forEach((key, part) ->
                byTenant.computeIfAbsent(key.tenant(), first -> new HashMap<>()).put(key, part));
        try {
            byTenant.forEach((tenant, parts) -> {
                log.add(tenant, inTheirRuns(tenant, parts));
                taken.keySet().removeAll(parts.keySet());
            });
        } catch (StoreUnavailableException away) {
            putBack(taken);
            throw away;
        }
    }

    private synchronized Map<Key, SyncRun> take() {
        Map<Key, SyncRun> taken = noted;
        noted = new HashMap<>();
        return taken;
    }

    private synchronized void putBack(Map<Key, SyncRun> taken) {
        taken.forEach((key, part) -> noted.merge(key, part, (newer, older) -> older.plus(newer)));
    }

    private List<SyncRun> inTheirRuns(TenantId tenant, Map<Key, SyncRun> parts) {
        List<SyncRun> inRuns = new ArrayList<>();
        parts.forEach((key, part) -> inRuns.add(key.began() == null ? inLatestRun(tenant, part) : part));
        return inRuns;
    }

    /** What was refused before it came to a run belongs to the run that its token is in. */
    private SyncRun inLatestRun(TenantId tenant, SyncRun part) {
        return runs.find(tenant, part.token())
                .map(Found::run)
                .map(run -> new SyncRun(
                        part.client(),
                        part.token(),
                        run.began(),
                        run.publication(),
                        part.lastRead(),
                        part.requests(),
                        part.refusals(),
                        part.lists()))
                .orElse(part);
    }
}
