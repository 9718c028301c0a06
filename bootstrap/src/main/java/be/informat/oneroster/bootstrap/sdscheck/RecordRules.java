package be.informat.oneroster.bootstrap.sdscheck;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What each record must be like, and what is not. Remembers the ids of active records, and what points at those that are still to come. */
final class RecordRules {

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Problems fields;
    private final Problems references;
    private final Problems dates;
    private final Map<Collection, Set<String>> active = new EnumMap<>(Collection.class);
    private final List<Pointer> pointers = new ArrayList<>();

    /** A record that points at one of its own collection, which may come later. */
    private record Pointer(Collection collection, String from, String field, String to) {}

    RecordRules(Problems fields, Problems references, Problems dates) {
        this.fields = fields;
        this.references = references;
        this.dates = dates;
    }

    /** How a record is told of. */
    static String name(Collection collection, JsonNode record) {
        return collection.path() + "/" + record.path("sourcedId").asString("(without sourcedId)");
    }

    /** When a record changed last; empty if it does not say so readably. */
    static Optional<Instant> changed(JsonNode record) {
        try {
            return Optional.of(Instant.parse(record.path("dateLastModified").asString("")));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Looks at an active record. */
    void check(Collection collection, JsonNode record) {
        String name = name(collection, record);
        for (String field : List.of("sourcedId", "status", "dateLastModified")) {
            require(collection, record, name, field);
        }
        collection.required().forEach(field -> require(collection, record, name, field));
        collection.vocabularies().forEach((field, words) -> {
            JsonNode value = record.path(field);
            if (!isAbsent(value) && !(value.isString() && words.contains(value.asString()))) {
                fields.add(
                        collection + field,
                        name + ": " + field + " is " + value + ", which is none of "
                                + String.join(", ", words.stream().sorted().toList()) + ".");
            }
        });
        checkInstant(collection, record, name);
        collection.dates().forEach(field -> checkDate(collection, record, name, field));
        collection.references().forEach((field, target) -> point(collection, record, field, target));
    }

    /** Checks the date of a record of which nothing else is known, such as a removed one. */
    void checkInstant(Collection collection, JsonNode record, String name) {
        String text = record.path("dateLastModified").asString("");
        if (!text.isEmpty()
                && (!INSTANT.matcher(text).matches() || changed(record).isEmpty())) {
            dates.add(
                    collection + "dateLastModified",
                    name + ": dateLastModified is '" + text + "', not like 2025-01-31T09:30:00.000Z.");
        }
    }

    private void checkDate(Collection collection, JsonNode record, String name, String field) {
        JsonNode value = record.path(field);
        if (!isAbsent(value) && !isDate(value.asString(""))) {
            dates.add(
                    collection + field, name + ": " + field + " is '" + value.asString("") + "', not like 2025-01-31.");
        }
    }

    private static boolean isDate(String text) {
        try {
            return DATE.matcher(text).matches() && LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private void require(Collection collection, JsonNode record, String name, String field) {
        if (isAbsent(record.path(field))) {
            fields.add(collection + field, name + " lacks " + field + ", which OneRoster 1.1 requires.");
        }
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isString() && value.asString().isBlank())
                || (value.isArray() && value.isEmpty());
    }

    private void point(Collection collection, JsonNode record, String field, Collection target) {
        JsonNode value = record.path(field);
        if (isAbsent(value)) {
            return;
        }
        String name = name(collection, record);
        for (JsonNode reference : value.isArray() ? value : List.of(value)) {
            String id = reference.path("sourcedId").asString("");
            if (id.isEmpty()) {
                references.add(collection + field, name + ": " + field + " holds a reference without sourcedId.");
            } else if (target == collection) {
                pointers.add(new Pointer(collection, name, field, id));
            } else {
                resolve(new Pointer(target, name, field, id));
            }
        }
    }

    /** A collection was read to its end; from now on its records can be pointed at. */
    void complete(Collection collection, Set<String> ids) {
        active.put(collection, ids);
        pointers.forEach(this::resolve);
        pointers.clear();
    }

    private void resolve(Pointer pointer) {
        Set<String> known = active.get(pointer.collection());
        if (known != null && !known.contains(pointer.to())) {
            references.add(
                    pointer.from().split("/", 2)[0] + pointer.field(),
                    pointer.from() + ": " + pointer.field() + " points at "
                            + pointer.collection().path() + "/" + pointer.to() + ", which is no active record.");
        }
    }
}
