package be.informat.oneroster.application.port;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A run of synchronisation, or a part of it, as the log knows it.
 *
 * @param client id of the API client
 * @param token SHA-256 of the token's text; with {@code began} it names the run
 * @param began when it began; of reads that never came to a run, their first
 * @param publication what it saw; 0 if nothing was read
 * @param lastRead when something was last asked
 * @param requests how many were answered, well or not
 * @param refusals how many answers had a status other than 200, by status; {@link #BROKEN} for those that broke off
 * @param lists what was read of lists, by the SHA-256 of their path, filter and order
 */
public record SyncRun(
        String client,
        String token,
        Instant began,
        int publication,
        Instant lastRead,
        long requests,
        Map<Integer, Long> refusals,
        Map<String, ListRead> lists) {

    /** In place of the status of an answer that was never whole. */
    public static final int BROKEN = 0;

    public SyncRun {
        refusals = Map.copyOf(refusals);
        lists = Map.copyOf(lists);
    }

    /** Whether lists were asked for whole or as changes. */
    public Extent extent() {
        if (lists.isEmpty()) {
            return Extent.NOTHING;
        }
        long deltas =
                lists.values().stream().filter(list -> list.since() != null).count();
        if (deltas == 0) {
            return Extent.WHOLE;
        }
        return deltas == lists.size() ? Extent.DELTA : Extent.MIXED;
    }

    /** How lists were asked for. */
    public enum Extent {
        /** All of them whole. */
        WHOLE,
        /** All of them as changes since an instant. */
        DELTA,
        /** Some so and some so. */
        MIXED,
        /** No list was read. */
        NOTHING;

        /** Lower case. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** This part and another one of the same run. */
    public SyncRun plus(SyncRun other) {
        return new SyncRun(
                client,
                token,
                began,
                Math.max(publication, other.publication),
                lastRead.isAfter(other.lastRead) ? lastRead : other.lastRead,
                requests + other.requests,
                merged(refusals, other.refusals, Long::sum),
                merged(lists, other.lists, ListRead::plus));
    }

    private static <K extends Comparable<K>, V> Map<K, V> merged(Map<K, V> one, Map<K, V> two, BinaryOperator<V> both) {
        Map<K, V> merged = new TreeMap<>(one);
        two.forEach((key, value) -> merged.merge(key, value, both));
        return merged;
    }

    /**
     * What was read of a list.
     *
     * @param collection its path below the root, without ids: {@code users}, {@code schools/{id}/classes}
     * @param since the instant after which changes were asked for; null if everything was
     * @param isAhead whether {@code since} was in the future, by more than a second, when it was asked for
     * @param firstOffset the least offset that was asked for; more than 0 if the list was begun with another token
     * @param requests pages
     * @param records how many came, on all pages together
     * @param total how many there are, as {@code X-Total-Count} said last
     */
    public record ListRead(
            String collection,
            @Nullable Instant since,
            boolean isAhead,
            int firstOffset,
            long requests,
            long records,
            long total) {

        ListRead plus(ListRead other) {
            return new ListRead(
                    collection,
                    since,
                    isAhead || other.isAhead,
                    Math.min(firstOffset, other.firstOffset),
                    requests + other.requests,
                    records + other.records,
                    other.total);
        }
    }
}
