package be.informat.oneroster.domain.username;

import be.informat.oneroster.domain.Parsed;
import java.util.List;

/**
 * How usernames are built from names, like {@code voornaam.naam} or <code>{voornaam:1}{naam}</code>. Two formats are equal if they are
 * written alike.
 */
public final class UsernameFormat {

    private final String text;
    private final List<Piece> pieces;

    UsernameFormat(String text, List<Piece> pieces) {
        this.text = text;
        this.pieces = List.copyOf(pieces);
    }

    sealed interface Piece {}

    /** Text that stands in every username. */
    record Literal(String text) implements Piece {}

    /**
     * A word of the format.
     *
     * @param letters how many of the first letters and digits, separators left out; {@link #ALL} for the whole name with its separators
     */
    record Word(NamePart part, LetterCase letterCase, int letters) implements Piece {
        static final int ALL = Integer.MAX_VALUE;
    }

    enum NamePart {
        GIVEN_NAME,
        FAMILY_NAME
    }

    enum LetterCase {
        LOWER,
        AS_WRITTEN,
        UPPER
    }

    /**
     * Reads a format. Problems, each at a {@code position N} counted from 1: {@code unknown-word}, {@code malformed-letter-count},
     * {@code unclosed-brace}, {@code character-not-allowed}, and {@code no-name} for a format that uses no name.
     */
    public static Parsed<UsernameFormat> parse(String text) {
        return new UsernameFormatParser(text).parse();
    }

    /**
     * The username of somebody whose names have these letters, without regard to length or to who else has it. It never begins or
     * ends with one of {@code . _ -}, and of several in a row only the first stays; so a name that is missing takes its separator with
     * it.
     *
     * @param givenName letters, digits and separators; empty if missing
     * @param familyName the same
     * @return empty if nothing is left of all the names in the format
     */
    String usernameOf(String givenName, String familyName) {
        StringBuilder username = new StringBuilder(givenName.length() + familyName.length() + 8);
        boolean named = false;
        for (Piece piece : pieces) {
            switch (piece) {
                case Literal literal -> append(username, literal.text(), LetterCase.AS_WRITTEN);
                case Word word -> {
                    String name = word.part() == NamePart.GIVEN_NAME ? givenName : familyName;
                    named |= !name.isEmpty();
                    append(username, firstLetters(name, word.letters()), word.letterCase());
                }
            }
        }
        return named ? Separators.withoutTrailing(username, username.length()) : "";
    }

    private static void append(StringBuilder username, String text, LetterCase letterCase) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            boolean again = username.isEmpty() || Separators.isSeparator(username.charAt(username.length() - 1));
            if (!again || !Separators.isSeparator(letter)) {
                username.append(inCase(letter, letterCase));
            }
        }
    }

    private static char inCase(char letter, LetterCase letterCase) {
        return switch (letterCase) {
            case LOWER -> letter >= 'A' && letter <= 'Z' ? (char) (letter + 32) : letter;
            case UPPER -> letter >= 'a' && letter <= 'z' ? (char) (letter - 32) : letter;
            case AS_WRITTEN -> letter;
        };
    }

    private static String firstLetters(String name, int count) {
        if (count == Word.ALL) {
            return name;
        }
        StringBuilder first = new StringBuilder();
        for (int at = 0; at < name.length() && first.length() < count; at++) {
            if (!Separators.isSeparator(name.charAt(at))) {
                first.append(name.charAt(at));
            }
        }
        return first.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UsernameFormat format && text.equals(format.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The text of the format, as it was written. */
    @Override
    public String toString() {
        return text;
    }
}
