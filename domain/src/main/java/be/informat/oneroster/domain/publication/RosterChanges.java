package be.informat.oneroster.domain.publication;

import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.RosterRecord;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What differs between a computed roster and what is in force. Only these records get a new {@code dateLastModified}.
 *
 * @param changes per kind, in the order of their {@code sourcedId}s
 */
public record RosterChanges(Map<Kind, Changes> changes) {

    /**
     * The differences of one kind.
     *
     * @param appeared records that were not in force, not even as tombstones
     * @param changed records in force with other content, or as tombstones (they come back)
     * @param left ids of active records in force that are no longer computed: they become tombstones
     * @param expired ids of tombstones in force that are old enough to leave altogether; they alone are no reason to publish
     */
    public record Changes(List<Stamped> appeared, List<Stamped> changed, List<UUID> left, List<UUID> expired) {

        boolean isEmpty() {
            return appeared.isEmpty() && changed.isEmpty() && left.isEmpty();
        }

        /** How many records are active in this publication that were not so, or not with this content, before. */
        public int activeCount() {
            return appeared.size() + changed.size();
        }
    }

    private static final Changes NONE = new Changes(List.of(), List.of(), List.of(), List.of());

    /** A record with its fingerprint. */
    public record Stamped(RosterRecord record, Fingerprint fingerprint) {}

    public RosterChanges {
        Map<Kind, Changes> copy = new EnumMap<>(Kind.class);
        copy.putAll(changes);
        changes = copy;
    }

    public Changes of(Kind kind) {
        return changes.getOrDefault(kind, NONE);
    }

    /** Whether a record leaves. */
    public boolean takeAway() {
        return changes.values().stream().anyMatch(ofKind -> !ofKind.left().isEmpty());
    }

    /** Whether there is nothing to publish. */
    public boolean isEmpty() {
        return changes.values().stream().allMatch(Changes::isEmpty);
    }
}
