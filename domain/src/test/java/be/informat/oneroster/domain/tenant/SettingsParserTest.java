package be.informat.oneroster.domain.tenant;

import static be.informat.oneroster.domain.tenant.SampleSettings.klaproos;
import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.domain.Problem;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.LocationId;
import be.informat.oneroster.domain.tenant.TenantSettings.DemographicsPolicy;
import be.informat.oneroster.domain.tenant.TenantSettings.InstitutionScope;
import be.informat.oneroster.domain.username.HyphensInNames;
import be.informat.oneroster.domain.username.NameSpaces;
import be.informat.oneroster.domain.username.SpacesInNames;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsParserTest {

    private static final String A_LOCATION = "043399e6-9662-42ca-ab5b-23f8340cf5ed";

    @Test
    void reads_what_a_school_group_hands_over() {
        TenantSettings settings = TenantSettings.parse(Map.of(
                        "key", "klaproos",
                        "name", "Scholengroep De Klaproos",
                        "entraTenantId", "3f2c1c52-5a39-4e6f-9a6e-2f1a54f0b001",
                        "administrator", "ict.coordinator",
                        "institutions",
                                List.of(
                                        Map.of("number", "112201", "excludedLocations", List.of(A_LOCATION)),
                                        Map.of("number", "004312")),
                        "groupNameTemplate", "{klascode} {schooljaar} - {vestiging}",
                        "futurePupils", "exclude"))
                .orThrow();

        assertThat(settings.key()).isEqualTo(new TenantKey("klaproos"));
        assertThat(settings.name()).isEqualTo("Scholengroep De Klaproos");
        assertThat(settings.entraTenantId()).isEqualTo(UUID.fromString("3f2c1c52-5a39-4e6f-9a6e-2f1a54f0b001"));
        assertThat(settings.administrator()).isEqualTo("ict.coordinator");
        assertThat(settings.institutions())
                .containsExactly(
                        new InstitutionScope(new InstitutionNumber("004312"), Set.of()),
                        new InstitutionScope(
                                new InstitutionNumber("112201"), Set.of(new LocationId(UUID.fromString(A_LOCATION)))));
        assertThat(settings.groupNameTemplate()).hasToString("{klascode} {schooljaar} - {vestiging}");
    }

    @Test
    void fills_in_the_defaults() {
        TenantSettings settings = klaproos().build();

        assertThat(settings.domain()).isNull();
        assertThat(settings.staffDomain()).isNull();
        assertThat(settings.administrator()).isNull();
        assertThat(settings.coordinators()).isEmpty();
        assertThat(settings.groupNameTemplate()).hasToString("{klasomschrijving} - {vestiging}");
        assertThat(settings.usernames().pupilFormat()).hasToString("voornaam.naam");
        assertThat(settings.usernames().staffFormat()).hasToString("voornaam.naam");
        assertThat(settings.usernames().maxLength()).isEqualTo(75);
        assertThat(settings.usernames().spaces()).isEqualTo(SpacesInNames.DROP);
        assertThat(settings.usernames().hyphens()).isEqualTo(HyphensInNames.KEEP);
        assertThat(settings.usernames().nameSpaces()).isEqualTo(NameSpaces.SHARED);
        assertThat(settings.futurePupils()).isEqualTo(FuturePupils.EXCLUDE);
        assertThat(settings.switchDate()).isEqualTo(MonthDay.of(8, 15));
        assertThat(settings.demographics()).isEqualTo(DemographicsPolicy.WITHHOLD);
    }

    @ParameterizedTest
    @CsvSource({
        "spacesInNames, drop",
        "spacesInNames, -",
        "spacesInNames, _",
        "spacesInNames, .",
        "hyphensInNames, keep",
        "hyphensInNames, drop",
        "futurePupils, include",
        "futurePupils, exclude",
        "demographics, exchange",
        "demographics, withhold",
        "switchDate, 07-01",
        "switchDate, 07-31",
        "switchDate, 08-15",
        "groupNameTemplate, {klascode}",
        "usernameFormat, {voornaam:1}{naam}",
        "staffUsernameFormat, naam.voornaam",
        "domain, leerling.school.be",
        "domain, 1school.xn--p1ai",
        "administrator, ict.coordinator",
    })
    void what_is_allowed_is_taken_over(String setting, String value) {
        assertThat(klaproos().with(setting, value).build().toMap()).containsEntry(setting, value);
    }

    @Test
    void the_staff_format_follows_the_format_unless_told() {
        SampleSettings settings = klaproos().with("usernameFormat", "naam.voornaam");

        assertThat(settings.build().usernames().staffFormat()).hasToString("naam.voornaam");
        assertThat(settings.with("staffUsernameFormat", "{voornaam:1}{naam}")
                        .build()
                        .usernames()
                        .staffFormat())
                .hasToString("{voornaam:1}{naam}");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    -                   | -                   | -                   | SHARED
                    school.be           | -                   | school.be           | SHARED
                    school.be           | school.be           | school.be           | SHARED
                    school.be           | School.BE           | school.be           | SHARED
                    school.be           | staf.school.be      | staf.school.be      | STAFF_AND_PUPILS_APART
                    Leerling.School.be  | school.be           | school.be           | STAFF_AND_PUPILS_APART
                    """, delimiter = '|')
    void staff_and_pupils_are_apart_where_their_domains_differ(
            String domain, String staffDomain, String effective, NameSpaces nameSpaces) {
        TenantSettings settings = klaproos()
                .with("domain", domain)
                .with("staffDomain", staffDomain)
                .build();

        assertThat(settings.staffDomain()).isEqualTo(effective);
        assertThat(settings.usernames().nameSpaces()).isEqualTo(nameSpaces);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
                    key                 | a                     | malformed-key             | must be 2 to 40 of a-z, 0-9 and hyphen
                    key                 | De Klaproos           | malformed-key             | must be 2 to 40 of a-z, 0-9 and hyphen
                    key                 | klaproos_1            | malformed-key             | must be 2 to 40 of a-z, 0-9 and hyphen
                    key                 | ı1                    | malformed-key             | must be 2 to 40 of a-z, 0-9 and hyphen
                    entraTenantId       | school.onmicrosoft.com| malformed-guid            | must be a GUID, like 3f2c1c52-5a39-4e6f-9a6e-2f1a54f0b001
                    entraTenantId       | 3f2c1c52              | malformed-guid            | must be a GUID, like 3f2c1c52-5a39-4e6f-9a6e-2f1a54f0b001
                    domain              | @school.be            | malformed-domain          | must be a mail domain without @, like school.be
                    domain              | school                | malformed-domain          | must be a mail domain without @, like school.be
                    domain              | school..be            | malformed-domain          | must be a mail domain without @, like school.be
                    domain              | -school.be            | malformed-domain          | must be a mail domain without @, like school.be
                    domain              | école.be              | malformed-domain          | must be a mail domain without @, like school.be
                    domain              | schoo\u212a.be            | malformed-domain          | must be a mail domain without @, like school.be
                    groupNameTemplate   | {vestiging}           | no-class-component        | a group name must hold {klascode} or {klasomschrijving}; the components are {klascode}, {klasomschrijving}, {vestiging}, {schooljaar}, {startjaar}
                    usernameMaxLength   | 7                     | out-of-range              | must be a whole number from 8 to 75
                    usernameMaxLength   | 76                    | out-of-range              | must be a whole number from 8 to 75
                    usernameMaxLength   | 4294967316            | out-of-range              | must be a whole number from 8 to 75
                    usernameMaxLength   | -20                   | out-of-range              | must be a whole number from 8 to 75
                    usernameMaxLength   | twintig               | out-of-range              | must be a whole number from 8 to 75
                    spacesInNames       | keep                  | unknown-value             | must be drop, -, _ or .
                    hyphensInNames      | Keep                  | unknown-value             | must be keep or drop
                    futurePupils        | yes                   | unknown-value             | must be include or exclude
                    demographics        | include               | unknown-value             | must be exchange or withhold
                    switchDate          | 06-30                 | malformed-switch-date     | must be a month and day from 07-01 to 08-15, in quotes, like "08-15"
                    switchDate          | 08-16                 | malformed-switch-date     | must be a month and day from 07-01 to 08-15, in quotes, like "08-15"
                    switchDate          | 07-32                 | malformed-switch-date     | must be a month and day from 07-01 to 08-15, in quotes, like "08-15"
                    switchDate          | 8-15                  | malformed-switch-date     | must be a month and day from 07-01 to 08-15, in quotes, like "08-15"
                    switchDate          | 15-08                 | malformed-switch-date     | must be a month and day from 07-01 to 08-15, in quotes, like "08-15"
                    switchDate          | 2025-08-15            | malformed-switch-date     | must be a month and day from 07-01 to 08-15, in quotes, like "08-15"
                    switchDate          | 15 augustus           | malformed-switch-date     | must be a month and day from 07-01 to 08-15, in quotes, like "08-15"
                    """)
    void a_wrong_text_is_named_with_its_setting_and_what_is_allowed(
            String setting, String value, String code, String reason) {
        List<Problem> problems = problemsOf(klaproos().with(setting, value));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.place()).startsWith(setting);
            assertThat(problem.value()).isEqualTo(value);
            assertThat(problem.reason()).isEqualTo(reason);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"usernameFormat", "staffUsernameFormat"})
    void a_wrong_format_tells_the_position(String setting) {
        assertThat(problemsOf(klaproos().with(setting, "voornaam.achter")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("unknown-word");
                    assertThat(problem.place()).isEqualTo(setting + ", position 10");
                    assertThat(problem.value()).isEqualTo("achter");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"key", "name", "entraTenantId", "institutions"})
    void what_has_no_default_must_be_there(String setting) {
        for (Object nothing : Arrays.asList(null, "", " \t", List.of())) {
            Map<String, Object> values = new HashMap<>(klaproos().values());
            values.put(setting, nothing);

            assertThat(TenantSettings.parse(values).problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo("missing");
                assertThat(problem.place()).isEqualTo(setting);
                assertThat(problem.value()).isEmpty();
                assertThat(problem.reason()).startsWith("is missing; it must be ");
            });
        }
    }

    @Test
    void an_empty_value_is_as_good_as_none() {
        Map<String, Object> values = new HashMap<>(klaproos().values());
        for (Setting setting : Setting.values()) {
            values.putIfAbsent(setting.wireName(), setting.ordinal() % 2 == 0 ? null : " ");
        }

        assertThat(TenantSettings.parse(values).orThrow()).isEqualTo(klaproos().build());
    }

    @Test
    void white_space_around_a_text_is_dropped_and_case_of_domains_and_guids_does_not_count() {
        assertThat(klaproos()
                        .with("name", "  Scholengroep De Klaproos\n")
                        .with("entraTenantId", "3F2C1C52-5A39-4E6F-9A6E-2F1A54F0B001")
                        .with("domain", " Iris.SCHOOL.be ")
                        .build())
                .isEqualTo(klaproos().with("domain", "iris.school.be").build());
    }

    @Test
    void a_maximum_length_is_a_number_or_its_text() {
        for (Object written : List.of(20, 20L, "20", " 20 ")) {
            assertThat(klaproos()
                            .with("usernameMaxLength", written)
                            .build()
                            .usernames()
                            .maxLength())
                    .isEqualTo(20);
        }
        assertThat(problemsOf(klaproos().with("usernameMaxLength", 20.5)))
                .extracting(Problem::toString)
                .containsExactly("usernameMaxLength '20.5': must be a whole number from 8 to 75");
    }

    private static List<Problem> problemsOf(SampleSettings settings) {
        return TenantSettings.parse(settings.values()).problems();
    }
}
