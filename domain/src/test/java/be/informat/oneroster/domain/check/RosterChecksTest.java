package be.informat.oneroster.domain.check;

import static be.informat.oneroster.domain.sis.SisBuilder.guid;
import static be.informat.oneroster.domain.sis.SisBuilder.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.informat.oneroster.domain.enrollment.UsernamePersons;
import be.informat.oneroster.domain.publication.Roster;
import be.informat.oneroster.domain.sis.LocationId;
import be.informat.oneroster.domain.sis.SisBuilder;
import be.informat.oneroster.domain.sis.SisSnapshot;
import be.informat.oneroster.domain.tenant.SettingsBuilder;
import be.informat.oneroster.domain.tenant.TenantKey;
import be.informat.oneroster.domain.tenant.TenantSettings;
import be.informat.oneroster.domain.username.UsernameFormat;
import be.informat.oneroster.domain.username.UsernameLedger;
import be.informat.oneroster.domain.username.UsernameRules;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterChecksTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2024, 11, 25);
    private final SisBuilder sis = new SisBuilder()
            .withLocation("Centrum")
            .withClass("1A", "Centrum")
            .assigned("An Peeters", "Centrum")
            .inCharge("An Peeters", "1A")
            .registered("Evelien Poppe", "Centrum", "1A");
    private final SettingsBuilder settings = new SettingsBuilder();
    private final Map<LocationId, TenantKey> contested = new HashMap<>();
    private UsernameLedger given = UsernameLedger.empty();

    private List<Finding> findings(LocalDate today) {
        SisSnapshot data = sis.build();
        TenantSettings built = settings.build();
        UsernameLedger ledger =
                given.allocate(built.usernames(), UsernamePersons.of(data, built, contested.keySet(), today));
        Roster roster = Roster.project(data, built, contested.keySet(), ledger, today);
        return RosterChecks.of(data, built, contested, ledger, roster, today);
    }

    private List<FindingCode> codes(LocalDate today) {
        return findings(today).stream().map(Finding::code).toList();
    }

    @Test
    void aRosterInOrderHasNoFindings() {
        assertThat(findings(NOVEMBER)).isEmpty();
    }

    @Test
    void aClassWithoutClassTeacherAndPupilsIsFoundOnBothCounts() {
        sis.withClass("1B", "Centrum");

        assertThat(codes(NOVEMBER))
                .containsExactly(FindingCode.CLASS_WITHOUT_TEACHER, FindingCode.CLASS_WITHOUT_PUPILS);
    }

    @Test
    void aPupilWithoutClassIsFoundByName() {
        sis.registered("Bart Swings", "Centrum", null);

        assertThat(findings(NOVEMBER))
                .containsExactly(new Finding(
                        FindingCode.PUPIL_WITHOUT_CLASS,
                        guid("Bart Swings").toString(),
                        List.of("Bart Swings", "Centrum")));
    }

    @ParameterizedTest(name = "{0} pupils: {1}")
    @CsvSource({"298, false", "299, true"})
    void aClassOfMoreThan300Members(int others, boolean found) {
        for (int pupil = 0; pupil < others; pupil++) {
            sis.registered("Jan Claes" + pupil, "Centrum", "1A");
        }

        assertThat(codes(NOVEMBER).contains(FindingCode.CLASS_TOO_LARGE)).isEqualTo(found);
    }

    @ParameterizedTest(name = "{0} more teachers: {1}")
    @CsvSource({"99, false", "100, true"})
    void aClassOfMoreThan100ClassTeachers(int others, boolean found) {
        for (int teacher = 0; teacher < others; teacher++) {
            sis.assigned("Els Claes" + teacher, "Centrum").inCharge("Els Claes" + teacher, "1A");
        }

        assertThat(codes(NOVEMBER).contains(FindingCode.CLASS_WITH_TOO_MANY_TEACHERS))
                .isEqualTo(found);
    }

    @Test
    void classesWithTheSameGroupNameAreFound() {
        settings.groupNameTemplate("{klascode}");
        sis.withLocation("Zuid")
                .withClass("1a", "Zuid")
                .inCharge("An Peeters", "1a")
                .registered("Bart Swings", "Zuid", "1a");

        assertThat(codes(NOVEMBER)).containsExactly(FindingCode.SAME_GROUP_NAME, FindingCode.SAME_GROUP_NAME);
    }

    @Test
    void whoHasNoLettersIsWithheldAndWhoLacksANameIsTold() {
        sis.registered("李 明", "Centrum", "1A").registered("Bart -", "Centrum", "1A");

        assertThat(codes(NOVEMBER)).containsExactly(FindingCode.PERSON_WITHHELD, FindingCode.NAME_MISSING);
    }

    @Test
    void aUsernameThatEntraRefusesIsAnError() {
        sis.registered("Jan " + "lang".repeat(16), "Centrum", "1A");

        assertThat(findings(NOVEMBER))
                .extracting(finding -> finding.code().severity(), Finding::code)
                .containsExactly(tuple(Severity.ERROR, FindingCode.USERNAME_TOO_LONG));
    }

    @Test
    void aUsernameOfAnotherFormatIsFoundOnceItWasGiven() {
        UsernameRules old =
                UsernameRules.of(UsernameFormat.parse("naam.voornaam").orThrow());
        given = given.allocate(old, UsernamePersons.of(sis.build(), settings.build(), contested.keySet(), NOVEMBER));

        assertThat(codes(NOVEMBER)).containsExactly(FindingCode.USERNAME_OUTDATED, FindingCode.USERNAME_OUTDATED);
    }

    @Test
    void whatTheSettingsNameButTheDataLacksIsFound() {
        settings.institutions("112201", "004312").excluding("Zuid");

        assertThat(codes(NOVEMBER))
                .containsExactly(
                        FindingCode.INSTITUTION_UNKNOWN,
                        FindingCode.EXCLUDED_LOCATION_UNKNOWN,
                        FindingCode.EXCLUDED_LOCATION_UNKNOWN);
    }

    @Test
    void aLocationOfTwoTenantsIsAnErrorForBoth() {
        sis.withLocation("Zuid");
        contested.put(location("Zuid"), new TenantKey("papaver"));

        assertThat(findings(NOVEMBER))
                .containsExactly(new Finding(
                        FindingCode.LOCATION_IN_TWO_TENANTS, guid("Zuid").toString(), List.of("Zuid", "papaver")));
    }

    @ParameterizedTest(name = "switch {0}-{1} on {2}: early {3}, no data {4}")
    @CsvSource({
        "8, 15, 2025-07-17, false, false",
        "8, 15, 2025-07-18, false, true",
        "8, 15, 2025-08-14, false, true",
        "8, 15, 2025-08-15, false, false",
        "7, 10, 2025-05-31, false, false",
        "7, 10, 2025-06-01, true, false",
        "7, 10, 2025-06-12, true, true",
    })
    void theWeeksBeforeTheSwitch(int month, int day, LocalDate today, boolean early, boolean noData) {
        settings.switchDate(month, day);

        assertThat(codes(today).contains(FindingCode.EARLY_SWITCH)).isEqualTo(early);
        assertThat(codes(today).contains(FindingCode.NEXT_YEAR_WITHOUT_DATA)).isEqualTo(noData);
    }

    @Test
    void aPreparedNewYearIsNotFound() {
        sis.withClass("2A", "Centrum", SisBuilder.YEAR.next())
                .registered("Evelien Poppe", "Centrum", "2A", SisBuilder.YEAR.next(), LocalDate.of(2025, 9, 1), null);

        assertThat(codes(LocalDate.of(2025, 8, 1))).doesNotContain(FindingCode.NEXT_YEAR_WITHOUT_DATA);
    }
}
