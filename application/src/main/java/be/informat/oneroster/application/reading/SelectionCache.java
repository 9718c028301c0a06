package be.informat.oneroster.application.reading;

import be.informat.oneroster.application.port.RosterReader;
import be.informat.oneroster.application.query.Selection;
import be.informat.oneroster.domain.tenant.TenantId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The lists of versions that matched questions lately, up to a bound. The same question asked by many at once is selected once; the
 * others wait for it.
 */
final class SelectionCache {

    private static final int WEIGHT_OF_A_QUESTION = 200;

    private final RosterReader roster;
    private final Cache<Question, int[]> lists;
    private final ConcurrentMap<Question, CompletableFuture<int[]>> underWay = new ConcurrentHashMap<>();

    private record Question(TenantId tenant, int publication, Selection selection) {}

    /** @param mostNumbers that are held in all, of four bytes each; the question itself weighs some too */
    SelectionCache(RosterReader roster, long mostNumbers) {
        this.roster = roster;
        lists = Caffeine.newBuilder()
                .maximumWeight(mostNumbers)
                .<Question, int[]>weigher((question, versions) -> WEIGHT_OF_A_QUESTION + versions.length)
                .build();
    }

    /** What matches, in the order asked for. Not to be changed. */
    int[] versions(TenantId tenant, int publication, Selection selection) {
        Question question = new Question(tenant, publication, selection);
        int[] known = lists.getIfPresent(question);
        if (known != null) {
            return known;
        }
        CompletableFuture<int[]> mine = new CompletableFuture<>();
        CompletableFuture<int[]> other = underWay.putIfAbsent(question, mine);
        if (other != null) {
            return await(other);
        }
        try {
            int[] versions = roster.select(tenant, publication, selection);
            lists.put(question, versions);
            mine.complete(versions);
            return versions;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            underWay.remove(question);
        }
    }

    private static int[] await(CompletableFuture<int[]> other) {
        try {
            return other.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
