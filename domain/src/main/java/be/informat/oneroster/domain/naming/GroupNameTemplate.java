package be.informat.oneroster.domain.naming;

import be.informat.oneroster.domain.Parsed;
import be.informat.oneroster.domain.Problem;
import be.informat.oneroster.domain.sis.Location;
import be.informat.oneroster.domain.sis.SchoolClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a school wants the groups and teams of its classes to be called, like <code>{klasomschrijving} - {vestiging}</code>. */
public final class GroupNameTemplate {

    /** The longest name given, in UTF-16 characters as Microsoft 365 counts them. */
    public static final int MAX_LENGTH = 240;

    private final String text;
    private final List<Piece> pieces;

    private GroupNameTemplate(String text, List<Piece> pieces) {
        this.text = text;
        this.pieces = List.copyOf(pieces);
    }

    private sealed interface Piece {}

    private record Literal(String text) implements Piece {
        boolean hasLetterOrDigit() {
            return text.codePoints().anyMatch(Character::isLetterOrDigit);
        }
    }

    private enum Component implements Piece {
        KLASCODE,
        KLASOMSCHRIJVING,
        VESTIGING,
        SCHOOLJAAR,
        STARTJAAR;

        /** As it is written in a template. */
        private final String written = "{" + name().toLowerCase(Locale.ROOT) + "}";

        static Optional<Component> of(String written) {
            return Arrays.stream(values())
                    .filter(component -> component.written.equals(written))
                    .findFirst();
        }

        static String list() {
            return Arrays.stream(values()).map(component -> component.written).collect(Collectors.joining(", "));
        }
    }

    /**
     * Reads a template. Problems, each at a {@code position N} counted from 1: {@code unknown-component}, {@code unclosed-brace},
     * and, if nothing else is wrong, {@code no-class-component}.
     */
    public static Parsed<GroupNameTemplate> parse(String text) {
        List<Piece> pieces = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = endOfPiece(text, at);
            String written = text.substring(at, end);
            if (!written.startsWith("{")) {
                pieces.add(new Literal(written));
            } else if (!written.endsWith("}")) {
                problems.add(problem("unclosed-brace", text, at, written, "the brace is not closed"));
            } else {
                Optional<Component> component = Component.of(written);
                component.ifPresent(pieces::add);
                if (component.isEmpty()) {
                    problems.add(problem("unknown-component", text, at, written, "there is no such component"));
                }
            }
            at = end;
        }
        if (problems.isEmpty()
                && !pieces.contains(Component.KLASCODE)
                && !pieces.contains(Component.KLASOMSCHRIJVING)) {
            problems.add(problem(
                    "no-class-component", text, 0, text, "a group name must hold {klascode} or {klasomschrijving}"));
        }
        return problems.isEmpty() ? Parsed.valid(new GroupNameTemplate(text, pieces)) : new Parsed.Invalid<>(problems);
    }

    /** A piece ends behind the brace that closes it, or before the next one that opens. */
    private static int endOfPiece(String text, int start) {
        int opening = text.indexOf('{', start + 1);
        int end = opening < 0 ? text.length() : opening;
        if (text.charAt(start) != '{') {
            return end;
        }
        int closing = text.indexOf('}', start);
        return closing < 0 || closing > end ? end : closing + 1;
    }

    private static Problem problem(String code, String text, int at, String value, String reason) {
        return new Problem(
                code,
                "position " + (text.codePointCount(0, at) + 1),
                value,
                reason + "; the components are " + Component.list());
    }

    /** The name of the group of a class at its location: never empty as long as the class has a code, at most {@value #MAX_LENGTH} characters. */
    public String nameOf(SchoolClass schoolClass, Location location) {
        List<String> parts = new ArrayList<>();
        for (Piece piece : pieces) {
            parts.add(
                    switch (piece) {
                        case Literal literal -> literal.text();
                        case Component component -> value(component, schoolClass, location);
                    });
        }
        for (int at = 0; at < parts.size(); at++) {
            if (pieces.get(at) instanceof Component && parts.get(at).isEmpty()) {
                dropSeparator(parts, at);
            }
        }
        String name = tidy(String.join("", parts));
        return name.isEmpty() ? tidy(schoolClass.code()) : name;
    }

    private String value(Component component, SchoolClass schoolClass, Location location) {
        return switch (component) {
            case KLASCODE -> tidy(schoolClass.code());
            case KLASOMSCHRIJVING -> {
                String description = schoolClass.description() == null ? "" : tidy(schoolClass.description());
                yield description.isEmpty() && !pieces.contains(Component.KLASCODE)
                        ? tidy(schoolClass.code())
                        : description;
            }
            case VESTIGING -> tidy(location.name());
            case SCHOOLJAAR -> schoolClass.key().year().toString();
            case STARTJAAR -> String.valueOf(schoolClass.key().year().startYear());
        };
    }

    private void dropSeparator(List<String> parts, int component) {
        if (isSeparator(parts, component - 1)) {
            parts.set(component - 1, "");
        } else if (isSeparator(parts, component + 1)) {
            parts.set(component + 1, "");
        }
    }

    /** Whether a literal text without letters or digits still stands there. */
    private boolean isSeparator(List<String> parts, int at) {
        return at >= 0
                && at < parts.size()
                && !parts.get(at).isEmpty()
                && pieces.get(at) instanceof Literal literal
                && !literal.hasLetterOrDigit();
    }

    private static String tidy(String text) {
        StringBuilder tidy = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                if (!tidy.isEmpty() && tidy.charAt(tidy.length() - 1) != ' ') {
                    tidy.append(' ');
                }
            } else if (!Character.isISOControl(character)) {
                tidy.appendCodePoint(character);
            }
        });
        int end = Math.min(tidy.length(), MAX_LENGTH);
        if (end < tidy.length() && Character.isHighSurrogate(tidy.charAt(end - 1))) {
            end--;
        }
        return tidy.substring(0, end).stripTrailing();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GroupNameTemplate template && text.equals(template.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The text of the template, as it was written. */
    @Override
    public String toString() {
        return text;
    }
}
