package be.informat.oneroster.domain.oneroster;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a pupil's user does not show.
 *
 * @param sourcedId that of the user
 * @param birthDate null only in a tombstone, which tells nothing of the pupil any more
 */
public record Demographics(UUID sourcedId, @Nullable LocalDate birthDate) implements RosterRecord {

    @Override
    public Kind kind() {
        return Kind.DEMOGRAPHICS;
    }
}
