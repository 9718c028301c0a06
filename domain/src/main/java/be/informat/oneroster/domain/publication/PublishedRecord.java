package be.informat.oneroster.domain.publication;

import be.informat.oneroster.domain.oneroster.Role;
import be.informat.oneroster.domain.oneroster.Status;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the next publication has to know of a record in force: enough to see whether it differs, and to count what would be lost.
 *
 * @param since the instant of the publication that gave it this content and status
 * @param role of a user or enrollment; null for the other kinds
 * @param schoolClass of an enrollment; null for the other kinds
 * @param user of an enrollment; null for the other kinds
 */
public record PublishedRecord(
        UUID sourcedId,
        Fingerprint fingerprint,
        Status status,
        Instant since,
        @Nullable Role role,
        @Nullable UUID schoolClass,
        @Nullable UUID user) {

    public boolean isActive() {
        return status == Status.ACTIVE;
    }
}
