package be.informat.oneroster.domain.sis;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pupil or staff member by name.
 *
 * @param givenName as the SIS writes it; {@code -} if missing there
 * @param familyName as the SIS writes it; {@code -} if missing there
 * @param birthDate null if unknown
 */
public record Person(
        PersonId id,
        String givenName,
        String familyName,
        @Nullable LocalDate birthDate) {

    /** How the SIS writes a name that it does not have. */
    public static final String MISSING_NAME = "-";
}
