package be.informat.oneroster.domain.oneroster;

import java.util.UUID;

/** The content of one OneRoster record. Its fields by name are in {@link Kind#fields()}. */
public sealed interface RosterRecord permits Org, AcademicSession, Course, RosterClass, User, Demographics, Enrollment {

    UUID sourcedId();

    Kind kind();
}
