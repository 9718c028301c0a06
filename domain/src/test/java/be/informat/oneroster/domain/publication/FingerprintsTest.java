package be.informat.oneroster.domain.publication;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.domain.oneroster.Enrollment;
import be.informat.oneroster.domain.oneroster.Org;
import be.informat.oneroster.domain.oneroster.OrgType;
import be.informat.oneroster.domain.oneroster.Role;
import be.informat.oneroster.domain.oneroster.RosterRecord;
import be.informat.oneroster.domain.oneroster.User;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Fingerprints are stored and outlive programs. If one of these constants no longer holds, every school would get every record anew: mend
 * the program, not the constant.
 */
class FingerprintsTest {

    private static final UUID ID = UUID.fromString("043399e6-9662-42ca-ab5b-23f8340cf5ed");
    private static final UUID OTHER = UUID.fromString("143399e6-9662-42ca-ab5b-23f8340cf5ed");
    private static final User USER = new User(ID, "rené", "René", "Wyß", Role.STUDENT, "X", List.of(ID, OTHER));

    private static Fingerprint of(RosterRecord record) {
        return new Fingerprints().of(record);
    }

    @Test
    void aUserKeepsItsFingerprint() {
        assertThat(of(USER)).isEqualTo(new Fingerprint(2748425595261442357L, -7771346574613382316L));
    }

    @Test
    void anOrgWithoutParentAndChildrenKeepsItsFingerprint() {
        assertThat(of(new Org(ID, "School", OrgType.SCHOOL, "112201-1", null, List.of())))
                .isEqualTo(new Fingerprint(-4462198244300451458L, 6024851832151230915L));
    }

    @Test
    void anEnrollmentKeepsItsFingerprint() {
        Enrollment enrollment = new Enrollment(
                ID, OTHER, ID, OTHER, Role.TEACHER, true, LocalDate.of(2024, 9, 1), LocalDate.of(2025, 9, 1));

        assertThat(of(enrollment)).isEqualTo(new Fingerprint(-3612230622301672377L, -3381195061600788189L));
    }

    @Test
    void everyFieldCounts() {
        assertThat(of(new User(ID, "rené", "René", "Wyß", Role.TEACHER, "X", List.of(ID, OTHER))))
                .isNotEqualTo(of(USER));
        assertThat(of(new User(ID, "rené", "René", "Wyß", Role.STUDENT, "X", List.of(ID))))
                .isNotEqualTo(of(USER));
        assertThat(of(new User(ID, "rené", "RenéWyß", "", Role.STUDENT, "X", List.of(ID, OTHER))))
                .isNotEqualTo(of(USER));
    }
}
