package be.informat.oneroster.domain.username;

import java.util.Locale;

/** The usernames of people with the same name: {@code bart.swings}, {@code bart.swings2}, {@code bart.swings3}, … */
final class NumberedUsername {

    private NumberedUsername() {}

    /** The base with a number behind it, from 2, cut so that all fits and no separator stands before the number. */
    static String of(String base, int number, int maxLength) {
        String suffix = Integer.toString(number);
        return Separators.withoutTrailing(base, maxLength - suffix.length()) + suffix;
    }

    /** Whether the username is the base, or the base with any number behind it, without regard to case. */
    static boolean isOf(String base, int maxLength, String username) {
        String sought = fold(username);
        if (sought.equals(fold(base))) {
            return true;
        }
        int number = 0;
        int power = 1;
        for (int at = sought.length() - 1; at > 0 && power < 100_000_000 && isDigit(sought.charAt(at)); at--) {
            number += (sought.charAt(at) - '0') * power;
            power *= 10;
            if (number >= 2 && fold(of(base, number, maxLength)).equals(sought)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** By what usernames are compared: case does not count. */
    static String fold(String username) {
        return username.toLowerCase(Locale.ROOT);
    }
}
