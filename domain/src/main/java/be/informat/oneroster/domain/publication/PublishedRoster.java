package be.informat.oneroster.domain.publication;

import be.informat.oneroster.domain.oneroster.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that is in force for a tenant, tombstones too: what the next publication is compared with.
 *
 * @param records per kind, in the order of their {@code sourcedId}s; a kind without records may be missing
 */
public record PublishedRoster(Map<Kind, List<PublishedRecord>> records) {

    public PublishedRoster {
        Map<Kind, List<PublishedRecord>> copy = new EnumMap<>(Kind.class);
        copy.putAll(records);
        records = copy;
    }

    /** Nothing was published yet. */
    public static PublishedRoster nothing() {
        return new PublishedRoster(new EnumMap<>(Kind.class));
    }

    /** Whether nothing is in force, not even a tombstone. */
    public boolean isEmpty() {
        return records.values().stream().allMatch(List::isEmpty);
    }

    public List<PublishedRecord> of(Kind kind) {
        return records.getOrDefault(kind, List.of());
    }
}
