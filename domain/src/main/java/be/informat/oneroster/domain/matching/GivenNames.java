package be.informat.oneroster.domain.matching;

import java.util.function.ToIntBiFunction;

/** Whether two given names may be one person's. */
public final class GivenNames {

    private static final int SHORTEST_PREFIX = 2;
    private static final int SHORTEST_ONE_LETTER_OFF = 3;
    private static final int SHORTEST_TWO_LETTERS_OFF = 4;

    private final ShortForms shortForms;
    private final ToIntBiFunction<String, String> lettersOff;

    /**
     * @param lettersOff how many letters have to be changed, added or taken away to make one word the other (Levenshtein distance);
     *     negative for more than two
     */
    public GivenNames(ShortForms shortForms, ToIntBiFunction<String, String> lettersOff) {
        this.shortForms = shortForms;
        this.lettersOff = lettersOff;
    }

    /** Whether they are near and not the same; both by their letters. */
    boolean areNear(String one, String other) {
        if (one.equals(other)) {
            return false;
        }
        int shorter = Math.min(one.length(), other.length());
        boolean isPrefix = shorter >= SHORTEST_PREFIX && (one.startsWith(other) || other.startsWith(one));
        return isPrefix || shortForms.connect(one, other) || areFewLettersOff(one, other, shorter);
    }

    private boolean areFewLettersOff(String one, String other, int shorter) {
        if (shorter < SHORTEST_ONE_LETTER_OFF || Math.abs(one.length() - other.length()) > 2) {
            return false;
        }
        int off = lettersOff.applyAsInt(one, other);
        return off == 1 || (off == 2 && shorter >= SHORTEST_TWO_LETTERS_OFF);
    }
}
