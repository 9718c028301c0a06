package be.informat.oneroster.bootstrap.rest;

import static be.informat.oneroster.bootstrap.rest.Questions.inAnyCase;
import static be.informat.oneroster.bootstrap.rest.Questions.one;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Comparisons by chance, mostly with values that records have, or almost have. */
final class Clauses {

    private static final List<String> OPERATORS = List.of("=", "!=", "<", "<=", ">", ">=", "~");
    private static final List<String> QUOTES = List.of("'", "'", "'", "’", "‘");
    private static final List<String> MEMBERS = List.of("sourcedId", "href", "type");
    private static final LocalDate SOME_DAY = LocalDate.of(2024, 9, 2);

    private final Random random;
    private final List<KnownField> fields;
    private final List<JsonNode> records;
    private final Set<String> errors;

    /** @param errors is told what is wrong with a comparison, if something is */
    Clauses(Random random, List<KnownField> fields, List<JsonNode> records, Set<String> errors) {
        this.random = random;
        this.fields = fields;
        this.records = records;
        this.errors = errors;
    }

    Clause next() {
        KnownField field = one(random, fields);
        String member = field.isReference() ? one(random, MEMBERS) : "";
        String operator = one(random, OPERATORS);
        Object value = value(field, member);
        boolean isKnown = random.nextInt(300) > 0;
        boolean isReadable = random.nextInt(100) > 0;
        String name = isKnown ? inAnyCase(random, field.name()) + dotted(field, member) : "nonsense";
        String space = random.nextInt(3) == 0 ? " " : "";
        String text = isReadable ? written(value) : "yesterday";
        if (!isKnown) {
            errors.add("invalid_filter_field");
        } else if (field.isDate() && (operator.equals("~") || !isReadable)) {
            errors.add("invalid data");
        }
        return new Clause(
                field,
                member,
                operator,
                isReadable || field.isDate() ? value : text,
                name + space + operator + space + quoted(text));
    }

    private String dotted(KnownField field, String member) {
        if (field.name().equals("metadata")) {
            return ".x";
        }
        return member.isEmpty() || (member.equals("sourcedId") && random.nextBoolean()) ? "" : "." + member;
    }

    private Object value(KnownField field, String member) {
        return switch (field.nature()) {
            case DATE -> day(field);
            case INSTANT -> instant();
            case REFERENCES ->
                random.nextInt(3) == 0 ? text(field, member) + "," + text(field, member) : text(field, member);
            case HUMAN_TEXT, TEXT, REFERENCE, TEXTS, OBJECT -> mutated(text(field, member));
        };
    }

    private LocalDate day(KnownField field) {
        String known = known(field, "");
        LocalDate day = known.isEmpty() ? SOME_DAY : LocalDate.parse(known);
        return day.plusDays(random.nextInt(3) - 1L);
    }

    private Instant instant() {
        Instant known =
                Instant.parse(one(random, records).get("dateLastModified").asString());
        return switch (random.nextInt(4)) {
            case 0 -> known.plusNanos(1);
            case 1 -> known.minusNanos(1);
            case 2 -> known.plusSeconds(random.nextInt(3) - 1L);
            default -> known;
        };
    }

    private String text(KnownField field, String member) {
        String known = known(field, member);
        return known.isEmpty() || random.nextInt(6) == 0
                ? one(random, TwoTenants.NAMES).replace(",", "")
                : known;
    }

    /** A value that some record has; empty if the one that was looked at has none. */
    private String known(KnownField field, String member) {
        List<String> elements = Clause.elements(field, member, one(random, records));
        return elements.isEmpty() ? "" : one(random, elements);
    }

    private String mutated(String text) {
        int length = text.codePointCount(0, text.length());
        return switch (random.nextInt(7)) {
            case 0 -> text.toUpperCase(Locale.ROOT);
            case 1 -> text.toLowerCase(Locale.ROOT);
            case 2 -> length < 2 ? text : part(text, random.nextInt(length), length);
            case 3 -> length < 2 ? text : part(text, 0, 1 + random.nextInt(length));
            default -> text;
        };
    }

    private static String part(String text, int from, int to) {
        return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
    }

    private String written(Object value) {
        return switch (value) {
            case LocalDate day -> day.toString();
            case Instant instant ->
                switch (random.nextInt(4)) {
                    case 0 ->
                        OffsetDateTime.ofInstant(instant, ZoneOffset.ofHours(2)).toString();
                    case 1 ->
                        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.nnnnnnnnnxx", Locale.ROOT)
                                .format(instant.atOffset(ZoneOffset.ofHours(-5)));
                    case 2 -> instant.toString().replace("Z", "");
                    default -> instant.toString();
                };
            default -> String.valueOf(value);
        };
    }

    private String quoted(String value) {
        String text = random.nextBoolean() ? value : value.replace("'", "''");
        return one(random, QUOTES) + text + one(random, QUOTES);
    }
}
