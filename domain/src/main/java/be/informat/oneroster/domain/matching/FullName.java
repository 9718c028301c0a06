package be.informat.oneroster.domain.matching;

import be.informat.oneroster.domain.naming.NameFolding;
import java.util.Locale;

/**
 * A name by its letters and digits alone, in lower case.
 *
 * @param given empty if missing
 * @param family empty if missing
 */
record FullName(String given, String family) {

    static FullName of(String givenName, String familyName) {
        return new FullName(letters(givenName), letters(familyName));
    }

    /** Empty if none is left. */
    static String letters(String name) {
        return NameFolding.fold(name).replace(" ", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    /** Whether it can be compared. */
    boolean isComplete() {
        return !given.isEmpty() && !family.isEmpty();
    }
}
