package be.informat.oneroster.domain.oneroster;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A pupil in a class, or a staff member in charge of one.
 *
 * @param schoolClass the class; {@code class} in a payload
 * @param school the location of the class
 * @param primary whether this is the first of the class's teachers; false for a pupil
 * @param beginDate first day
 * @param endDate the day after the last one
 */
public record Enrollment(
        UUID sourcedId,
        UUID user,
        UUID schoolClass,
        UUID school,
        Role role,
        boolean primary,
        LocalDate beginDate,
        LocalDate endDate)
        implements RosterRecord {

    @Override
    public Kind kind() {
        return Kind.ENROLLMENT;
    }
}
