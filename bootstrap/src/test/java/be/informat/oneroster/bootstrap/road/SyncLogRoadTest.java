package be.informat.oneroster.bootstrap.road;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.bootstrap.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a sync read stands in the log and tells the school what went wrong. */
class SyncLogRoadTest {

    @TempDir
    Path folder;

    @Test
    void an_operator_sees_what_each_sync_asked_and_got() throws IOException {
        Installation installation = new Installation(
                Map.of("ONEROSTER_DATA", folder.resolve("data").toString()),
                LocalDate.now().toString());
        installation.run(
                "import", TwoYears.extract().writeTo(folder.resolve("extract")).toString());
        Path settings = Files.writeString(folder.resolve("klaproos.yaml"), TwoYears.SETTINGS.formatted("exclude"));
        installation.run("tenant", "apply", settings.toString());
        installation.run("tenant", "activate", "klaproos");
        SyncClient client = installation.client("klaproos");
        assertThat(runs(installation)).isEmpty();

        try (Installation.Server server = installation.serve()) {
            SyncClient.Run whole = client.begin();
            whole.everything("status='active'");
            whole.get("users/nobody");
            SyncClient.Run delta = client.begin();
            delta.get("orgs?filter=dateLastModified%3E%272999-01-01%27");
        }

        JsonNode runs = runs(installation);
        assertThat(runs).hasSize(2);
        JsonNode delta = runs.get(0);
        assertThat(delta.get("extent").asString()).isEqualTo("delta");
        assertThat(delta.get("lists").get(0).get("since").asString()).isEqualTo("2999-01-01T00:00:00.000Z");
        JsonNode whole = runs.get(1);
        assertThat(whole.get("extent").asString()).isEqualTo("whole");
        assertThat(whole.get("requests").asInt()).isEqualTo(7);
        assertThat(whole.get("lists"))
                .hasSize(6)
                .allSatisfy(list -> assertThat(list.get("records")).isEqualTo(list.get("total")));
        assertThat(whole.get("otherAnswers").get("404").asInt()).isEqualTo(1);
        assertThat(installation.run("sync-log", "klaproos").out())
                .containsPattern("  whole  publication \\d+  requests: 7, in \\d+ s")
                .contains("    orgs: 3 of 3 records, pages: 1")
                .contains("    answers 404: 1");
        assertThat(installation.attempt("check", "klaproos", "--lang", "en").out())
                .contains("(delta-from-the-future)")
                .contains("asked for the changes of orgs since 2999-01-01T00:00:00Z, which was in the future");
    }

    @Test
    void a_log_of_a_tenant_that_is_none_is_wrong_input() {
        Installation installation =
                new Installation(Map.of("ONEROSTER_DATA", folder.resolve("data").toString()), "2025-05-05");

        Result result = installation.attempt("sync-log", "nobody");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("There is no tenant 'nobody'.");
    }

    private static JsonNode runs(Installation installation) {
        return new JsonMapper()
                .readTree(installation.run("sync-log", "klaproos", "--json").out())
                .get("runs");
    }
}
