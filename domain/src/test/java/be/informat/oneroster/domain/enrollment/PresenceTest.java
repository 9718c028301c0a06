package be.informat.oneroster.domain.enrollment;

import static be.informat.oneroster.domain.sis.SisBuilder.classId;
import static be.informat.oneroster.domain.sis.SisBuilder.person;
import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.domain.schoolyear.SchoolCalendar;
import be.informat.oneroster.domain.schoolyear.SchoolYear;
import be.informat.oneroster.domain.sis.ClassTeacher;
import be.informat.oneroster.domain.sis.Registration;
import be.informat.oneroster.domain.sis.SisBuilder;
import be.informat.oneroster.domain.sis.StaffAssignment;
import be.informat.oneroster.domain.tenant.FuturePupils;
import be.informat.oneroster.domain.tenant.SettingsBuilder;
import be.informat.oneroster.domain.tenant.TenantSettings;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresenceTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2024, 11, 25);
    private final SisBuilder sis = new SisBuilder()
            .withLocation("Centrum")
            .withLocation("Zuid")
            .withClass("1A", "Centrum")
            .withClass("1B", "Centrum");

    private Presence on(LocalDate day, FuturePupils policy) {
        TenantSettings settings = new SettingsBuilder().excluding("Zuid").build();
        return Presence.on(sis.build(), settings.scope(), SchoolCalendar.of(settings.switchDate(), day), policy);
    }

    @ParameterizedTest(name = "{0} to {1} on {2}, {3}: {4}")
    @CsvSource({
        "2024-09-02, , 2024-11-25, EXCLUDE, true",
        "2024-11-25, , 2024-11-25, EXCLUDE, true",
        "2024-11-26, , 2024-11-25, EXCLUDE, false",
        "2024-11-26, , 2024-11-25, INCLUDE, true",
        "2024-09-02, 2024-11-25, 2024-11-25, EXCLUDE, true",
        "2024-09-02, 2024-11-24, 2024-11-25, EXCLUDE, false",
        "2024-09-02, 2024-11-24, 2024-11-25, INCLUDE, false",
        "2024-09-02, , 2024-08-15, EXCLUDE, true",
        "2024-09-03, , 2024-08-15, EXCLUDE, false",
        "2024-09-03, , 2024-08-15, INCLUDE, true",
        "2024-09-02, , 2024-08-14, INCLUDE, false",
        "2024-09-02, 2025-06-30, 2025-07-01, EXCLUDE, true",
        "2024-09-02, 2025-06-30, 2025-08-14, EXCLUDE, true",
        "2024-09-02, 2025-06-29, 2025-08-14, EXCLUDE, false",
        "2024-09-02, , 2025-08-15, EXCLUDE, false",
        "2025-07-02, , 2025-07-03, EXCLUDE, false",
    })
    void aRegistrationCounts(LocalDate start, LocalDate end, LocalDate today, FuturePupils policy, boolean counts) {
        sis.registered("Evelien Poppe", "Centrum", "1A", start, end);

        assertThat(on(today, policy).registrations()).hasSize(counts ? 1 : 0);
    }

    @Test
    void aClassSwitchEnteredInAdvanceNeverPutsAChildInTwoTeams() {
        sis.registered("Bart Swings", "Centrum", "1A", LocalDate.of(2024, 9, 2), LocalDate.of(2024, 11, 30))
                .registered("Bart Swings", "Centrum", "1B", LocalDate.of(2024, 12, 1), null);

        assertThat(on(NOVEMBER, FuturePupils.INCLUDE).registrations())
                .extracting(Registration::schoolClass)
                .containsExactly(classId("1A"));
        assertThat(on(LocalDate.of(2024, 12, 1), FuturePupils.INCLUDE).registrations())
                .extracting(Registration::schoolClass)
                .containsExactly(classId("1B"));
    }

    @Test
    void ofSeveralLaterRegistrationsOnlyTheEarliestCounts() {
        sis.registered("Bart Swings", "Centrum", "1B", LocalDate.of(2025, 2, 1), null)
                .registered("Bart Swings", "Centrum", "1A", LocalDate.of(2025, 1, 6), LocalDate.of(2025, 1, 31));

        assertThat(on(NOVEMBER, FuturePupils.INCLUDE).registrations())
                .extracting(Registration::schoolClass)
                .containsExactly(classId("1A"));
    }

    @Test
    void aRegistrationAtAnExcludedLocationOrInAnotherYearDoesNotCount() {
        sis.registered("Bart Swings", "Zuid", null)
                .registered("Bart Swings", "Centrum", null, new SchoolYear(2023), LocalDate.of(2023, 9, 1), null)
                .registered("Bart Swings", "Centrum", null, new SchoolYear(2025), LocalDate.of(2024, 9, 1), null);

        assertThat(on(NOVEMBER, FuturePupils.INCLUDE).registrations()).isEmpty();
    }

    @ParameterizedTest(name = "assignment at {0}, {1} to {2}, on {3}: {4}")
    @CsvSource({
        "Centrum, 2020-09-01, , 2024-11-25, true",
        "Zuid, 2020-09-01, , 2024-11-25, false",
        ", 2020-09-01, , 2024-11-25, true",
        "Centrum, 2024-11-26, , 2024-11-25, false",
        "Centrum, 2024-09-01, 2024-11-25, 2024-11-25, true",
        "Centrum, 2024-09-01, 2024-11-24, 2024-11-25, false",
        "Centrum, 2024-09-01, 2025-08-31, 2025-08-14, true",
        "Centrum, 2024-09-01, 2025-08-31, 2025-08-31, true",
        "Centrum, 2024-09-01, 2025-08-31, 2025-09-01, false",
        "Centrum, 2024-09-01, 2025-06-30, 2025-08-14, true",
        "Centrum, 2024-09-01, 2025-06-30, 2025-08-15, false",
    })
    void anAssignmentCounts(String location, LocalDate start, LocalDate end, LocalDate today, boolean counts) {
        sis.assigned("An Peeters", location, start, end);

        assertThat(on(today, FuturePupils.EXCLUDE).assignments())
                .extracting(StaffAssignment::staffMember)
                .isEqualTo(counts ? List.of(person("An Peeters")) : List.of());
    }

    @Test
    void aClassTeacherCountsOnlyWithAnAssignmentThatCounts() {
        sis.inCharge("An Peeters", "1A")
                .inCharge("Els Claes", "1A")
                .assigned("Els Claes", "Centrum")
                .assigned("An Peeters", "Centrum", LocalDate.of(2020, 9, 1), LocalDate.of(2024, 10, 1));

        assertThat(on(NOVEMBER, FuturePupils.EXCLUDE).classTeachers())
                .extracting(ClassTeacher::staffMember)
                .containsExactly(person("Els Claes"));
    }

    @Test
    void aClassTeacherOfLaterDoesNotCountYet() {
        sis.assigned("Els Claes", "Centrum").inCharge("Els Claes", "1A", LocalDate.of(2024, 11, 26), null);

        assertThat(on(NOVEMBER, FuturePupils.INCLUDE).classTeachers()).isEmpty();
        assertThat(on(LocalDate.of(2024, 11, 26), FuturePupils.INCLUDE).classTeachers())
                .hasSize(1);
    }
}
