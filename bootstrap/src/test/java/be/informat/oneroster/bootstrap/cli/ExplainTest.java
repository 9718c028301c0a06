package be.informat.oneroster.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.bootstrap.cli.Shell.Result;
import be.informat.oneroster.domain.oneroster.SourcedIds;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.SisBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ExplainTest {

    private Sandbox sandbox;

    @BeforeEach
    void activeTenant(@TempDir Path folder) {
        sandbox = new Sandbox(folder);
        sandbox.done("import", sandbox.extract(2));
        sandbox.done("tenant", "apply", sandbox.settings(Sandbox.SETTINGS));
        sandbox.done("tenant", "activate", "klaproos");
    }

    private static String guid(String name) {
        return SisBuilder.guid(name).toString();
    }

    private String explained(String id, String... more) {
        String[] arguments = new String[4 + more.length];
        arguments[0] = "explain";
        arguments[1] = "klaproos";
        arguments[2] = id;
        arguments[3] = "--lang=en";
        System.arraycopy(more, 0, arguments, 4, more.length);
        return sandbox.done(arguments).out().replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d", "WHEN");
    }

    @Test
    void a_pupil_is_explained_with_the_rows_that_count_and_what_happened_and_why() throws IOException {
        Path review = sandbox.folder().resolve("review.csv");
        sandbox.done("usernames", "export", "klaproos", "--out", review.toString());
        Files.writeString(review, Files.readString(review).replace(";kind1.peeters;;", ";kind1.peeters;kind.een;"));
        sandbox.done("usernames", "import", "klaproos", review.toString(), "--apply");
        sandbox.done("import", sandbox.extract(1), "--allow-removals");

        assertThat(explained("User_" + guid("pupil1").toUpperCase())).isEqualTo("""
                Person Kind1 Peeters (%s)
                  On 2024-11-04: exchanged.
                  As pupil, with the username kind.een.
                  Registration at Centrum, class 1A, school year 2024-25, from 2024-09-02 to an open end: counts.
                  Username kind.een: given by the school in the review file.
                  Username kind1.peeters: computed, and kept for the day that the correction is withdrawn.
                  Published since publication 2 of WHEN.
                  History:
                    WHEN, publication 2: appeared (activation)
                    WHEN, publication 2: became a member of Eerste leerjaar A - Centrum (activation)
                    WHEN, publication 3: changed: username from kind1.peeters to kind.een (change of usernames)
                  Usernames:
                    WHEN: kind1.peeters computed for Kind1 Peeters (change of settings)
                    WHEN: kind.een given to Kind1 Peeters by the school (review file, command line)
                """.formatted(guid("pupil1")));
        assertThat(explained(guid("pupil2")))
                .contains("Not published any more since publication 4 of WHEN.")
                .contains("The school data knows it no longer.")
                .contains("publication 4: left Eerste leerjaar A - Centrum (new school data)");
        assertThat(explained("kind1.PEETERS@klaproos.be")).startsWith("""
                Username kind1.peeters:
                  WHEN: kind1.peeters computed for Kind1 Peeters (change of settings)
                Person Kind1 Peeters""");
    }

    @Test
    void a_username_tells_who_had_it_and_why_it_went_to_somebody_else() throws IOException {
        Path review = sandbox.folder().resolve("review.csv");
        sandbox.done("usernames", "export", "klaproos", "--out", review.toString());
        String exported = Files.readString(review);
        correct(review, exported.replace(";kind1.peeters;;", ";kind1.peeters;kind.een;"));
        correct(review, exported);
        correct(review, exported.replace(";kind1.peeters;;", ";kind1.peeters;kind.een;"));
        sandbox.done("usernames", "release", "klaproos", "kind1.peeters");
        correct(
                review,
                exported.replace(";kind1.peeters;;", ";kind1.peeters;kind.een;")
                        .replace(";kind2.peeters;;", ";kind2.peeters;Kind1.Peeters;"));

        assertThat(explained("KIND1.peeters")).startsWith("""
                Username Kind1.Peeters:
                  WHEN: kind1.peeters computed for Kind1 Peeters (change of settings)
                  WHEN: kind1.peeters released: the school may give it to somebody else (released by the operator, command line)
                  WHEN: Kind1.Peeters given to Kind2 Peeters by the school (review file, command line)
                Person Kind2 Peeters""");
        assertThat(explained("kind.een"))
                .contains(
                        "kind.een no correction any more; it stays the one of Kind1 Peeters (review file, command line)");
        JsonNode json = sandbox.json(sandbox.done("explain", "klaproos", "kind1.peeters", "--json"));
        assertThat(json.get("username")).hasSize(3);
        JsonNode last = json.get("username").get(2);
        assertThat(last.propertyNames())
                .containsExactly("instant", "username", "event", "person", "reasons", "actor", "message");
        assertThat(last.get("person").asString()).isEqualTo(guid("pupil2"));
        assertThat(last.get("event").asString()).isEqualTo("corrected");
    }

    private void correct(Path review, String content) throws IOException {
        Files.writeString(review, content);
        sandbox.done("usernames", "import", "klaproos", review.toString(), "--apply");
    }

    @Test
    void another_day_is_judged_by_the_rules_of_that_day() {
        assertThat(explained(guid("pupil1"), "--date", "2025-09-01"))
                .contains("On 2025-09-01: not exchanged.")
                .contains("does not count, it is of another school year");
    }

    @Test
    void classes_and_locations_are_explained_too() {
        assertThat(explained("Section_" + guid("1A"))).contains("""
                  On 2024-11-04: exchanged.
                  Its team is called Eerste leerjaar A - Centrum.
                  Pupils: 2. Class teachers: 0.
                  Without a class teacher School Data Sync makes no team.
                """.indent(0)).contains("History:");
        assertThat(explained(guid("centre"))).contains("It is of institution 112201, and not excluded.");
    }

    @Test
    void the_answer_is_one_json_object_as_well() {
        JsonNode json = sandbox.json(sandbox.done("explain", "klaproos", guid("pupil1"), "--json"));

        assertThat(json.propertyNames()).containsExactly("tenant", "date", "notes", "username", "subjects");
        JsonNode subject = json.get("subjects").get(0);
        assertThat(subject.propertyNames())
                .containsExactly("subject", "id", "name", "exchanged", "reasons", "history", "usernames");
        assertThat(subject.get("exchanged").asBoolean()).isTrue();
        assertThat(subject.get("reasons").get(0).toString())
                .isEqualTo(
                        "{\"code\":\"exchanged-as-student\",\"message\":\"Als leerling, met gebruikersnaam kind1.peeters.\"}");
        assertThat(subject.get("history").get(0).get("reasons").toString()).isEqualTo("[\"activation\"]");
    }

    @Test
    void an_institution_is_no_location_also_not_one_of_the_past() {
        String institution =
                SourcedIds.institution(new InstitutionNumber("112201")).toString();

        assertThat(sandbox.run("explain", "klaproos", institution).exitCode()).isEqualTo(2);
    }

    @Test
    void what_of_the_tenant_bears_on_it_is_told_as_well() {
        assertThat(sandbox.json(sandbox.done("explain", "klaproos", guid("pupil1"), "--json"))
                        .get("notes"))
                .isEmpty();

        sandbox.done("tenant", "suspend", "klaproos");

        assertThat(explained(guid("pupil1")))
                .contains("On 2024-11-04: exchanged.")
                .endsWith(
                        "The tenant is suspended: School Data Sync gets nothing, and nothing is published until it is activated"
                                + " again.\n");
        assertThat(sandbox.json(sandbox.done("explain", "klaproos", guid("pupil1"), "--json"))
                        .get("notes")
                        .get(0)
                        .get("code")
                        .asString())
                .isEqualTo("tenant-suspended");
    }

    @Test
    void what_is_held_back_is_told_where_it_differs_from_what_is_published() {
        sandbox.done("import", sandbox.extract(5));
        assertThat(sandbox.run("import", sandbox.extract(1), "--allow-removals").exitCode())
                .isEqualTo(1);

        assertThat(explained(guid("pupil5")))
                .contains("On 2024-11-04: not exchanged.")
                .contains("The school data knows it no longer.")
                .contains("Published since publication 3 of WHEN.")
                .endsWith(
                        "Since WHEN a publication is held back, so what is published may be older than what is said here."
                                + " See: oneroster check klaproos\n");
    }

    @Test
    void a_day_that_is_written_otherwise_is_asked_for_again_in_plain_words() {
        for (String command : new String[] {"explain", "preview"}) {
            Result wrong = command.equals("explain")
                    ? sandbox.run(command, "klaproos", guid("pupil1"), "--date", "01/09/2026")
                    : sandbox.run(command, "klaproos", "--date", "01/09/2026");
            assertThat(wrong.exitCode()).isEqualTo(2);
            assertThat(wrong.err())
                    .contains("'01/09/2026' is no day like 2025-09-01: year, month, day")
                    .doesNotContain("java");
        }
    }

    @Test
    void what_nobody_knows_is_said_so() {
        Result nobody = sandbox.run("explain", "klaproos", guid("nobody"));
        assertThat(nobody.exitCode()).isEqualTo(2);
        assertThat(nobody.err())
                .contains("Tenant 'klaproos' knows no person, class, location or username '" + guid("nobody") + "'.")
                .contains("Give the id of a person, class or location");
        assertThat(sandbox.run("explain", "papaver", guid("pupil1")).err()).contains("There is no tenant 'papaver'");
    }
}
