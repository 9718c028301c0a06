package be.informat.oneroster.application.usernames;

import be.informat.oneroster.domain.sis.PersonId;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A person for whom something about the username changes.
 *
 * @param givenName empty if missing, or if the person has left
 * @param familyName empty if missing, or if the person has left
 * @param before null if there was none
 * @param after null if there is none
 */
public record PersonChange(
        PersonId person,
        String givenName,
        String familyName,
        @Nullable String before,
        @Nullable String after) {

    static final Comparator<PersonChange> BY_NAME = Comparator.comparing(PersonChange::familyName)
            .thenComparing(PersonChange::givenName)
            .thenComparing(PersonChange::person);
}
