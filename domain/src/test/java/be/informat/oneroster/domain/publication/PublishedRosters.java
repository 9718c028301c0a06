package be.informat.oneroster.domain.publication;

import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.Status;
import be.informat.oneroster.domain.publication.RosterChanges.Changes;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What is in force after changes were published, as simply as it can be said. */
public final class PublishedRosters {

    private PublishedRosters() {}

    public static PublishedRoster of(Roster roster, Instant at) {
        return after(PublishedRoster.nothing(), roster.everything(), at);
    }

    public static PublishedRoster after(PublishedRoster before, RosterChanges changes, Instant at) {
        Map<Kind, List<PublishedRecord>> after = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            Map<UUID, PublishedRecord> records = new TreeMap<>(Roster.ORDER);
            before.of(kind).forEach(record -> records.put(record.sourcedId(), record));
            Changes ofKind = changes.of(kind);
            ofKind.appeared()
                    .forEach(stamped -> records.put(stamped.record().sourcedId(), PublishedRecord.active(stamped, at)));
            ofKind.changed()
                    .forEach(stamped -> records.put(stamped.record().sourcedId(), PublishedRecord.active(stamped, at)));
            ofKind.left().forEach(id -> records.computeIfPresent(id, (same, record) -> tombstone(record, at)));
            ofKind.expired().forEach(records::remove);
            after.put(kind, List.copyOf(records.values()));
        }
        return new PublishedRoster(after);
    }

    private static PublishedRecord tombstone(PublishedRecord record, Instant at) {
        return new PublishedRecord(
                record.sourcedId(),
                record.fingerprint(),
                Status.TO_BE_DELETED,
                at,
                record.role(),
                record.schoolClass(),
                record.user());
    }
}
