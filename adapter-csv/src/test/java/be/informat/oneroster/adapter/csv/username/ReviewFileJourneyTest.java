package be.informat.oneroster.adapter.csv.username;

import static be.informat.oneroster.adapter.csv.username.School.HEADER;
import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.publishing.PublishRoster;
import be.informat.oneroster.application.usernames.ImportReviewFile.Outcome;
import be.informat.oneroster.application.usernames.PersonChange;
import be.informat.oneroster.domain.sis.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A review file on its way: from us to the school and back. */
class ReviewFileJourneyTest {

    private static final String EVELIEN = "dc8d15aa-d7a9-4872-9a22-69a615a7ca01";
    private static final String BART = "414ad2e8-23a2-47ec-851c-8b71132236db";
    private static final String OLDER_BART = "0a0e0000-23a2-47ec-851c-8b71132236db";

    private final School school = new School()
            .pupil(EVELIEN, "Evelien", "Poppe", LocalDate.of(2012, 3, 2))
            .pupil(BART, "Bart", "Swings", LocalDate.of(2013, 8, 26))
            .pupil(OLDER_BART, "Bart", "Swings", LocalDate.of(2011, 12, 31))
            .arrived();

    @Test
    void the_file_is_written_to_the_byte() {
        byte[] expected = ("\uFEFF" + HEADER
                        + "DC8D15AA-D7A9-4872-9A22-69A615A7CA01;evelien.poppe;;Evelien;Poppe;02/03/12\r\n"
                        + "0A0E0000-23A2-47EC-851C-8B71132236DB;bart.swings;;Bart;Swings;31/12/11\r\n"
                        + "414AD2E8-23A2-47EC-851C-8B71132236DB;bart.swings2;;Bart;Swings;26/08/13\r\n")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(school.export()).isEqualTo(expected);
    }

    @Test
    void a_correction_comes_in_stands_in_the_next_file_and_goes_again() {
        String before = school.exported();

        school.apply(
                before.replace("evelien.poppe;;", "evelien.poppe;evy.poppe;").getBytes(StandardCharsets.UTF_8));

        assertThat(usernameOf(EVELIEN)).isEqualTo("evy.poppe");
        String corrected = school.exported();
        assertThat(corrected)
                .contains("DC8D15AA-D7A9-4872-9A22-69A615A7CA01;evelien.poppe;evy.poppe;Evelien;Poppe;02/03/12\r\n")
                .contains("414AD2E8-23A2-47EC-851C-8B71132236DB;bart.swings2;;Bart;Swings;26/08/13\r\n");

        Outcome withdrawn = school.apply(corrected.replace(";evy.poppe;", ";;").getBytes(StandardCharsets.UTF_8));

        assertThat(withdrawn)
                .isInstanceOfSatisfying(
                        Outcome.Applied.class,
                        applied -> assertThat(applied.preview().withdrawn())
                                .containsExactly(change(EVELIEN, "Evelien", "Poppe", "evy.poppe", "evelien.poppe")));
        assertThat(usernameOf(EVELIEN)).isEqualTo("evelien.poppe");
        assertThat(school.exported()).isEqualTo(before);
    }

    @Test
    void in_an_active_tenant_the_computed_name_stays_reserved_beside_the_correction() {
        school.activated();
        school.apply("{" + EVELIEN + "};;evy.poppe\r\n");
        school.pupil("00000000-0000-4000-8000-000000000001", "Evelien", "Poppe", null)
                .arrived();

        assertThat(usernameOf("00000000-0000-4000-8000-000000000001")).isEqualTo("evelien.poppe2");

        school.apply(EVELIEN + ";;\r\n");

        assertThat(usernameOf(EVELIEN)).isEqualTo("evelien.poppe");
    }

    @Test
    void in_an_active_tenant_every_exchanged_person_whose_username_changes_is_told_apart() {
        school.activated();

        Outcome outcome = school.preview(EVELIEN + ";;evy.poppe\r\n" + BART + ";;bart.swings2\r\n");

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Previewed.class, previewed -> {
            assertThat(previewed.preview().added())
                    .containsExactly(
                            change(EVELIEN, "Evelien", "Poppe", "evelien.poppe", "evy.poppe"),
                            change(BART, "Bart", "Swings", "bart.swings2", "bart.swings2"));
            assertThat(previewed.preview().toRename())
                    .containsExactly(change(EVELIEN, "Evelien", "Poppe", "evelien.poppe", "evy.poppe"));
        });
        assertThat(usernameOf(EVELIEN)).as("a preview stores nothing").isEqualTo("evelien.poppe");
    }

    @Test
    void while_onboarding_a_correction_beats_a_computed_name_and_the_other_person_moves() {
        Outcome outcome = school.apply(BART + ";;bart.swings\r\n");

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Applied.class, applied -> {
            assertThat(applied.preview().moved())
                    .containsExactly(change(OLDER_BART, "Bart", "Swings", "bart.swings", "bart.swings2"));
            assertThat(applied.preview().toRename()).isEmpty();
            assertThat(applied.publication()).isInstanceOf(PublishRoster.Outcome.Published.class);
        });
        assertThat(usernameOf(BART)).isEqualTo("bart.swings");
        assertThat(usernameOf(OLDER_BART)).isEqualTo("bart.swings2");
    }

    @Test
    void history_tells_who_did_it_and_how_many_but_nobody_by_name() {
        school.apply(EVELIEN + ";;evy.poppe\r\n");

        assertThat(school.history())
                .containsExactly("test usernames-corrected 1 added, 0 changed, 0 withdrawn, 0 others moved");
    }

    @Test
    void who_has_no_letter_in_the_name_stands_in_the_file_without_a_username_and_gets_one_by_a_correction() {
        String id = "00000000-0000-4000-8000-000000000002";
        school.pupil(id, "-", "Ωμέγα", null).arrived();

        assertThat(school.exported()).contains("00000000-0000-4000-8000-000000000002;;;;Ωμέγα;\r\n");

        school.apply(id + ";;omega\r\n");

        assertThat(school.exported()).contains("00000000-0000-4000-8000-000000000002;;omega;;Ωμέγα;\r\n");
    }

    @Test
    void a_cell_that_a_spreadsheet_would_run_gets_a_tab_in_front() {
        school.pupil("00000000-0000-4000-8000-000000000003", "=HYPERLINK(1)", "@Home;\"x\"", null)
                .arrived();

        assertThat(school.exported())
                .contains(
                        "00000000-0000-4000-8000-000000000003;hyperlink1.homex;;\t=HYPERLINK(1);\"\t@Home;\"\"x\"\"\";\r\n");
    }

    private static PersonChange change(String id, String givenName, String familyName, String before, String after) {
        return new PersonChange(new PersonId(UUID.fromString(id)), givenName, familyName, before, after);
    }

    private String usernameOf(String id) {
        return school.ledger().usernameOf(new PersonId(UUID.fromString(id))).orElseThrow();
    }
}
