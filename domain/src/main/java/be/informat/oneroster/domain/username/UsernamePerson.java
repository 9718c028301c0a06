package be.informat.oneroster.domain.username;

import be.informat.oneroster.domain.sis.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person who is to have a username.
 *
 * @param side {@link Side#STAFF} for who is both
 * @param givenName as the SIS writes it; {@code -} or empty if missing
 * @param familyName as the SIS writes it; {@code -} or empty if missing
 * @param birthDate null if unknown
 * @param firstStart the earliest start of the rows that make the person one of those who get a username: of the assignments for staff,
 *     of the registrations for a pupil
 */
public record UsernamePerson(
        PersonId id,
        Side side,
        String givenName,
        String familyName,
        @Nullable LocalDate birthDate,
        LocalDate firstStart) {}
