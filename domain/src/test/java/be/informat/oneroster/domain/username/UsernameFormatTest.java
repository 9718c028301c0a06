package be.informat.oneroster.domain.username;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.informat.oneroster.domain.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsernameFormatTest {

    @ParameterizedTest
    @CsvSource({
        "voornaam.naam, jan.janssens",
        "naam.voornaam, janssens.jan",
        "voornaam_naam, jan_janssens",
        "voornaam-naam, jan-janssens",
        "voornaam.familienaam, jan.janssens",
        "voornaam.achternaam, jan.janssens",
        "voornaamnaam, janjanssens",
        "VoornaamNaam, JanJanssens",
        "Voornaam.Naam, Jan.Janssens",
        "voornaam.NAAM, jan.JANSSENS",
        "VOORNAAM.Familienaam, JAN.Janssens",
        "naam, janssens",
        "voornaam2024, jan2024",
        "2024.voornaam, 2024.jan",
        "{voornaam:1}{naam}, jjanssens",
        "{Voornaam:1}{Naam:4}, JJans",
        "{voornaam}{NAAM:1}, janJ",
        "{naam:99}, janssens",
        "ll.{voornaam}.{naam}, ll.jan.janssens",
        "LL{voornaam}X{achternaam}, LLjanXjanssens",
        "{voornaam}.naam, jan.naam"
    })
    void words_become_names_and_the_rest_stands_as_it_is(String format, String username) {
        assertThat(of(format, "Jan", "Janssens")).isEqualTo(username);
    }

    @ParameterizedTest
    @CsvSource({
        "voornaam.naam, Jan, '', jan",
        "voornaam.naam, '', Janssens, janssens",
        "naam_voornaam, '', Janssens, janssens",
        "ll.{voornaam}.{naam}, '', Janssens, ll.janssens",
        "ll.{voornaam}.{naam}, Jan, '', ll.jan",
        "{naam}-{voornaam:1}, '', Janssens, janssens",
        "voornaam.naam-2, Jan, '', jan.2",
    })
    void a_name_that_is_missing_takes_its_separator_with_it(
            String format, String givenName, String familyName, String username) {
        assertThat(of(format, givenName, familyName)).isEqualTo(username);
    }

    @ParameterizedTest
    @CsvSource({
        ".voornaam.naam-, Jan, Janssens, jan.janssens",
        "voornaam._-naam, Jan, Janssens, jan.janssens",
        "voornaam.naam, Jan-, -Janssens-, jan-janssens",
        "voornaam.naam, An--Marie, Janssens, an-marie.janssens",
        "__1.voornaam, Jan, Janssens, 1.jan"
    })
    void separators_stand_at_no_end_and_of_several_in_a_row_the_first_stays(
            String format, String givenName, String familyName, String username) {
        assertThat(of(format, givenName, familyName)).isEqualTo(username);
    }

    @ParameterizedTest
    @CsvSource({"voornaam.naam", "ll.{voornaam}.{naam}", "voornaam2024"})
    void nothing_left_of_all_the_names_is_no_username(String format) {
        assertThat(of(format, "", "")).isEmpty();
    }

    @Test
    void nothing_left_of_the_names_that_the_format_uses_is_no_username_either() {
        assertThat(of("ll.{voornaam}", "", "Janssens")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"{naam:1}, v", "{naam:4}, vand", "{naam:9}, vandamme", "{naam}, van.damme"})
    void the_first_letters_are_counted_without_separators(String format, String username) {
        assertThat(of(format, "Jan", "Van.Damme")).isEqualTo(username);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "voornam.naam           | unknown-word           | position 1  | voornam",
                "voornaam.nam           | unknown-word           | position 10 | nam",
                "voornaam.xnaam         | unknown-word           | position 10 | x",
                "VoorNaam               | unknown-word           | position 1  | Voor",
                "voornaam.naam.ll       | unknown-word           | position 15 | ll",
                "voornaam.é.naam        | unknown-word           | position 10 | é",
                "voornaam naam          | character-not-allowed  | position 9  | ' '",
                "voornaam@naam          | character-not-allowed  | position 9  | @",
                "voornaam🙂naam         | character-not-allowed  | position 9  | 🙂",
                "{voornaam}é{naam}      | character-not-allowed  | position 11 | é",
                "voornaam.naam}         | character-not-allowed  | position 14 | }",
                "{voornam}{naam}        | unknown-word           | position 1  | {voornam}",
                "ll.{voornaam}.{}       | unknown-word           | position 15 | {}",
                "{voornaam:0}           | malformed-letter-count | position 1  | {voornaam:0}",
                "{voornaam:}            | malformed-letter-count | position 1  | {voornaam:}",
                "{voornaam:x}           | malformed-letter-count | position 1  | {voornaam:x}",
                "{voornaam:100}         | malformed-letter-count | position 1  | {voornaam:100}",
                "{voornaam}.{naam       | unclosed-brace         | position 12 | {naam",
                "{voornaam.{naam}       | unclosed-brace         | position 1  | {voornaam.",
                "2024                   | no-name                | position 1  | 2024",
                "''                     | no-name                | position 1  | ''"
            })
    void anything_else_is_a_problem_with_its_position_and_the_list_of_words(
            String format, String code, String place, String value) {
        List<Problem> problems = UsernameFormat.parse(format).problems();

        assertThat(problems.getFirst()).satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.place()).isEqualTo(place);
            assertThat(problem.value()).isEqualTo(value);
            assertThat(problem.reason()).contains("voornaam and naam (or familienaam, achternaam)");
        });
    }

    @Test
    void all_problems_are_told_at_once_in_the_order_of_the_text() {
        assertThat(UsernameFormat.parse("voornam nam@").problems())
                .extracting(Problem::code, Problem::place)
                .containsExactly(
                        tuple("unknown-word", "position 1"),
                        tuple("character-not-allowed", "position 8"),
                        tuple("unknown-word", "position 9"),
                        tuple("character-not-allowed", "position 12"));
    }

    @Test
    void a_format_of_literal_letters_only_must_still_use_a_name() {
        assertThat(UsernameFormat.parse("voornaam}").problems())
                .extracting(Problem::code)
                .contains("character-not-allowed", "no-name");
    }

    @Test
    void a_format_is_its_text() {
        UsernameFormat format = UsernameFormat.parse("ll.{voornaam:1}.{naam}").orThrow();

        assertThat(format).hasToString("ll.{voornaam:1}.{naam}");
        assertThat(format)
                .isEqualTo(UsernameFormat.parse("ll.{voornaam:1}.{naam}").orThrow());
        assertThat(format)
                .hasSameHashCodeAs(
                        UsernameFormat.parse("ll.{voornaam:1}.{naam}").orThrow());
        assertThat(format).isNotEqualTo(UsernameFormat.parse("voornaam").orThrow());
    }

    private static String of(String format, String givenName, String familyName) {
        return UsernameFormat.parse(format).orThrow().usernameOf(givenName, familyName);
    }
}
