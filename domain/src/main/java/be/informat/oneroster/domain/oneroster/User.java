package be.informat.oneroster.domain.oneroster;

import java.util.List;
import java.util.UUID;

/**
 * A pupil ({@code student}) or staff member ({@code teacher}); {@code enabledUser} is always {@code true}.
 *
 * @param username the part of the account's name before {@code @}
 * @param orgs the locations, sorted, at least one
 * @param identifier the person's id in upper case
 */
public record User(
        UUID sourcedId,
        String username,
        String givenName,
        String familyName,
        Role role,
        String identifier,
        List<UUID> orgs)
        implements RosterRecord {

    public User {
        orgs = List.copyOf(orgs);
    }

    @Override
    public Kind kind() {
        return Kind.USER;
    }
}
