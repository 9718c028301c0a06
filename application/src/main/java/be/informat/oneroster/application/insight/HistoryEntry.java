package be.informat.oneroster.application.insight;

import be.informat.oneroster.application.port.PublicationStore.Publication;
import be.informat.oneroster.domain.oneroster.RosterRecord;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one publication did to a record.
 *
 * @param publication with its number and why it was computed; null if it is kept no more
 * @param record with the content that it got; of one that left, the last content
 * @param changes empty if nothing is known of before
 */
public record HistoryEntry(
        Instant at, @Nullable Publication publication, RosterRecord record, Event event, List<Change> changes) {

    public HistoryEntry {
        changes = List.copyOf(changes);
    }

    /** What happened to it. */
    public enum Event {
        APPEARED,
        /** It was there before, in what is forgotten by now; this is the oldest content that is known. */
        OLDEST_KEPT,
        CHANGED,
        LEFT,
        RETURNED;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * @param field as OneRoster calls it
     * @param before what it held; {@code -} if nothing. References by the names of what they point to
     * @param after what it holds since, alike
     */
    public record Change(String field, String before, String after) {}
}
