package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.application.port.PublicationStore.ChangeCount;
import be.informat.oneroster.application.port.PublicationStore.Publication;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.publication.RosterChanges;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** {@code users 3 active and 1 tobedeleted; classes 2 active}; {@code no records} if there are no changes. */
    String inWords() {
        String words = Stream.of(Kind.values())
                .filter(kind -> !of(kind).equals(NONE))
                .map(kind -> kind.plural() + " " + inWords(of(kind)))
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? "no records" : words;
    }

    private static String inWords(ChangeCount count) {
        String active = count.active() + " active";
        String toBeDeleted = count.toBeDeleted() + " tobedeleted";
        if (count.toBeDeleted() == 0) {
            return active;
        }
        return count.active() == 0 ? toBeDeleted : active + " and " + toBeDeleted;
    }

    private ChangeCount of(Kind kind) {
        return counts.getOrDefault(kind, NONE);
    }
}
