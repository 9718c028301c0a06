package be.informat.oneroster.domain.username;

/** The characters that may stand between the parts of a username, but neither at its ends nor two in a row. */
final class Separators {

    private Separators() {}

    static boolean isSeparator(char character) {
        return character == '.' || character == '_' || character == '-';
    }

    /** The first {@code length} characters of the text, or all if it is shorter, without the separators at their end. */
    static String withoutTrailing(CharSequence text, int length) {
        int end = Math.min(length, text.length());
        while (end > 0 && isSeparator(text.charAt(end - 1))) {
            end--;
        }
        return text.subSequence(0, end).toString();
    }
}
