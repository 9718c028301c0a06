package be.informat.oneroster.domain.oneroster;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a pupil's user does not show.
 *
 * @param sourcedId that of the user
 */
public record Demographics(UUID sourcedId, LocalDate birthDate) implements RosterRecord {

    @Override
    public Kind kind() {
        return Kind.DEMOGRAPHICS;
    }
}
