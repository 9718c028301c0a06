package be.informat.oneroster.application.port;

import be.informat.oneroster.application.port.PublicationStore.ChangeCount;
import be.informat.oneroster.application.port.PublicationStore.Occasion;
import be.informat.oneroster.application.port.PublicationStore.Publication;
import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.application.query.FieldPath;
import be.informat.oneroster.application.query.Selection;
import be.informat.oneroster.application.query.Selection.Direction;
import be.informat.oneroster.domain.oneroster.Demographics;
import be.informat.oneroster.domain.oneroster.Field;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.RosterRecord;
import be.informat.oneroster.domain.oneroster.Status;
import be.informat.oneroster.domain.publication.RosterChanges;
import be.informat.oneroster.domain.publication.RosterChanges.Changes;
import be.informat.oneroster.domain.publication.RosterChanges.Stamped;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Publications in memory: the reference for filters, sorting and versions, not made for speed. */
public final class InMemoryRosterReader implements RosterReader {

    private static final Comparator<Version> BY_ID =
            Comparator.comparing(version -> version.record().sourcedId().toString());

    private final Map<TenantId, Published> tenants = new HashMap<>();

    private static final class Published {
        final Map<Kind, List<Version>> versions = new EnumMap<>(Kind.class);
        final List<Map<Kind, SortedMap<String, Version>>> publications = new ArrayList<>();
    }

    /** Publishes changes to what is in force; numbers count from 1. */
    public synchronized Publication publish(TenantId tenant, RosterChanges changes, Instant instant) {
        Published published = tenants.computeIfAbsent(tenant, id -> new Published());
        Map<Kind, SortedMap<String, Version>> next = new EnumMap<>(Kind.class);
        Map<Kind, ChangeCount> counts = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            SortedMap<String, Version> records = new TreeMap<>();
            if (!published.publications.isEmpty()) {
                records.putAll(published.publications.getLast().get(kind));
            }
            List<Version> versions = published.versions.computeIfAbsent(kind, any -> new ArrayList<>());
            Changes changed = changes.of(kind);
            for (Stamped stamped : changed.appeared()) {
                put(records, versions, stamped.record(), Status.ACTIVE, instant);
            }
            for (Stamped stamped : changed.changed()) {
                put(records, versions, stamped.record(), Status.ACTIVE, instant);
            }
            for (UUID id : changed.left()) {
                RosterRecord last = records.get(id.toString()).record();
                put(records, versions, tombstone(last), Status.TO_BE_DELETED, instant);
            }
            changed.expired().forEach(id -> records.remove(id.toString()));
            next.put(kind, records);
            counts.put(
                    kind, new ChangeCount(changed.activeCount(), changed.left().size()));
        }
        published.publications.add(next);
        Occasion occasion = new Occasion(LocalDate.EPOCH, Set.of(Reason.IMPORT));
        return new Publication(published.publications.size(), instant, occasion, counts);
    }

    /** The number of the publication in force; 0 before the first one. */
    public synchronized int head(TenantId tenant) {
        Published published = tenants.get(tenant);
        return published == null ? 0 : published.publications.size();
    }

    private static void put(
            SortedMap<String, Version> records,
            List<Version> versions,
            RosterRecord record,
            Status status,
            Instant instant) {
        Version version = new Version(versions.size(), record, status, instant);
        versions.add(version);
        records.put(record.sourcedId().toString(), version);
    }

    private static RosterRecord tombstone(RosterRecord last) {
        return last instanceof Demographics demographics ? new Demographics(demographics.sourcedId(), null) : last;
    }

    @Override
    public synchronized int[] select(TenantId tenant, int publication, Selection selection) {
        Published published = tenants.get(tenant);
        if (published == null || publication < 1 || publication > published.publications.size()) {
            return new int[0];
        }
        Map<Kind, SortedMap<String, Version>> records = published.publications.get(publication - 1);
        ReferenceFilter filter =
                new ReferenceFilter(records.get(Kind.ENROLLMENT).values());
        return records.get(selection.kind()).values().stream()
                .filter(version -> filter.matches(selection.view(), version))
                .filter(version -> filter.matches(selection.filter(), version))
                .sorted(order(selection.sort()))
                .mapToInt(Version::number)
                .toArray();
    }

    @Override
    public void read(TenantId tenant, Kind kind, int[] versions, int from, int to, Consumer<Version> reader) {
        for (int index = from; index < to; index++) {
            reader.accept(version(tenant, kind, versions[index]));
        }
    }

    @Override
    public synchronized Map<TenantId, Integer> heads() {
        Map<TenantId, Integer> heads = new HashMap<>();
        tenants.forEach((tenant, published) -> heads.put(tenant, published.publications.size()));
        return heads;
    }

    @Override
    public synchronized List<Version> range(TenantId tenant, Kind kind, int first, int end) {
        List<Version> versions = tenants.get(tenant).versions.getOrDefault(kind, List.of());
        return List.copyOf(versions.subList(Math.min(first, versions.size()), Math.min(end, versions.size())));
    }

    @Override
    public synchronized List<Version> history(TenantId tenant, Kind kind, Field field, UUID id) {
        Published published = tenants.get(tenant);
        return published == null
                ? List.of()
                : published.versions.getOrDefault(kind, List.of()).stream()
                        .filter(version -> id.equals(field.valueIn(version.record())))
                        .toList();
    }

    private synchronized Version version(TenantId tenant, Kind kind, int number) {
        return tenants.get(tenant).versions.get(kind).get(number);
    }

    private static Comparator<Version> order(Selection.@Nullable Sort sort) {
        if (sort == null) {
            return BY_ID;
        }
        Comparator<Object> values = comparator(ReferenceFilter.typeOf(sort.path()));
        if (sort.direction() == Direction.DESCENDING) {
            values = values.reversed();
        }
        Comparator<Object> absentFirst = Comparator.nullsFirst(values);
        return Comparator.<Version, Object>comparing(version -> onlyValue(sort.path(), version), absentFirst)
                .thenComparing(BY_ID);
    }

    private static @Nullable Object onlyValue(FieldPath path, Version version) {
        List<Object> values = ReferenceFilter.values(path, version);
        return values.isEmpty() ? null : values.getFirst();
    }

    private static Comparator<Object> comparator(Field.Type type) {
        return switch (type) {
            case HUMAN_TEXT -> (left, right) -> ReferenceFilter.HUMAN_ORDER.compare((String) left, (String) right);
            case DATE -> (left, right) -> ((LocalDate) left).compareTo((LocalDate) right);
            case INSTANT -> (left, right) -> ((Instant) left).compareTo((Instant) right);
            case IDENTIFIER, TEXT, ENUMERATION, REFERENCE, REFERENCES, TEXTS, OBJECT ->
                (left, right) -> ReferenceFilter.compareCodePoints((String) left, (String) right);
        };
    }
}
