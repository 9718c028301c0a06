package be.informat.oneroster.domain.sis;

import java.util.regex.Pattern;

/** The number by which the government knows a school: six digits, leading zeros kept. */
public record InstitutionNumber(String value) implements Comparable<InstitutionNumber> {

    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

    public InstitutionNumber {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("An institution number has six digits.");
        }
    }

    public static boolean isWellFormed(String text) {
        return SIX_DIGITS.matcher(text).matches();
    }

    @Override
    public int compareTo(InstitutionNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
