package be.informat.oneroster.domain.oneroster;

import java.util.UUID;

/**
 * A school class in one school year; {@code classType} is always {@code homeroom}.
 *
 * @param title the group name
 * @param course the course of its location and year
 * @param school its location
 * @param schoolYear the session of its school year, its only term
 */
public record RosterClass(UUID sourcedId, String title, String classCode, UUID course, UUID school, UUID schoolYear)
        implements RosterRecord {

    @Override
    public Kind kind() {
        return Kind.CLASS;
    }
}
