package be.informat.oneroster.adapter.rest.oneroster;

import be.informat.oneroster.application.query.Operator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a filter into its clauses: {@code field operator 'value'}, joined by {@code AND} or {@code OR} between white space.
 *
 * <p>Values may hold logical operators and apostrophes ({@code 'O'Brien'}), and the quotes may be typographic. So a quote closes a value only
 * before the end of the filter or before a logical operator; any other one is a character of the value. Two in a row mean one, unless the
 * second closes the value and what follows makes sense.
 */
final class FilterText {

    private static final String QUOTES = "'’‘";
    private static final Pattern LOGIC = Pattern.compile("\\s+(AND|OR)\\s+");
    private static final Pattern LOGIC_AND_CLAUSE =
            Pattern.compile("\\s+(?:AND|OR)\\s+[^\\s=!<>~'’‘]+\\s*(?:[!<>]?=|[<>~])\\s*['’‘]");
    private static final List<Operator> LONGEST_FIRST = Stream.of(Operator.values())
            .sorted(Comparator.comparingInt(operator -> -operator.sign().length()))
            .toList();

    private final String text;
    private final List<Clause> clauses = new ArrayList<>();
    private int position;
    private @Nullable String malformed;

    enum Logic {
        AND,
        OR
    }

    /** @param before what joins it to the clause before it; null for the first one */
    record Clause(@Nullable Logic before, String field, Operator operator, String value) {}

    /** @param text without white space at its ends, not empty */
    FilterText(String text) {
        this.text = text;
        Logic before = null;
        do {
            before = clause(before);
        } while (before != null);
    }

    /** The clauses up to the first place that cannot be read. */
    List<Clause> clauses() {
        return clauses;
    }

    /** What cannot be read, and where; empty if all could. */
    Optional<String> malformed() {
        return Optional.ofNullable(malformed);
    }

    /** Reads one clause and what joins it to the next; null if there is no next one. */
    private @Nullable Logic clause(@Nullable Logic before) {
        String field = field();
        if (field.isEmpty()) {
            return malformed("a field is expected");
        }
        skipSpace();
        Optional<Operator> operator = operator();
        if (operator.isEmpty()) {
            return malformed("an operator is expected: = != > >= < <= or ~");
        }
        skipSpace();
        if (position == text.length() || !isQuote(position)) {
            return malformed("a value between single quotes is expected");
        }
        int opened = position;
        String value = value();
        if (value == null) {
            position = opened;
            return malformed("the value that begins here is not closed before the end or a logical operator");
        }
        clauses.add(new Clause(before, field, operator.get(), value));
        return logic();
    }

    private String field() {
        int start = position;
        while (position < text.length() && isFieldCharacter(text.charAt(position))) {
            position++;
        }
        return text.substring(start, position);
    }

    private static boolean isFieldCharacter(char character) {
        return !Character.isWhitespace(character) && "=!<>~".indexOf(character) < 0 && QUOTES.indexOf(character) < 0;
    }

    private Optional<Operator> operator() {
        Optional<Operator> operator = LONGEST_FIRST.stream()
                .filter(candidate -> text.startsWith(candidate.sign(), position))
                .findFirst();
        operator.ifPresent(found -> position += found.sign().length());
        return operator;
    }

    /** Reads from the opening quote past the closing one; null if there is none. */
    private @Nullable String value() {
        StringBuilder value = new StringBuilder();
        position++;
        while (position < text.length()) {
            char character = text.charAt(position);
            if (isQuote(position) && closes(position)) {
                position++;
                return value.toString();
            }
            value.append(character);
            position += isQuote(position) && isDoubled(position) ? 2 : 1;
        }
        return null;
    }

    private boolean closes(int quote) {
        return quote + 1 == text.length()
                || LOGIC.matcher(text).region(quote + 1, text.length()).lookingAt();
    }

    private boolean isDoubled(int quote) {
        int next = quote + 1;
        if (next == text.length() || !isQuote(next) || next + 1 == text.length()) {
            return false;
        }
        return !LOGIC_AND_CLAUSE.matcher(text).region(next + 1, text.length()).lookingAt();
    }

    private @Nullable Logic logic() {
        if (position == text.length()) {
            return null;
        }
        skipSpace();
        Logic logic = text.startsWith("AND", position) ? Logic.AND : Logic.OR;
        position += logic.name().length();
        skipSpace();
        return logic;
    }

    private boolean isQuote(int index) {
        return QUOTES.indexOf(text.charAt(index)) >= 0;
    }

    private void skipSpace() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    private @Nullable Logic malformed(String reason) {
        malformed = reason + ", at position " + (text.codePointCount(0, position) + 1);
        return null;
    }
}
