package be.informat.oneroster.application.insight;

import be.informat.oneroster.application.port.PublicationStore.Publication;
import be.informat.oneroster.application.port.RosterReader;
import be.informat.oneroster.application.port.RosterReader.Version;
import be.informat.oneroster.domain.oneroster.AcademicSession;
import be.informat.oneroster.domain.oneroster.Course;
import be.informat.oneroster.domain.oneroster.Demographics;
import be.informat.oneroster.domain.oneroster.Enrollment;
import be.informat.oneroster.domain.oneroster.Field;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.Org;
import be.informat.oneroster.domain.oneroster.RosterClass;
import be.informat.oneroster.domain.oneroster.RosterRecord;
import be.informat.oneroster.domain.oneroster.Status;
import be.informat.oneroster.domain.oneroster.User;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a history of the versions of records: what each publication changed in them. */
final class RecordHistory {

    private final TenantId tenant;
    private final RosterReader roster;
    private final Map<Instant, Publication> publications;
    private final Instant forgotten;

    /**
     * @param publications all that are kept
     * @param forgotten what ended before it may be kept no more
     */
    RecordHistory(TenantId tenant, RosterReader roster, List<Publication> publications, Instant forgotten) {
        this.tenant = tenant;
        this.roster = roster;
        this.forgotten = forgotten;
        this.publications = publications.stream().collect(Collectors.toMap(Publication::instant, Function.identity()));
    }

    /**
     * What happened to records, oldest first.
     *
     * @param field that finds them
     */
    List<HistoryEntry> of(Kind kind, String field, UUID id) {
        List<Version> versions = roster.history(tenant, kind, kind.field(field).orElseThrow(), id);
        Map<UUID, List<Version>> byRecord = versions.stream()
                .collect(Collectors.groupingBy(version -> version.record().sourcedId()));
        return byRecord.values().stream()
                .flatMap(ofRecord -> entries(ofRecord).stream())
                .sorted(Comparator.comparing(HistoryEntry::at)
                        .thenComparing(entry -> entry.record().sourcedId().toString()))
                .toList();
    }

    private List<HistoryEntry> entries(List<Version> versions) {
        List<HistoryEntry> entries = new ArrayList<>();
        Version before = null;
        for (Version version : versions) {
            entries.add(entry(before, version));
            before = version;
        }
        return entries;
    }

    private HistoryEntry entry(@Nullable Version before, Version version) {
        return new HistoryEntry(
                version.dateLastModified(),
                publications.get(version.dateLastModified()),
                version.record(),
                event(before, version),
                before == null ? List.of() : changes(before.record(), version.record()));
    }

    private HistoryEntry.Event event(@Nullable Version before, Version version) {
        if (version.status() == Status.TO_BE_DELETED) {
            return HistoryEntry.Event.LEFT;
        }
        if (before == null) {
            return version.dateLastModified().isBefore(forgotten)
                    ? HistoryEntry.Event.OLDEST_KEPT
                    : HistoryEntry.Event.APPEARED;
        }
        return before.status() == Status.TO_BE_DELETED ? HistoryEntry.Event.RETURNED : HistoryEntry.Event.CHANGED;
    }

    private List<HistoryEntry.Change> changes(RosterRecord before, RosterRecord after) {
        List<HistoryEntry.Change> changes = new ArrayList<>();
        for (Field field : after.kind().fields()) {
            if (field.content() == null) {
                continue;
            }
            Object old = field.valueIn(before);
            Object next = field.valueIn(after);
            if (!Objects.equals(old, next)) {
                changes.add(new HistoryEntry.Change(field.name(), text(field, old), text(field, next)));
            }
        }
        return changes;
    }

    private String text(Field field, @Nullable Object value) {
        return switch (value) {
            case null -> "-";
            case List<?> ids -> ids.stream().map(id -> text(field, id)).collect(Collectors.joining(", "));
            case UUID id when field.target() != null -> nameOf(field.target(), id);
            default -> value.toString();
        };
    }

    /** What a record that is referred to is called now, or was at last; its id if it is kept no more. */
    String nameOf(Kind kind, UUID id) {
        List<Version> versions =
                roster.history(tenant, kind, kind.field("sourcedId").orElseThrow(), id);
        if (versions.isEmpty()) {
            return id.toString();
        }
        return switch (versions.getLast().record()) {
            case Org org -> org.name();
            case AcademicSession session -> session.title();
            case Course course -> course.title();
            case RosterClass schoolClass -> schoolClass.title();
            case User user -> user.givenName() + " " + user.familyName();
            case Demographics demographics -> id.toString();
            case Enrollment enrollment -> id.toString();
        };
    }
}
