package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.application.port.PublicationStore.ChangeCount;
import be.informat.oneroster.application.port.PublicationStore.Publication;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.publication.RosterChanges;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How much a publication changes.
 *
 * @param counts per kind; kinds without changes may be missing
 */
record PublishedChanges(Map<Kind, ChangeCount> counts) {

    private static final ChangeCount NONE = new ChangeCount(0, 0);

    PublishedChanges {
        Map<Kind, ChangeCount> copy = new EnumMap<>(Kind.class);
        copy.putAll(counts);
        counts = copy;
    }

    static PublishedChanges none() {
        return new PublishedChanges(Map.of());
    }

    static PublishedChanges of(Publication publication) {
        return new PublishedChanges(publication.changes());
    }

    static PublishedChanges of(RosterChanges changes) {
        Map<Kind, ChangeCount> counts = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            RosterChanges.Changes ofKind = changes.of(kind);
            counts.put(kind, new ChangeCount(ofKind.activeCount(), ofKind.left().size()));
        }
        return new PublishedChanges(counts);
    }

    /** {@code {"users": {"active": 3, "tobedeleted": 1}, …}} with every kind. */
    Map<String, Map<String, Integer>> json() {
        Map<String, Map<String, Integer>> json = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            Map<String, Integer> count = new LinkedHashMap<>();
            count.put("active", of(kind).active());
            count.put("tobedeleted", of(kind).toBeDeleted());
            json.put(kind.plural(), count);
        }
        return json;
    }

    /** {@code users 3 active, 1 tobedeleted; …}; {@code no records} if there are no changes. */
    String inWords() {
        String words = List.of(Kind.values()).stream()
                .filter(kind -> of(kind).active() + of(kind).toBeDeleted() > 0)
                .map(kind -> "%s %d active, %d tobedeleted"
                        .formatted(kind.plural(), of(kind).active(), of(kind).toBeDeleted()))
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? "no records" : words;
    }

    private ChangeCount of(Kind kind) {
        return counts.getOrDefault(kind, NONE);
    }
}
