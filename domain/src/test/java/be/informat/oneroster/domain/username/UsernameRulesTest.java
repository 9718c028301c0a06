package be.informat.oneroster.domain.username;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsernameRulesTest {

    private static final UsernameFormat FORMAT =
            UsernameFormat.parse("voornaam.naam").orThrow();
    private static final UsernameRules DEFAULTS = UsernameRules.of(FORMAT);

    @Test
    void by_default_spaces_are_dropped_hyphens_kept_and_staff_named_like_pupils_within_75_characters() {
        assertThat(DEFAULTS)
                .isEqualTo(new UsernameRules(
                        FORMAT, FORMAT, 75, SpacesInNames.DROP, HyphensInNames.KEEP, NameSpaces.SHARED));
    }

    @ParameterizedTest
    @CsvSource({
        "drop, Van den Berghe, vandenberghe",
        "-, Van den Berghe, van-den-berghe",
        "_, Van den Berghe, van_den_berghe",
        "., Van den Berghe, van.den.berghe",
        "-, ' Van  den Berghe ', van-den-berghe",
        "., 'De Smet - Claes', de.smet.claes"
    })
    void spaces_within_names_become_what_the_tenant_says(String spaces, String familyName, String username) {
        UsernameRules rules = rules("naam", SpacesInNames.parse(spaces).orThrow(), HyphensInNames.KEEP, 75);

        assertThat(rules.firstChoice(People.pupil(1, "Jan", familyName))).contains(username);
    }

    @Test
    void spaces_around_a_name_are_not_within_it() {
        UsernameRules rules = rules("voornaam.naam", SpacesInNames.UNDERSCORE, HyphensInNames.KEEP, 75);

        assertThat(rules.firstChoice(People.pupil(1, " Jan\u00A0", " De Smet ")))
                .contains("jan.de_smet");
    }

    @ParameterizedTest
    @CsvSource({"keep, an-marie.smet-claes", "drop, anmarie.smetclaes"})
    void hyphens_within_names_are_kept_or_dropped(String hyphens, String username) {
        UsernameRules rules = rules(
                "voornaam.naam",
                SpacesInNames.DROP,
                HyphensInNames.parse(hyphens).orThrow(),
                75);

        assertThat(rules.firstChoice(People.pupil(1, "An-Marie", "Smet–Claes"))).contains(username);
    }

    @ParameterizedTest
    @CsvSource({
        "Evelien, Poppe, evelien.poppe",
        "Zoë, d'Hondt, zoe.dhondt",
        "Zoë, D’Hondt, zoe.dhondt",
        "Łukasz, Strauß, lukasz.strauss",
        "Jan (Jef), St. Pieters, janjef.stpieters",
        "Jan, -, jan",
        "-, Peeters, peeters",
        "'', Peeters, peeters",
        "李雷, Peeters, peeters",
        "--, Peeters, peeters",
        "J.P., Peeters, jp.peeters"
    })
    void names_are_folded_to_letters_and_what_is_missing_is_left_out(
            String givenName, String familyName, String username) {
        assertThat(DEFAULTS.firstChoice(People.pupil(1, givenName, familyName))).contains(username);
    }

    @Test
    void the_first_letter_is_taken_after_folding() {
        UsernameRules rules = rules("{voornaam:1}.{naam}", SpacesInNames.DROP, HyphensInNames.KEEP, 75);

        assertThat(rules.firstChoice(People.pupil(1, "'Ælfric", "Peeters"))).contains("a.peeters");
        assertThat(rules.firstChoice(People.pupil(1, "-Élise", "Peeters"))).contains("e.peeters");
    }

    @Test
    void nothing_left_of_all_the_names_in_the_format_is_no_username() {
        assertThat(DEFAULTS.firstChoice(People.pupil(1, "李", "雷"))).isEmpty();
        assertThat(DEFAULTS.firstChoice(People.pupil(1, "-", "-"))).isEmpty();
        assertThat(rules("ll.{voornaam}", SpacesInNames.DROP, HyphensInNames.KEEP, 75)
                        .firstChoice(People.pupil(1, "李", "Peeters")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"13, bart.swings", "11, bart.swings", "10, bart.swing", "8, bart.swi"})
    void a_username_is_cut_to_the_maximum(int maxLength, String username) {
        assertThat(rules("voornaam.naam", SpacesInNames.DROP, HyphensInNames.KEEP, maxLength)
                        .firstChoice(People.pupil(1, "Bart", "Swings")))
                .contains(username);
    }

    @Test
    void separators_left_at_the_end_by_the_cut_go_too() {
        assertThat(rules("voornaam.naam", SpacesInNames.DROP, HyphensInNames.KEEP, 8)
                        .firstChoice(People.pupil(1, "Evelien", "Poppe")))
                .contains("evelien");
    }

    @Test
    void staff_have_their_own_format_pupils_theirs() {
        UsernameRules rules = new UsernameRules(
                UsernameFormat.parse("ll.{voornaam}").orThrow(),
                UsernameFormat.parse("Voornaam.Naam").orThrow(),
                75,
                SpacesInNames.DROP,
                HyphensInNames.KEEP,
                NameSpaces.SHARED);

        assertThat(rules.firstChoice(People.pupil(1, "Jan", "Janssens"))).contains("ll.jan");
        assertThat(rules.firstChoice(People.staffMember(1, "Jan", "Janssens"))).contains("Jan.Janssens");
    }

    @ParameterizedTest
    @CsvSource({
        "bart.swings, true",
        "Bart.Swings, true",
        "bart.swings2, true",
        "bart.swing12, true",
        "bart.swin123, true",
        "bart.swings1, false",
        "bart.swings02, false",
        "bart.swings12, false",
        "bart.swing, false",
        "bart.swing2, false",
        "bart.sw, false",
        "bart, false",
        "2, false"
    })
    void a_username_follows_the_format_with_any_number_behind_it(String username, boolean follows) {
        UsernameRules rules = rules("voornaam.naam", SpacesInNames.DROP, HyphensInNames.KEEP, 12);

        assertThat(rules.allows(People.pupil(1, "Bart", "Swings"), username)).isEqualTo(follows);
    }

    @Test
    void who_has_no_letters_follows_no_format() {
        assertThat(DEFAULTS.allows(People.pupil(1, "李", "雷"), "2")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 76, 0, -1})
    void the_maximum_lies_between_8_and_75(int maxLength) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules("naam", SpacesInNames.DROP, HyphensInNames.KEEP, maxLength));
    }

    @Test
    void other_words_for_spaces_and_hyphens_are_a_problem_that_tells_what_is_allowed() {
        assertThat(SpacesInNames.parse("keep").problems()).singleElement().satisfies(problem -> {
            assertThat(problem.value()).isEqualTo("keep");
            assertThat(problem.reason()).isEqualTo("allowed: drop - _ .");
        });
        assertThat(HyphensInNames.parse("-").problems()).singleElement().satisfies(problem -> {
            assertThat(problem.value()).isEqualTo("-");
            assertThat(problem.reason()).isEqualTo("allowed: keep drop");
        });
    }

    private static UsernameRules rules(String format, SpacesInNames spaces, HyphensInNames hyphens, int maxLength) {
        UsernameFormat parsed = UsernameFormat.parse(format).orThrow();
        return new UsernameRules(parsed, parsed, maxLength, spaces, hyphens, NameSpaces.SHARED);
    }
}
