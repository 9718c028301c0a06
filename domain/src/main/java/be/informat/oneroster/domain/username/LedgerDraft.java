package be.informat.oneroster.domain.username;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entries of a ledger in the making. */
final class LedgerDraft {

    private final Map<NameSpace, Map<String, LedgerEntry>> entries = new EnumMap<>(NameSpace.class);

    /** How many entries will come on top, at a guess: a map that grows to a million by doubling costs a third more time. */
    private final int room;

    LedgerDraft() {
        this(Map.of(), 0);
    }

    /** A draft that begins with these entries; they stay as they are. */
    LedgerDraft(Map<NameSpace, Map<String, LedgerEntry>> from, int room) {
        this.room = room;
        from.forEach((nameSpace, rows) -> {
            Map<String, LedgerEntry> copy = HashMap.newHashMap(rows.size() + room);
            copy.putAll(rows);
            entries.put(nameSpace, copy);
        });
    }

    @Nullable
    LedgerEntry get(NameSpace nameSpace, String folded) {
        return entries.getOrDefault(nameSpace, Map.of()).get(folded);
    }

    /** Puts the entry where another one of its key may stand. */
    void put(LedgerEntry entry) {
        rows(entry.nameSpace()).put(entry.folded(), entry);
    }

    /** Puts the entry where none of its key may stand. */
    void add(LedgerEntry entry) {
        if (rows(entry.nameSpace()).put(entry.folded(), entry) != null) {
            throw new IllegalArgumentException("A username stands once in a name space.");
        }
    }

    void remove(LedgerEntry entry) {
        rows(entry.nameSpace()).remove(entry.folded());
    }

    /** The rows of one name space, to read and write. */
    Map<String, LedgerEntry> rows(NameSpace nameSpace) {
        return entries.computeIfAbsent(nameSpace, absent -> HashMap.newHashMap(room));
    }

    /**
     * What the draft holds, for the ledger that takes it over: nobody writes to a draft after that.
     *
     * @throws IllegalArgumentException if the shared name space stands beside one of the other two
     */
    Map<NameSpace, Map<String, LedgerEntry>> entries() {
        entries.values().removeIf(Map::isEmpty);
        if (entries.containsKey(NameSpace.TENANT) && entries.size() > 1) {
            throw new IllegalArgumentException("Staff and pupils share a name space or have two, not both.");
        }
        return entries;
    }
}
