package be.informat.oneroster.adapter.csv.table;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A cell's text as it is kept.
 *
 * @param text without white space at its ends, control and format characters; with a replacement character where bytes could not
 *     be read
 * @param undecodable whether bytes could not be read
 * @param removed the characters taken out, in the order of the text, each once
 * @param linesJoined whether a line break inside became a space
 */
record CellText(String text, boolean undecodable, Set<Integer> removed, boolean linesJoined) {

    private static final String REPLACEMENT = "\uFFFD";

    static CellText of(String raw) {
        String trimmed = trim(raw);
        return isPlain(trimmed) ? new CellText(trimmed, false, Set.of(), false) : clean(trimmed);
    }

    private static CellText clean(String raw) {
        StringBuilder kept = new StringBuilder(raw.length());
        Set<Integer> removed = new LinkedHashSet<>();
        boolean undecodable = false;
        boolean linesJoined = false;
        for (int i = 0; i < raw.length(); ) {
            int character = raw.codePointAt(i);
            i += Character.charCount(character);
            if (character == Utf8.UNDECODABLE) {
                undecodable = true;
                kept.append(REPLACEMENT);
            } else if (character == '\r' && i < raw.length() && raw.charAt(i) == '\n') {
                // the line feed behind it stands for both
            } else if (isLineBreak(character)) {
                linesJoined = true;
                kept.append(' ');
            } else if (isInvisible(character)) {
                removed.add(character);
            } else {
                kept.appendCodePoint(character);
            }
        }
        return new CellText(trim(kept.toString()), undecodable, removed, linesJoined);
    }

    /** The removed characters as {@code U+00AD, U+200B}. */
    String removedNames() {
        return removed.stream().map("U+%04X"::formatted).collect(Collectors.joining(", "));
    }

    private static String trim(String raw) {
        int start = 0;
        int end = raw.length();
        while (start < end && isSpace(raw.charAt(start))) {
            start++;
        }
        while (start < end && isSpace(raw.charAt(end - 1))) {
            end--;
        }
        return raw.substring(start, end);
    }

    /** Printable ASCII and Latin-1 letters: by far most cells. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean plain = (character >= ' ' && character < 0x7F) || (character > 0xAD && character <= 0xFF);
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean isLineBreak(int character) {
        return switch (character) {
            case '\n', '\u000B', '\f', '\r', 0x85, 0x2028, 0x2029 -> true;
            default -> false;
        };
    }

    private static boolean isInvisible(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.FORMAT;
    }
}
