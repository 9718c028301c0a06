package be.informat.oneroster.domain.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.domain.schoolyear.SchoolYear;
import be.informat.oneroster.domain.sis.ClassId;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.LocationId;
import be.informat.oneroster.domain.sis.SchoolClassKey;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The expected ids were computed with another program's implementation of RFC 9562. */
class SourcedIdsTest {

    private static final UUID GUID = UUID.fromString("043399e6-9662-42ca-ab5b-23f8340cf5ed");
    private static final SchoolYear YEAR = new SchoolYear(2024);

    @Test
    void anInstitutionHasAnIdForEver() {
        assertThat(SourcedIds.institution(new InstitutionNumber("004312")))
                .hasToString("2abfa7f8-ad7f-5ab5-b705-162e89c21f03");
    }

    @Test
    void aClassHasAnIdForEver() {
        assertThat(SourcedIds.schoolClass(new SchoolClassKey(new ClassId(GUID), YEAR)))
                .hasToString("016d0ce7-ac0c-5d8a-afda-bbe49d4ae5c8");
    }

    @Test
    void aSchoolYearHasAnIdForEver() {
        assertThat(SourcedIds.session(YEAR)).hasToString("8fa386f1-54f2-501f-a1f4-2b5c408fbc9c");
    }

    @Test
    void aCourseHasAnIdForEver() {
        assertThat(SourcedIds.course(new LocationId(GUID), YEAR)).hasToString("d0c9e008-0045-5cb4-a7eb-befaf22f0f3c");
    }

    @Test
    void anEnrollmentHasAnIdForEver() {
        assertThat(SourcedIds.enrollment(
                        SourcedIds.schoolClass(new SchoolClassKey(new ClassId(GUID), YEAR)), GUID, Role.STUDENT))
                .hasToString("af9a9fe7-43bc-59d3-a2f2-cfd69af93761");
    }
}
