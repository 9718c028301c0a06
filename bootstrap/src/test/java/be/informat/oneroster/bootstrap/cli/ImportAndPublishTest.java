package be.informat.oneroster.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.bootstrap.cli.Shell.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What importing and publishing print and how they end. */
class ImportAndPublishTest {

    private Sandbox sandbox;

    @BeforeEach
    void emptyInstallation(@TempDir Path folder) {
        sandbox = new Sandbox(folder);
    }

    @Test
    void import_prints_what_it_stored_and_the_second_time_nothing() {
        assertThat(sandbox.done("import", sandbox.extract(10)).out())
                .contains("added  changed  removed\ninstitutions           1        0        0\n")
                .contains("pupils                10        0        0\n");
        assertThat(sandbox.done("import", sandbox.extract(10)).out())
                .contains("pupils                 0        0        0\n");
    }

    @Test
    void import_as_a_dry_run_stores_nothing() {
        Result rehearsed = sandbox.done("import", sandbox.extract(10), "--dry-run");

        assertThat(rehearsed.out()).contains("pupils                10        0        0\n");
        assertThat(rehearsed.err()).contains("Nothing was stored");
        assertThat(sandbox.done("import", sandbox.extract(10)).out())
                .contains("pupils                10        0        0\n");
    }

    @Test
    void import_refuses_an_extract_in_which_too_much_is_missing_until_it_is_allowed() {
        sandbox.done("import", sandbox.extract(10));

        Result refused = sandbox.run("import", sandbox.extract(4));
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains("institution 112201: 6 of 10 pupils with a registration would be gone", "--allow-removals");
        assertThat(sandbox.done("import", sandbox.extract(4), "--allow-removals")
                        .out())
                .contains("pupils                 0        0        6\n");
    }

    @Test
    void import_of_what_is_not_there_is_wrong_use() {
        Result wrong = sandbox.run("import", sandbox.folder().resolve("nowhere").toString());

        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("There is no " + sandbox.folder().resolve("nowhere"));
    }

    @Test
    void what_takes_too_much_away_is_held_until_the_numbers_shown_are_confirmed() {
        sandbox.done("import", sandbox.extract(10));
        sandbox.done("tenant", "apply", sandbox.settings(Sandbox.SETTINGS));
        sandbox.done("tenant", "activate", "klaproos");

        Result held = sandbox.run("import", sandbox.extract(4), "--allow-removals");
        assertThat(held.exitCode()).isEqualTo(1);
        assertThat(held.out())
                .contains("klaproos: HELD, publication 2 stays in force: 6 of 10 pupils would go.")
                .contains("oneroster publish klaproos --confirm");
        JsonNode json = sandbox.json(sandbox.run("publish", "klaproos", "--json"));
        assertThat(json.get("held").asBoolean()).isTrue();
        assertThat(json.get("publication").asInt()).isEqualTo(2);

        Result confirmed = sandbox.done("publish", "klaproos", "--confirm");
        assertThat(confirmed.out())
                .isEqualTo("klaproos: published 3 (users 6 tobedeleted; enrollments 6 tobedeleted)\n");
        assertThat(sandbox.done("publish", "klaproos").out())
                .isEqualTo("klaproos: unchanged, publication 3 stays in force\n");
    }

    @Test
    void publish_prints_one_json_object_with_every_kind() {
        sandbox.done("import", sandbox.extract(2));
        sandbox.done("tenant", "apply", sandbox.settings(Sandbox.SETTINGS));

        JsonNode rehearsed = sandbox.json(sandbox.done("publish", "klaproos", "--dry-run", "--json"));
        JsonNode published = sandbox.json(sandbox.done("tenant", "activate", "klaproos", "--json"));

        assertThat(rehearsed.propertyNames()).containsExactly("tenant", "publication", "instant", "held", "changes");
        assertThat(rehearsed.get("publication").isNull()).isTrue();
        assertThat(published.propertyNames()).containsExactlyElementsOf(rehearsed.propertyNames());
        assertThat(published.get("tenant").asString()).isEqualTo("klaproos");
        assertThat(published.get("instant").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(published.get("held").asBoolean()).isFalse();
        assertThat(published.get("changes").propertyNames())
                .containsExactlyInAnyOrder(
                        "orgs", "academicSessions", "courses", "classes", "users", "demographics", "enrollments");
        assertThat(published.get("changes").get("users").toString()).isEqualTo("{\"active\":2,\"tobedeleted\":0}");
    }

    @Test
    void generate_writes_an_extract_that_import_takes() {
        String out = sandbox.folder().resolve("generated").toString();

        assertThat(sandbox.done("generate", "--pupils", "50", "--out", out).out())
                .contains("pupils.csv               50");
        assertThat(sandbox.done("import", out).out()).contains("pupils                50        0        0");
        assertThat(sandbox.run("generate", "--pupils", "0", "--out", out).exitCode())
                .isEqualTo(2);
    }
}
