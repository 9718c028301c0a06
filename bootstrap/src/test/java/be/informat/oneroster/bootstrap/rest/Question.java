package be.informat.oneroster.bootstrap.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A filter, an order, a choice of fields and a page.
 *
 * @param filter alternatives of clauses that must all match; empty for none
 * @param writtenFilter the same as a client writes it
 * @param fields by their exact names; empty for whole records
 * @param writtenFields the same as a client writes it
 * @param errors what is wrong with it, as {@code imsx_codeMinor}: then it has no answer
 * @param warnings what is not done as asked
 */
record Question(
        List<List<Clause>> filter,
        String writtenFilter,
        @Nullable Sort sort,
        Set<String> fields,
        String writtenFields,
        int offset,
        int limit,
        Set<String> errors,
        Set<String> warnings) {

    /**
     * @param field null for one that is not known
     * @param written with its member, if it has one
     */
    record Sort(@Nullable KnownField field, String member, String written, boolean isDescending) {}

    /** The query as it is sent, with everything encoded. */
    String query() {
        List<String> parts = new ArrayList<>(List.of("offset=" + offset, "limit=" + limit));
        if (!writtenFilter.isEmpty()) {
            parts.add("filter=" + encoded(writtenFilter));
        }
        if (sort != null) {
            parts.add("sort=" + encoded(sort.written()));
            parts.add("orderBy=" + (sort.isDescending() ? "desc" : "asc"));
        }
        if (!writtenFields.isEmpty()) {
            parts.add("fields=" + encoded(writtenFields));
        }
        return String.join("&", parts);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** All that match, in the order asked for, whole. */
    List<JsonNode> matching(List<JsonNode> records) {
        return records.stream().filter(this::matches).sorted(order()).toList();
    }

    private boolean matches(JsonNode record) {
        return filter.isEmpty()
                || filter.stream().anyMatch(clauses -> clauses.stream().allMatch(clause -> clause.matches(record)));
    }

    /** The page of it, with the fields asked for. */
    List<JsonNode> page(List<JsonNode> matching) {
        return matching.stream().skip(offset).limit(limit).map(this::chosen).toList();
    }

    private JsonNode chosen(JsonNode record) {
        if (fields.isEmpty()) {
            return record;
        }
        ObjectNode chosen = ((ObjectNode) record).deepCopy();
        Set<String> others = record.propertyNames().stream()
                .filter(name -> !fields.contains(name))
                .collect(Collectors.toSet());
        chosen.remove(others);
        return chosen;
    }

    private Comparator<JsonNode> order() {
        Comparator<JsonNode> byId =
                Comparator.comparing(record -> record.get("sourcedId").asString(), Clause::byCodePoint);
        KnownField field = sort == null ? null : sort.field();
        if (field == null) {
            return byId;
        }
        // Days and instants are written so that they sort as texts.
        Comparator<String> values =
                field.nature() == KnownField.Nature.HUMAN_TEXT ? Clause.HUMAN_ORDER : Clause::byCodePoint;
        Comparator<String> directed = sort.isDescending() ? values.reversed() : values;
        return Comparator.<JsonNode, String>comparing(
                        record -> Clause.elements(field, sort.member(), record).stream()
                                .findFirst()
                                .orElse(null),
                        Comparator.nullsFirst(directed))
                .thenComparing(byId);
    }
}
