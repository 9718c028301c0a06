package be.informat.oneroster.domain.publication;

import be.informat.oneroster.domain.oneroster.AcademicSession;
import be.informat.oneroster.domain.oneroster.Course;
import be.informat.oneroster.domain.oneroster.Demographics;
import be.informat.oneroster.domain.oneroster.Enrollment;
import be.informat.oneroster.domain.oneroster.Org;
import be.informat.oneroster.domain.oneroster.Role;
import be.informat.oneroster.domain.oneroster.RosterClass;
import be.informat.oneroster.domain.oneroster.RosterRecord;
import be.informat.oneroster.domain.oneroster.Status;
import be.informat.oneroster.domain.oneroster.User;
import be.informat.oneroster.domain.publication.RosterChanges.Stamped;
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

    /** A record that was just published. */
    public static PublishedRecord active(Stamped stamped, Instant since) {
        RosterRecord record = stamped.record();
        Role role = null;
        UUID schoolClass = null;
        UUID user = null;
        switch (record) {
            case User account -> role = account.role();
            case Enrollment enrollment -> {
                role = enrollment.role();
                schoolClass = enrollment.schoolClass();
                user = enrollment.user();
            }
            case Org org -> {}
            case AcademicSession session -> {}
            case Course course -> {}
            case RosterClass homeroom -> {}
            case Demographics demographics -> {}
        }
        return new PublishedRecord(
                record.sourcedId(), stamped.fingerprint(), Status.ACTIVE, since, role, schoolClass, user);
    }

    public boolean isActive() {
        return status == Status.ACTIVE;
    }
}
