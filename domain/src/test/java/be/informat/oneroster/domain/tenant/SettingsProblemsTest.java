package be.informat.oneroster.domain.tenant;

import static be.informat.oneroster.domain.tenant.SampleSettings.klaproos;
import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.domain.Problem;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Settings that no reader should have given, from YAML traps to several faults at once. */
class SettingsProblemsTest {

    private static final String A_LOCATION = "043399e6-9662-42ca-ab5b-23f8340cf5ed";

    @Test
    void an_institution_number_without_quotes_is_told_to_take_them() {
        assertThat(problemsOf(
                        klaproos().with("institutions", List.of(Map.of("number", 112201), Map.of("number", 2250)))))
                .extracting(Problem::toString)
                .containsExactly(
                        "institutions[0].number '112201': must be six digits in quotes, like \"004312\"; "
                                + "without quotes it is read as a number and loses the zeros in front",
                        "institutions[1].number '2250': must be six digits in quotes, like \"004312\"; "
                                + "without quotes it is read as a number and loses the zeros in front");
    }

    @Test
    void what_yaml_reads_as_something_else_than_text_is_told_to_take_quotes() {
        assertThat(problemsOf(klaproos()
                        .with("key", 2024)
                        .with("name", true)
                        .with("switchDate", Date.from(Instant.parse("2025-08-15T00:00:00Z")))
                        .with("futurePupils", false)))
                .extracting(Problem::toString)
                .containsExactly(
                        "key '2024': must be 2 to 40 of a-z, 0-9 and hyphen; "
                                + "without quotes it is read as a number and loses the zeros in front",
                        "name 'true': must be the name to show; without quotes it is not read as a text",
                        "futurePupils 'false': must be include or exclude; without quotes it is not read as a text",
                        "switchDate '2025-08-15T00:00:00Z': must be a month and day from 07-01 to 08-15, in quotes, "
                                + "like \"08-15\"; without quotes it is not read as a text");
    }

    @Test
    void a_template_without_quotes_is_told_to_take_them() {
        assertThat(problemsOf(klaproos().with("groupNameTemplate", Collections.singletonMap("klascode", null))))
                .extracting(Problem::toString)
                .containsExactly("groupNameTemplate '{klascode=null}': must be a template in quotes, "
                        + "like \"{klasomschrijving} - {vestiging}\", not a group of settings");
    }

    @Test
    void each_part_of_the_institutions_is_checked() {
        assertThat(problemsOf(klaproos()
                        .with(
                                "institutions",
                                Arrays.asList(
                                        Map.of("number", "112201", "excludedLocations", List.of(A_LOCATION, "Centrum")),
                                        "004312",
                                        Map.of("excludedLocations", A_LOCATION),
                                        Map.of("number", "4312", "excludedLocation", List.of()),
                                        Map.of("number", "112201"),
                                        Map.of(
                                                "number",
                                                "004312",
                                                "excludedLocations",
                                                Arrays.asList(A_LOCATION, A_LOCATION.toUpperCase(Locale.ROOT), null)),
                                        null))))
                .extracting(problem -> problem.code() + " " + problem.place() + " " + problem.value())
                .containsExactly(
                        "not-a-group institutions[1] 004312",
                        "not-a-group institutions[6] ",
                        "malformed-guid institutions[0].excludedLocations[1] Centrum",
                        "missing institutions[2].number ",
                        "not-a-list institutions[2].excludedLocations " + A_LOCATION,
                        "malformed-institution-number institutions[3].number 4312",
                        "unknown-setting institutions[3].excludedLocation ",
                        "duplicate institutions[4].number 112201",
                        "duplicate institutions[5].excludedLocations[1] " + A_LOCATION.toUpperCase(Locale.ROOT),
                        "not-a-text institutions[5].excludedLocations[2] ");
    }

    @Test
    void a_single_institution_must_still_be_a_list() {
        assertThat(problemsOf(klaproos().with("institutions", Map.of("number", "112201"))))
                .extracting(Problem::toString)
                .containsExactly("institutions '{number=112201}': must be a list, also if it has one item only");
    }

    @Test
    void coordinators_are_a_list_of_sign_in_names_each_once() {
        assertThat(klaproos()
                        .with("coordinators", List.of("zoe@school.be", "an@school.be"))
                        .build()
                        .coordinators())
                .containsExactly("an@school.be", "zoe@school.be");
        assertThat(problemsOf(klaproos().with("coordinators", "an@school.be")))
                .extracting(Problem::code)
                .containsExactly("not-a-list");
        assertThat(problemsOf(klaproos().with("coordinators", List.of("an@school.be", "an@school.be", "An Peeters"))))
                .extracting(problem -> problem.code() + " " + problem.place())
                .containsExactly("duplicate coordinators[1]", "malformed-sign-in-name coordinators[2]");
    }

    @Test
    void a_staff_domain_cannot_stand_alone() {
        assertThat(problemsOf(klaproos().with("staffDomain", "staf.school.be")))
                .extracting(Problem::toString)
                .containsExactly(
                        "staffDomain 'staf.school.be': must stand beside domain, the mail domain of the pupils");
    }

    @Test
    void a_wrong_domain_is_no_missing_domain() {
        assertThat(problemsOf(klaproos().with("domain", "@school.be").with("staffDomain", "staf.school.be")))
                .extracting(Problem::place)
                .containsExactly("domain");
    }

    @Test
    void a_name_is_one_line_of_at_most_200_characters() {
        assertThat(klaproos().with("name", "n".repeat(200)).build().name()).hasSize(200);
        assertThat(problemsOf(klaproos().with("name", "n".repeat(201))))
                .extracting(Problem::toString)
                .containsExactly("name '" + "n".repeat(80) + "…': must be at most 200 characters, not 201");
        assertThat(problemsOf(klaproos().with("usernameMaxLength", "n".repeat(80))))
                .extracting(Problem::value)
                .containsExactly("n".repeat(80));
        assertThat(problemsOf(klaproos().with("name", "De\u0000Klaproos")))
                .extracting(Problem::code)
                .containsExactly("not-a-line");
    }

    @Test
    void an_unknown_setting_is_named_with_the_known_ones_but_not_its_value() {
        assertThat(problemsOf(klaproos().with("clientSecret", "hunter2").with("Key", "iris")))
                .extracting(Problem::toString)
                .allSatisfy(text -> assertThat(text)
                        .endsWith(
                                "is no setting; the settings are key, name, entraTenantId, domain, staffDomain, institutions,"
                                        + " administrator, coordinators, groupNameTemplate, usernameFormat, staffUsernameFormat,"
                                        + " usernameMaxLength, spacesInNames, hyphensInNames, futurePupils, switchDate, demographics")
                        .doesNotContain("hunter2"))
                .hasSize(2);
    }

    @Test
    void a_name_that_is_no_text_is_unknown() {
        Map<Object, Object> values = new HashMap<>(klaproos().values());
        values.put(true, "on");

        assertThat(TenantSettings.parse(values).problems())
                .extracting(Problem::place)
                .containsExactly("true");
    }

    @Test
    void all_problems_are_told_at_once_in_the_order_of_the_settings() {
        Map<String, Object> wrong = new HashMap<>();
        wrong.put("key", "K");
        wrong.put("entraTenantId", 12);
        wrong.put("domain", "school");
        wrong.put("staffDomain", "staf@school.be");
        wrong.put("institutions", List.of(Map.of("number", 112201)));
        wrong.put("administrator", List.of("a"));
        wrong.put("coordinators", Map.of());
        wrong.put("groupNameTemplate", "{klas} - {school}");
        wrong.put("usernameFormat", "voornaam naam");
        wrong.put("staffUsernameFormat", "x.y");
        wrong.put("usernameMaxLength", true);
        wrong.put("spacesInNames", "space");
        wrong.put("hyphensInNames", "no");
        wrong.put("futurePupils", 1);
        wrong.put("switchDate", 815);
        wrong.put("demographics", "all");
        wrong.put("colour", "red");

        assertThat(TenantSettings.parse(wrong).problems())
                .extracting(problem -> problem.place().split(",", 2)[0])
                .containsSubsequence(
                        "key",
                        "name",
                        "entraTenantId",
                        "domain",
                        "staffDomain",
                        "institutions[0].number",
                        "administrator",
                        "coordinators",
                        "groupNameTemplate",
                        "groupNameTemplate",
                        "usernameFormat",
                        "staffUsernameFormat",
                        "usernameMaxLength",
                        "spacesInNames",
                        "hyphensInNames",
                        "futurePupils",
                        "switchDate",
                        "demographics",
                        "colour");
    }

    private static List<Problem> problemsOf(SampleSettings settings) {
        return TenantSettings.parse(settings.values()).problems();
    }
}
