package be.informat.oneroster.adapter.csv.sis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one file by their key, for the rows that refer to them.
 *
 * @param <K> the key
 * @param <V> what a row says
 */
final class RowsByKey<K, V> {

    private final SisFile file;
    private final Map<K, Entry<V>> entries = new LinkedHashMap<>();
    private boolean whole = true;

    RowsByKey(SisFile file) {
        this.file = file;
    }

    /** A row that is there; without a value if what it must have is wrong. */
    private static final class Entry<V> {
        private final long line;
        private final @Nullable V value;
        private boolean referredTo;

        private Entry(long line, @Nullable V value) {
            this.line = line;
            this.value = value;
        }
    }

    String fileName() {
        return file.fileName();
    }

    /** Some rows of the file, or all, could not be seen: what is not here may be there. */
    void missSomeRows() {
        whole = false;
    }

    /**
     * Enters a row.
     *
     * @param value null if what the row must have is wrong
     * @return the line of an earlier row with this key, which then stays; 0 if there is none
     */
    long enter(K key, long line, @Nullable V value) {
        Entry<V> earlier = entries.putIfAbsent(key, new Entry<>(line, value));
        return earlier == null ? 0 : earlier.line;
    }

    Set<K> keys() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /** Whether a reference to this key can be right. */
    boolean mayHold(K key) {
        return !whole || entries.containsKey(key);
    }

    /** What the row says that is referred to; null if there is none or what it must have is wrong. */
    @Nullable
    V referTo(K key) {
        Entry<V> entry = entries.get(key);
        if (entry == null) {
            return null;
        }
        entry.referredTo = true;
        return entry.value;
    }

    /** All rows that have a value, in the order of the file. */
    List<V> all() {
        return values(entry -> true);
    }

    /** Those of {@link #all} to which another row refers. */
    List<V> referredTo() {
        return values(entry -> entry.referredTo);
    }

    private List<V> values(Predicate<Entry<V>> wanted) {
        List<V> values = new ArrayList<>(entries.size());
        for (Entry<V> entry : entries.values()) {
            if (wanted.test(entry) && entry.value != null) {
                values.add(entry.value);
            }
        }
        return values;
    }
}
