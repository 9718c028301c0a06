package be.informat.oneroster.domain.username;

import java.util.List;

/**
 * The difference between two ledgers as whoever stores them needs it, each list by name space, then folded username.
 *
 * @param removed entries whose key is no longer there
 * @param stored entries that are new or differ under the same key
 */
public record LedgerChanges(List<LedgerEntry> removed, List<LedgerEntry> stored) {

    public LedgerChanges {
        removed = List.copyOf(removed);
        stored = List.copyOf(stored);
    }

    public boolean isEmpty() {
        return removed.isEmpty() && stored.isEmpty();
    }
}
