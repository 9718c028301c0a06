package be.informat.oneroster.bootstrap.rest;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One comparison of a filter, and whether a record as JSON matches it.
 *
 * @param member of a reference: {@code sourcedId}, {@code href} or {@code type}; else empty
 * @param value what it compares with: a text, a day or an instant
 * @param written the value as the filter has it
 */
record Clause(KnownField field, String member, String operator, Object value, String written) {

    /** Human text as people sort it; different texts are never equal. */
    static final Comparator<String> HUMAN_ORDER = humanOrder().thenComparing(Clause::byCodePoint);

    boolean matches(JsonNode record) {
        return operator.equals("!=") ? !matches("=", record) : matches(operator, record);
    }

    private boolean matches(String sign, JsonNode record) {
        List<String> elements = elements(field, member, record);
        if (value instanceof String text && field.isList() && !sign.contains("<") && !sign.contains(">")) {
            List<String> wanted = List.of(text.split(","));
            return sign.equals("=")
                    ? wanted.stream().allMatch(one -> elements.stream().anyMatch(element -> holds(sign, element, one)))
                    : wanted.stream().anyMatch(one -> elements.stream().anyMatch(element -> holds(sign, element, one)));
        }
        return elements.stream().anyMatch(element -> holds(sign, element, value));
    }

    private boolean holds(String sign, String element, Object given) {
        return switch (given) {
            case LocalDate day -> isOrdered(sign, LocalDate.parse(element).compareTo(day));
            case Instant instant -> isOrdered(sign, Instant.parse(element).compareTo(instant));
            default -> holdsText(sign, element, (String) given);
        };
    }

    private boolean holdsText(String sign, String element, String given) {
        boolean isHuman = field.nature() == KnownField.Nature.HUMAN_TEXT;
        String left = isHuman ? folded(element) : element;
        String right = isHuman ? folded(given) : given;
        return switch (sign) {
            case "=" -> left.equals(right);
            case "~" -> left.contains(right);
            case "<=", ">=" -> left.equals(right) || isOrdered(sign, order(isHuman, element, given));
            default -> isOrdered(sign, order(isHuman, element, given));
        };
    }

    private static int order(boolean isHuman, String left, String right) {
        return isHuman ? HUMAN_ORDER.compare(left, right) : byCodePoint(left, right);
    }

    private static boolean isOrdered(String sign, int order) {
        return switch (sign) {
            case "=" -> order == 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            default -> throw new IllegalArgumentException(sign);
        };
    }

    /** The texts that a record has there; none if it is absent. */
    static List<String> elements(KnownField field, String member, JsonNode record) {
        JsonNode node = record.get(field.name());
        if (node == null) {
            return List.of();
        }
        List<String> elements = new ArrayList<>();
        for (JsonNode one : node.isArray() ? node : List.of(node)) {
            elements.add(one.isObject() ? one.get(member).asString() : one.asString());
        }
        return elements;
    }

    static int byCodePoint(String left, String right) {
        return Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
    }

    private static String folded(String text) {
        return UCharacter.foldCase(text, true);
    }

    private static Comparator<String> humanOrder() {
        Collator collator = Collator.getInstance(ULocale.ROOT);
        collator.setStrength(Collator.TERTIARY);
        Collator frozen = collator.freeze();
        return frozen::compare;
    }
}
