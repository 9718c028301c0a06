package be.informat.oneroster.domain.matching;

import be.informat.oneroster.domain.sis.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person whose account is looked for.
 *
 * @param givenName as the SIS writes it; {@code -} or empty if missing
 * @param familyName as the SIS writes it; {@code -} or empty if missing
 * @param username the one in force; null if there is none
 * @param corrected whether the school gave that username itself
 */
public record MatchPerson(
        PersonId id,
        String givenName,
        String familyName,
        @Nullable String username,
        boolean corrected) {

    FullName name() {
        return FullName.of(givenName, familyName);
    }
}
