package be.informat.oneroster.adapter.csv.username;

import static be.informat.oneroster.adapter.csv.username.School.HEADER;
import static be.informat.oneroster.adapter.csv.username.School.row;
import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.text.Language;
import be.informat.oneroster.application.text.Messages;
import be.informat.oneroster.application.usernames.ImportReviewFile.Outcome;
import be.informat.oneroster.application.usernames.ReleaseUsername;
import be.informat.oneroster.application.usernames.ReviewRemark;
import be.informat.oneroster.domain.sis.SisBuilder;
import be.informat.oneroster.domain.tenant.SettingsBuilder;
import be.informat.oneroster.domain.username.UsernameLedger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a review file is refused for, and what is only remarked. */
class ReviewErrorsTest {

    private final School school =
            new School().pupil("An Maes").pupil("Bo Claes").teacher("Cis Roels").arrived();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a b        | character-not-allowed
            é.maes     | character-not-allowed
            a"b        | unbalanced-quote
            .maes      | misplaced-dot
            maes.      | misplaced-dot
            an..maes   | misplaced-dot
            an@gmail.com | other-domain
            an@        | other-domain
            @school.be | nothing-before-domain
            a234567890123456789012345678901234567890123456789012345678901234x | too-long
            """)
    void a_misspelt_correction_is_refused(String correction, String code) {
        String cell = code.equals("unbalanced-quote") ? "\"" + correction : correction;

        assertThat(errors(school.apply(row("An Maes", cell)))).containsExactly("2 " + code);
    }

    @Test
    void sixty_four_characters_and_every_sign_that_Microsoft_takes_are_fine() {
        assertThat(school.apply(row("An Maes", "a23456789012345678901234567890123456789012345678901234567890'.-_")
                        + row("Bo Claes", "B0!#^~")))
                .isInstanceOf(Outcome.Applied.class);
    }

    @Test
    void all_errors_are_told_with_line_id_and_reason_and_nothing_is_stored() {
        UsernameLedger before = school.ledger();
        String stranger = "11111111-1111-4111-8111-111111111111";

        Outcome outcome = school.apply(row("An Maes", "good.one")
                + stranger + ";;somebody\r\n"
                + row("An Maes", "")
                + row("Bo Claes", "same")
                + row("Cis Roels", "SAME")
                + "no-id;;x\r\n");

        assertThat(errors(outcome))
                .containsExactly("3 unknown-id", "4 double-id", "5 same-for-two", "6 same-for-two", "7 unknown-id");
        ReviewRemark first = ((Outcome.Refused) outcome).errors().getFirst();
        assertThat(first.id()).isEqualTo(stranger);
        assertThat(first.reason(Messages.in(Language.ENGLISH))).contains("somebody");
        assertThat(school.ledger()).isEqualTo(before);
        assertThat(school.history()).isEmpty();
    }

    @Test
    void an_unknown_id_that_asks_for_nothing_is_passed_over_with_a_notice() {
        Outcome outcome = school.apply("11111111-1111-4111-8111-111111111111;old.name;;Oud;Leerling\r\n;;;;\r\n");

        assertThat(notices(outcome)).containsExactly("2 left-meanwhile");
    }

    @Test
    void the_schools_own_domain_behind_a_correction_is_dropped_with_a_notice() {
        Outcome outcome = school.apply(row("An Maes", "annie@School.BE"));

        assertThat(notices(outcome)).containsExactly("2 domain-dropped");
        assertThat(school.usernames("An Maes")).containsEntry("An Maes", "annie");
    }

    @Test
    void a_person_who_left_can_still_be_corrected_in_an_active_tenant_because_the_ledger_knows_them() {
        school.activated().without("An Maes");

        assertThat(school.apply(row("An Maes", "annie"))).isInstanceOf(Outcome.Applied.class);
    }

    @Test
    void once_active_a_name_that_was_ever_given_to_another_is_refused_until_it_is_released() {
        school.activated().without("An Maes");

        assertThat(errors(school.correct(Map.of("Bo Claes", "An.Maes")))).containsExactly("2 given-to-another");

        assertThat(school.release("AN.maes")).isInstanceOf(ReleaseUsername.Outcome.Released.class);
        assertThat(school.correct(Map.of("Bo Claes", "an.maes"))).isInstanceOf(Outcome.Applied.class);
        assertThat(school.usernames("Bo Claes")).containsEntry("Bo Claes", "an.maes");
    }

    @Test
    void once_active_a_swap_is_refused_on_both_lines() {
        school.activated();

        assertThat(errors(school.apply(row("An Maes", "bo.claes") + row("Bo Claes", "an.maes"))))
                .containsExactly("2 given-to-another", "3 given-to-another");
    }

    @Test
    void a_released_name_in_use_goes_over_only_with_the_file_that_gives_its_owner_another() {
        school.activated();
        assertThat(school.release("an.maes@school.be"))
                .isEqualTo(new ReleaseUsername.Outcome.Released(school.tenant(), true));

        assertThat(errors(school.apply(row("Bo Claes", "an.maes")))).containsExactly("2 released-but-in-use");
        assertThat(school.apply(row("Bo Claes", "an.maes") + row("An Maes", "annie.maes")))
                .isInstanceOf(Outcome.Applied.class);
    }

    @Test
    void while_onboarding_the_correction_of_a_person_who_is_not_in_the_file_stands() {
        school.apply(row("An Maes", "chief"));

        assertThat(errors(school.apply(row("Bo Claes", "chief")))).containsExactly("2 correction-of-another");
    }

    @Test
    void staff_and_pupils_with_their_own_domains_may_have_one_username() {
        School apart = new School(new SettingsBuilder()
                        .domains("leerling.school.be", "school.be")
                        .build())
                .pupil("An Maes")
                .teacher("Cis Roels")
                .arrived();

        assertThat(apart.apply(row("An Maes", "same@leerling.school.be") + row("Cis Roels", "same@school.be")))
                .isInstanceOf(Outcome.Applied.class);
        assertThat(errors(apart.apply(row("An Maes", "other@school.be")))).containsExactly("2 other-domain");
        assertThat(apart.activated().release("same")).isInstanceOf(ReleaseUsername.Outcome.InBothDomains.class);
        assertThat(apart.release("same@school.be")).isInstanceOf(ReleaseUsername.Outcome.Released.class);
    }

    @Test
    void what_is_no_review_file_is_told_with_what_to_do() {
        byte[] workbook = {'P', 'K', 3, 4, 20, 0, 6, 0};

        assertThat(errors(school.apply(workbook))).containsExactly("1 workbook");
        assertThat(errors(school.apply(new byte[0]))).containsExactly("1 header-not-recognised");
        assertThat(errors(school.apply("Naam;Klas\r\nAn;1A\r\n".getBytes(StandardCharsets.UTF_8))))
                .containsExactly("1 header-not-recognised");
    }

    @Test
    void a_row_that_is_cut_by_another_sign_than_the_header_is_refused() {
        String id = SisBuilder.guid("An Maes").toString();

        assertThat(errors(school.apply(HEADER.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
        assertThat(errors(school.apply(id + ",,annie\r\n"))).containsExactly("2 row-not-recognised");
    }

    @ParameterizedTest
    @EnumSource(ReviewRemark.Code.class)
    void every_remark_has_words(ReviewRemark.Code code) {
        for (Language language : Language.values()) {
            assertThat(new ReviewRemark(code, 2, "id", "value").reason(Messages.in(language)))
                    .isNotBlank();
        }
    }

    private static List<String> errors(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused ? told(refused.errors()) : List.of();
    }

    private static List<String> notices(Outcome outcome) {
        return told(((Outcome.Applied) outcome).notices());
    }

    private static List<String> told(List<ReviewRemark> remarks) {
        return remarks.stream()
                .map(remark -> remark.line() + " " + remark.code().wireName())
                .toList();
    }
}
