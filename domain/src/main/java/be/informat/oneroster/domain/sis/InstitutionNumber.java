package be.informat.oneroster.domain.sis;

/** The number by which the government knows a school: six digits, leading zeros kept. */
public record InstitutionNumber(String value) implements Comparable<InstitutionNumber> {

    private static final int DIGITS = 6;

    public InstitutionNumber {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("An institution number has six digits.");
        }
    }

    /** By hand: every row of the school data has such a number. */
    public static boolean isWellFormed(String text) {
        if (text.length() != DIGITS) {
            return false;
        }
        for (int at = 0; at < DIGITS; at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return true;
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
