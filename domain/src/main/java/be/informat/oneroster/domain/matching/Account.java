package be.informat.oneroster.domain.matching;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An existing account.
 *
 * @param username the part before the {@code @}, as it stands there
 * @param givenName empty if the account does not tell
 * @param surname empty if the account does not tell
 * @param displayName empty if the account does not tell
 * @param enabled whether its owner can sign in
 */
public record Account(String username, String givenName, String surname, String displayName, boolean enabled) {

    /** The names it may be read as; none if it does not tell. */
    Set<FullName> names() {
        FullName told = FullName.of(givenName, surname);
        if (told.isComplete()) {
            return Set.of(told);
        }
        Set<FullName> names = new LinkedHashSet<>();
        List<String> words = Arrays.asList(displayName.strip().split("\\s+"));
        for (int cut = 1; cut < words.size(); cut++) {
            String before = String.join("", words.subList(0, cut));
            String behind = String.join("", words.subList(cut, words.size()));
            for (FullName name : List.of(FullName.of(before, behind), FullName.of(behind, before))) {
                if (name.isComplete()) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}
