package be.informat.oneroster.domain.naming;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.domain.Problem;
import be.informat.oneroster.domain.schoolyear.SchoolYear;
import be.informat.oneroster.domain.sis.ClassId;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.Location;
import be.informat.oneroster.domain.sis.LocationId;
import be.informat.oneroster.domain.sis.SchoolClass;
import be.informat.oneroster.domain.sis.SchoolClassKey;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupNameTemplateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{klasomschrijving} - {vestiging}       | Eerste leerjaar A - De Klaproos",
                "{klascode} {schooljaar} - {vestiging}  | 1A 2024-25 - De Klaproos",
                "{startjaar}/{klascode}                 | 2024/1A",
                "Klas {klascode}                        | Klas 1A",
                "{klascode}{klascode}                   | 1A1A",
                "'{klascode}}'                          | 1A}",
                "'  {klascode}   {startjaar}  '         | 1A 2024"
            })
    void components_are_filled_in_between_literal_text(String template, String name) {
        assertThat(nameOf(template, "1A", "Eerste leerjaar A", "De Klaproos")).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{klasomschrijving}                                      | 1A",
                "{klasomschrijving} - {startjaar}                        | 1A - 2024",
                "{klascode} - {klasomschrijving}                         | 1A",
                "{klasomschrijving} - {klascode}                         | 1A",
                "{klascode} - {klasomschrijving} - {startjaar}           | 1A - 2024"
            })
    void an_empty_description_is_the_class_code_unless_the_template_holds_that_too(String template, String name) {
        assertThat(nameOf(template, "1A", null, "De Klaproos")).isEqualTo(name);
        assertThat(nameOf(template, "1A", "", "De Klaproos")).isEqualTo(name);
        assertThat(nameOf(template, "1A", " \u00A0", "De Klaproos")).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{klascode} - {vestiging}                     | 1A",
                "{vestiging} - {klascode}                     | 1A",
                "{klascode} - {vestiging} ({schooljaar})      | 1A (2024-25)",
                "{klascode} ({vestiging}                      | 1A",
                "{vestiging}{klascode}                        | 1A",
                "Campus: {vestiging} - {klascode}             | Campus: 1A",
                "{klascode} te {vestiging} - {startjaar}      | 1A te 2024",
                "{klascode} te {vestiging} in {startjaar}     | 1A te in 2024",
                "{vestiging} - {vestiging} - {klascode}       | 1A",
                "{klascode} - {vestiging} - {vestiging}       | 1A",
                "{klascode} - {vestiging}{vestiging} - x      | 1A - x"
            })
    void a_component_without_a_value_takes_the_text_without_letters_before_it_else_the_one_behind(
            String template, String name) {
        assertThat(nameOf(template, "1A", "Eerste leerjaar A", "")).isEqualTo(name);
    }

    @Test
    void where_description_and_location_are_missing_both_separators_go() {
        assertThat(nameOf("{klascode} - {klasomschrijving} - {vestiging}", "1A", null, " "))
                .isEqualTo("1A");
        assertThat(nameOf("{vestiging} - {klasomschrijving} - {klascode}", "1A", null, " "))
                .isEqualTo("1A");
    }

    @Test
    void if_nothing_is_left_the_name_is_the_class_code() {
        assertThat(nameOf("{klasomschrijving}", "1A", "\u0007", "De Klaproos")).isEqualTo("1A");
    }

    @Test
    void white_space_is_trimmed_and_collapsed_and_control_characters_cannot_occur() {
        assertThat(nameOf("{klascode}\t-\n{vestiging}", " 1A ", null, "De \u0000\u00A0 Kla\u0007proos\u0085"))
                .isEqualTo("1A - De Klaproos");
    }

    @Test
    void a_name_is_cut_to_240_characters_without_a_half_character_or_a_space_at_the_end() {
        assertThat(nameOf("{klascode}", "x".repeat(241), null, "")).isEqualTo("x".repeat(240));
        assertThat(nameOf("{klascode}", "x".repeat(239) + "🙂", null, "")).isEqualTo("x".repeat(239));
        assertThat(nameOf("{klascode}", "x".repeat(238) + "🙂y", null, "")).isEqualTo("x".repeat(238) + "🙂");
        assertThat(nameOf("{klascode} {startjaar}", "x".repeat(239), null, "")).isEqualTo("x".repeat(239));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{klas}                          | unknown-component  | position 1  | {klas}",
                "{klascode} - {naam}             | unknown-component  | position 14 | {naam}",
                "{Klascode}                      | unknown-component  | position 1  | {Klascode}",
                "{ klascode }                    | unknown-component  | position 1  | { klascode }",
                "{klascode} {}                   | unknown-component  | position 12 | {}",
                "{klascode} {vestiging           | unclosed-brace     | position 12 | {vestiging",
                "{klascode                       | unclosed-brace     | position 1  | {klascode",
                "{klas{klascode}                 | unclosed-brace     | position 1  | {klas",
                "🙂{klas} {klascode}             | unknown-component  | position 2  | {klas}",
                "{vestiging} {schooljaar}        | no-class-component | position 1  | {vestiging} {schooljaar}",
                "''                              | no-class-component | position 1  | ''"
            })
    void anything_else_is_a_problem_with_its_position_and_the_list_of_components(
            String template, String code, String place, String value) {
        List<Problem> problems = GroupNameTemplate.parse(template).problems();

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.place()).isEqualTo(place);
            assertThat(problem.value()).isEqualTo(value);
            assertThat(problem.reason())
                    .contains("{klascode}, {klasomschrijving}, {vestiging}, {schooljaar}, {startjaar}");
        });
    }

    @Test
    void all_problems_are_told_at_once_in_the_order_of_the_text() {
        assertThat(GroupNameTemplate.parse("{klas} {school} {vestiging").problems())
                .extracting(Problem::place)
                .containsExactly("position 1", "position 8", "position 17");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{klasomschrijving} - {vestiging}", " {klascode}} "})
    void a_template_is_its_text(String text) {
        GroupNameTemplate template = GroupNameTemplate.parse(text).orThrow();

        assertThat(template)
                .hasToString(text)
                .isEqualTo(GroupNameTemplate.parse(text).orThrow());
        assertThat(template).hasSameHashCodeAs(GroupNameTemplate.parse(text).orThrow());
        assertThat(template).isNotEqualTo(GroupNameTemplate.parse("{klascode}").orThrow());
    }

    private static String nameOf(String template, String code, String description, String locationName) {
        Location location =
                new Location(new LocationId(new UUID(1, 1)), new InstitutionNumber("112201"), "1", locationName);
        SchoolClass schoolClass = new SchoolClass(
                new SchoolClassKey(new ClassId(new UUID(1, 2)), new SchoolYear(2024)),
                location.id(),
                code,
                description);
        return GroupNameTemplate.parse(template).orThrow().nameOf(schoolClass, location);
    }
}
