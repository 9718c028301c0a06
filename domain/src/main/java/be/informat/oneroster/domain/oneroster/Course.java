package be.informat.oneroster.domain.oneroster;

import java.util.UUID;

/**
 * The course that all classes of a location in a school year share: the standard requires one of every class.
 *
 * @param schoolYear the session of the school year
 * @param org the location
 */
public record Course(UUID sourcedId, String title, UUID schoolYear, String courseCode, UUID org)
        implements RosterRecord {

    @Override
    public Kind kind() {
        return Kind.COURSE;
    }
}
