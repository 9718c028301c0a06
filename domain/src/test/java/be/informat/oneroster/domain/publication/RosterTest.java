package be.informat.oneroster.domain.publication;

import static be.informat.oneroster.domain.sis.SisBuilder.classKey;
import static be.informat.oneroster.domain.sis.SisBuilder.guid;
import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.domain.enrollment.UsernamePersons;
import be.informat.oneroster.domain.oneroster.AcademicSession;
import be.informat.oneroster.domain.oneroster.Course;
import be.informat.oneroster.domain.oneroster.Demographics;
import be.informat.oneroster.domain.oneroster.Enrollment;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.Org;
import be.informat.oneroster.domain.oneroster.OrgType;
import be.informat.oneroster.domain.oneroster.Role;
import be.informat.oneroster.domain.oneroster.RosterClass;
import be.informat.oneroster.domain.oneroster.RosterRecord;
import be.informat.oneroster.domain.oneroster.SessionType;
import be.informat.oneroster.domain.oneroster.SourcedIds;
import be.informat.oneroster.domain.oneroster.User;
import be.informat.oneroster.domain.sis.SisBuilder;
import be.informat.oneroster.domain.sis.SisSnapshot;
import be.informat.oneroster.domain.tenant.FuturePupils;
import be.informat.oneroster.domain.tenant.SettingsBuilder;
import be.informat.oneroster.domain.tenant.TenantSettings;
import be.informat.oneroster.domain.tenant.TenantSettings.DemographicsPolicy;
import be.informat.oneroster.domain.username.UsernameLedger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RosterTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2024, 11, 25);
    private final SisBuilder sis = new SisBuilder().withLocation("Centrum").withClass("1A", "Centrum");
    private final SettingsBuilder settings = new SettingsBuilder();

    static Roster roster(SisSnapshot sis, TenantSettings settings, LocalDate day) {
        UsernameLedger ledger =
                UsernameLedger.empty().allocate(settings.usernames(), UsernamePersons.of(sis, settings, Set.of(), day));
        return Roster.project(sis, settings, ledger, day);
    }

    private Roster on(LocalDate day) {
        return roster(sis.build(), settings.build(), day);
    }

    private <R extends RosterRecord> List<R> records(Kind kind, Class<R> type) {
        return on(NOVEMBER).of(kind).stream().map(type::cast).toList();
    }

    @Test
    void anInstitutionIsADistrictAndItsLocationsAreSchools() {
        sis.withLocation("Zuid").withLocation("004312", "Elders");
        UUID district = SourcedIds.institution(SisBuilder.INSTITUTION);

        assertThat(records(Kind.ORG, Org.class))
                .containsExactlyInAnyOrder(
                        new Org(district, "School 112201", OrgType.DISTRICT, "112201", null, sorted("Centrum", "Zuid")),
                        new Org(guid("Centrum"), "Centrum", OrgType.SCHOOL, "112201-1", district, List.of()),
                        new Org(guid("Zuid"), "Zuid", OrgType.SCHOOL, "112201-1", district, List.of()));
    }

    private static List<UUID> sorted(String... names) {
        return Stream.of(names)
                .map(SisBuilder::guid)
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
    }

    @Test
    void anInstitutionOfWhichNoLocationIsExchangedIsNotExchanged() {
        settings.excluding("Centrum");

        assertThat(on(NOVEMBER).of(Kind.ORG)).isEmpty();
        assertThat(on(NOVEMBER).of(Kind.CLASS)).isEmpty();
    }

    @Test
    void theSchoolYearIsASessionWithTheTermsAsItsChildren() {
        sis.withTerm("Trimester 1", LocalDate.of(2024, 9, 1), LocalDate.of(2024, 12, 31));
        UUID year = SourcedIds.session(SisBuilder.YEAR);

        assertThat(records(Kind.ACADEMIC_SESSION, AcademicSession.class))
                .containsExactlyInAnyOrder(
                        new AcademicSession(
                                year,
                                "Schooljaar 2024-25",
                                LocalDate.of(2024, 9, 1),
                                LocalDate.of(2025, 9, 1),
                                SessionType.SCHOOL_YEAR,
                                null,
                                List.of(guid("Trimester 1")),
                                "2025",
                                null),
                        new AcademicSession(
                                guid("Trimester 1"),
                                "Trimester 1",
                                LocalDate.of(2024, 9, 1),
                                LocalDate.of(2025, 1, 1),
                                SessionType.TERM,
                                year,
                                List.of(),
                                "2025",
                                SourcedIds.institution(SisBuilder.INSTITUTION)));
    }

    @Test
    void aClassHasTheCourseOfItsLocationAndTheSchoolYearAsItsOnlyTerm() {
        sis.withClass("1B", "Centrum").withClass("1C", "Centrum", SisBuilder.YEAR.next());
        UUID year = SourcedIds.session(SisBuilder.YEAR);
        UUID course = SourcedIds.course(SisBuilder.location("Centrum"), SisBuilder.YEAR);

        assertThat(records(Kind.COURSE, Course.class))
                .containsExactly(new Course(course, "Klas", year, "KLAS", guid("Centrum")));
        assertThat(records(Kind.CLASS, RosterClass.class))
                .contains(new RosterClass(
                        SourcedIds.schoolClass(classKey("1A")),
                        "Klas 1A - Centrum",
                        "1A",
                        course,
                        guid("Centrum"),
                        year))
                .hasSize(2);
    }

    @Test
    void aPupilIsAStudentWithAnEnrollmentCutToTheSchoolYear() {
        sis.registered("Evelien Poppe", "Centrum", "1A", LocalDate.of(2024, 8, 20), null);
        UUID schoolClass = SourcedIds.schoolClass(classKey("1A"));
        UUID evelien = guid("Evelien Poppe");

        assertThat(records(Kind.USER, User.class))
                .containsExactly(new User(
                        evelien,
                        "evelien.poppe",
                        "Evelien",
                        "Poppe",
                        Role.STUDENT,
                        evelien.toString().toUpperCase(Locale.ROOT),
                        List.of(guid("Centrum"))));
        assertThat(records(Kind.ENROLLMENT, Enrollment.class))
                .containsExactly(new Enrollment(
                        SourcedIds.enrollment(schoolClass, evelien, Role.STUDENT),
                        evelien,
                        schoolClass,
                        guid("Centrum"),
                        Role.STUDENT,
                        false,
                        LocalDate.of(2024, 9, 1),
                        LocalDate.of(2025, 9, 1)));
    }

    @Test
    void aPupilWithTwoRegistrationsIsOneUserWithBothOrgsAndBothEnrollments() {
        sis.withLocation("Zuid")
                .withClass("2Z", "Zuid")
                .registered("Evelien Poppe", "Centrum", "1A")
                .registered("Evelien Poppe", "Zuid", "2Z");

        assertThat(records(Kind.USER, User.class))
                .singleElement()
                .extracting(User::orgs)
                .isEqualTo(sorted("Centrum", "Zuid"));
        assertThat(records(Kind.ENROLLMENT, Enrollment.class)).hasSize(2);
    }

    @Test
    void twoRowsThatGiveTheSameEnrollmentAreOneFromTheFirstBeginToTheLastEnd() {
        sis.registered("Evelien Poppe", "Centrum", "1A", LocalDate.of(2024, 10, 1), LocalDate.of(2025, 1, 31))
                .registered("Evelien Poppe", "Centrum", "1A", LocalDate.of(2024, 9, 10), LocalDate.of(2024, 12, 31));

        assertThat(records(Kind.ENROLLMENT, Enrollment.class)).singleElement().satisfies(enrollment -> {
            assertThat(enrollment.beginDate()).isEqualTo(LocalDate.of(2024, 9, 10));
            assertThat(enrollment.endDate()).isEqualTo(LocalDate.of(2025, 2, 1));
        });
    }

    @Test
    void aStaffMemberOfAllLocationsHasThemAllAndAClassTeacherThatOfTheClass() {
        sis.withLocation("Zuid")
                .assigned("An Peeters", null)
                .assigned("Els Claes", "Zuid")
                .inCharge("Els Claes", "1A");

        assertThat(records(Kind.USER, User.class))
                .allSatisfy(user -> {
                    assertThat(user.role()).isEqualTo(Role.TEACHER);
                    assertThat(user.orgs()).isEqualTo(sorted("Centrum", "Zuid"));
                })
                .hasSize(2);
    }

    @Test
    void thePrimaryTeacherIsTheOneInChargeForTheLongest() {
        sis.assigned("An Peeters", "Centrum")
                .assigned("Els Claes", "Centrum")
                .inCharge("An Peeters", "1A", LocalDate.of(2024, 8, 20), null)
                .inCharge("Els Claes", "1A", LocalDate.of(2024, 8, 19), null);

        assertThat(records(Kind.ENROLLMENT, Enrollment.class))
                .filteredOn(Enrollment::primary)
                .extracting(Enrollment::user)
                .containsExactly(guid("Els Claes"));
    }

    @Test
    void ofTeachersWhoBeganTogetherTheEnrollmentIdDecidesWhoIsPrimary() {
        sis.assigned("An Peeters", "Centrum")
                .assigned("Els Claes", "Centrum")
                .inCharge("An Peeters", "1A")
                .inCharge("Els Claes", "1A");

        List<Enrollment> enrollments = records(Kind.ENROLLMENT, Enrollment.class);

        assertThat(enrollments).extracting(Enrollment::primary).containsExactly(true, false);
    }

    @Test
    void whoIsPupilAndStaffIsOneTeacherWithTheNamesOfStaff() {
        sis.withStaff("Evelien Poppe")
                .assigned("Evelien Poppe", "Centrum")
                .registered("Evelien Poppe", "Centrum", "1A");
        settings.demographics(DemographicsPolicy.EXCHANGE);

        assertThat(records(Kind.USER, User.class))
                .singleElement()
                .extracting(User::role)
                .isEqualTo(Role.TEACHER);
        assertThat(records(Kind.ENROLLMENT, Enrollment.class))
                .extracting(Enrollment::role)
                .containsExactly(Role.STUDENT);
        assertThat(on(NOVEMBER).of(Kind.DEMOGRAPHICS)).isEmpty();
    }

    @Test
    void whoHasNoUsernameIsWithheldWithEverythingThatPointsThere() {
        sis.registered("Đỗ -", "Centrum", "1A").registered("李 明", "Centrum", "1A");

        assertThat(records(Kind.USER, User.class)).extracting(User::username).containsExactly("do");
        assertThat(records(Kind.ENROLLMENT, Enrollment.class)).hasSize(1);
    }

    @Test
    void demographicsAreOfPupilsWithABirthDateWhileTheyAreExchanged() {
        sis.withPupil("Bart Swings", null)
                .registered("Bart Swings", "Centrum", "1A")
                .registered("Evelien Poppe", "Centrum", "1A")
                .assigned("An Peeters", "Centrum");

        assertThat(on(NOVEMBER).of(Kind.DEMOGRAPHICS)).isEmpty();
        settings.demographics(DemographicsPolicy.EXCHANGE);
        assertThat(records(Kind.DEMOGRAPHICS, Demographics.class))
                .containsExactly(new Demographics(guid("Evelien Poppe"), LocalDate.of(2012, 3, 2)));
    }

    @Test
    void futurePupilsAppearOnlyWhereTheyAreIncludedButHaveAUsernameInAnyCase() {
        sis.registered("Evelien Poppe", "Centrum", "1A", LocalDate.of(2025, 1, 6), null);

        assertThat(on(NOVEMBER).of(Kind.USER)).isEmpty();
        assertThat(UsernamePersons.of(sis.build(), settings.build(), Set.of(), NOVEMBER))
                .hasSize(1);
        settings.futurePupils(FuturePupils.INCLUDE);
        assertThat(on(NOVEMBER).of(Kind.USER)).hasSize(1);
    }

    @Test
    void fromJulyUntilTheSwitchTheNewPupilsGetTheirUsernamesToo() {
        sis.registered("Evelien Poppe", "Centrum", null, SisBuilder.YEAR.next(), LocalDate.of(2025, 9, 1), null);

        assertThat(UsernamePersons.of(sis.build(), settings.build(), Set.of(), LocalDate.of(2025, 6, 30)))
                .isEmpty();
        assertThat(UsernamePersons.of(sis.build(), settings.build(), Set.of(), LocalDate.of(2025, 7, 1)))
                .hasSize(1);
        assertThat(UsernamePersons.of(sis.build(), settings.build(), Set.of(), LocalDate.of(2025, 8, 14)))
                .hasSize(1);
        assertThat(on(LocalDate.of(2025, 8, 14)).of(Kind.USER)).isEmpty();
        assertThat(on(LocalDate.of(2025, 8, 15)).of(Kind.USER)).hasSize(1);
    }
}
