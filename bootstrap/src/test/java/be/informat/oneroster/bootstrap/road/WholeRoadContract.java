package be.informat.oneroster.bootstrap.road;

import static be.informat.oneroster.adapter.csv.sis.ExtractFiles.guid;
import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.adapter.csv.sis.ExtractFiles;
import be.informat.oneroster.bootstrap.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The whole road on one kind of database: files come in by the command line, records go out over HTTP. */
abstract class WholeRoadContract {

    @TempDir
    Path folder;

    /** The settings that say where an empty database is. */
    abstract Map<String, String> database();

    @Test
    void a_client_reads_what_an_operator_imported_and_learns_what_changed_and_nothing_else() throws IOException {
        Installation installation = new Installation(database(), "2025-05-05");
        install(installation, TwoYears.extract());
        try (Installation.Server server = installation.serve()) {
            SyncClient client = installation.client("klaproos");
            assertThat(client.begin().get("users").statusCode())
                    .as("onboarding")
                    .isEqualTo(403);

            installation.run("tenant", "activate", "klaproos");
            SyncClient.Run before = client.begin();
            Map<String, Map<String, JsonNode>> first = before.everything("status='active'");
            assertThat(names(first.get("users")))
                    .containsExactlyInAnyOrder(
                            "an.vandenberghe",
                            "tom.boon",
                            "evelien.poppe",
                            "bart.swings",
                            "nafi.thiam",
                            "remco.evenepoel",
                            "lotte.kopecky");
            assertThat(before.everything("status=’active’")).isEqualTo(first);
            assertThat(before.everything("")).isEqualTo(first);
            assertEveryReferenceResolves(first);

            ExtractFiles changed = TwoYears.extract()
                    .edit("registrations.csv", text -> withoutLinesOf(text, guid("Bart")))
                    .edit("pupils.csv", text -> withoutLinesOf(text, guid("Bart")))
                    .edit("classes.csv", text -> text.replace("Klas 1D", "Klas 1D Dorp"));
            String told = installation
                    .run("import", changed.writeTo(folder.resolve("changed")).toString())
                    .out();
            assertThat(told)
                    .containsPattern("klaproos: published \\d+ \\(classes 1 active; "
                            + "users 1 tobedeleted; demographics 1 tobedeleted; "
                            + "enrollments 1 tobedeleted\\)");

            SyncClient.COLLECTIONS.stream()
                    .skip(1) // asked for the one that it began with, a token begins another run
                    .forEach(collection -> assertThat(before.all(collection, ""))
                            .as("a run that has begun")
                            .isEqualTo(first.get(collection)));
            SyncClient.Run after = client.begin();
            Map<String, Map<String, JsonNode>> second = after.everything("");
            assertThat(second).isNotEqualTo(first);
            assertEveryReferenceResolves(after.everything("status='active'"));
            String since = "dateLastModified>'" + latest(first) + "'";
            assertThat(after.everything(since)).isEqualTo(difference(first, second));
            assertThat(after.all("users", since).get(guid("Bart")).get("status").asString())
                    .isEqualTo("tobedeleted");
        }
    }

    @Test
    void an_extract_with_errors_is_refused_with_their_places_and_stores_nothing() throws IOException {
        Installation installation = new Installation(database(), "2025-05-05");
        Path broken = TwoYears.extract()
                .editLine("pupils.csv", 3, line -> line.replace("2016-02-29", "29/02/2016"))
                .editLine("classes.csv", 2, line -> line.replace(guid("centre"), guid("nowhere")))
                .writeTo(folder.resolve("broken"));

        Result refused = installation.attempt("import", broken.toString());

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains("Nothing was stored")
                .contains("pupils.csv, line 3, birth_date '29/02/2016': ")
                .contains("classes.csv, line 2, location_id '" + guid("nowhere") + "': ");
        Result good = installation.run(
                "import", TwoYears.extract().writeTo(folder.resolve("good")).toString());
        assertThat(good.out()).containsPattern("institutions +1 +0 +0\\n").containsPattern("pupils +8 +0 +0\\n");
    }

    private void install(Installation installation, ExtractFiles extract) throws IOException {
        installation.run("import", extract.writeTo(folder.resolve("extract")).toString());
        Path settings = Files.writeString(folder.resolve("klaproos.yaml"), TwoYears.SETTINGS.formatted("exclude"));
        installation.run("tenant", "apply", settings.toString());
    }

    private static String withoutLinesOf(String text, String id) {
        return text.lines().filter(line -> !line.contains(id)).reduce("", (lines, line) -> lines + line + "\n");
    }

    private static Set<String> names(Map<String, JsonNode> users) {
        Set<String> names = new HashSet<>();
        users.values().forEach(user -> names.add(user.get("username").asString()));
        return names;
    }

    private static String latest(Map<String, Map<String, JsonNode>> collections) {
        return collections.values().stream()
                .flatMap(records -> records.values().stream())
                .map(record -> record.get("dateLastModified").asString())
                .max(String::compareTo)
                .orElseThrow();
    }

    /** The records of the second state that are not the same in the first, whenever they were modified. */
    private static Map<String, Map<String, JsonNode>> difference(
            Map<String, Map<String, JsonNode>> first, Map<String, Map<String, JsonNode>> second) {
        Map<String, Map<String, JsonNode>> difference = new LinkedHashMap<>();
        second.forEach((collection, records) -> {
            Map<String, JsonNode> differing = new LinkedHashMap<>(records);
            differing.entrySet().removeIf(entry -> isSame(first.get(collection).get(entry.getKey()), entry.getValue()));
            difference.put(collection, differing);
        });
        return difference;
    }

    private static boolean isSame(JsonNode before, JsonNode after) {
        return before != null && withoutInstant(before).equals(withoutInstant(after));
    }

    private static JsonNode withoutInstant(JsonNode record) {
        ObjectNode copy = ((ObjectNode) record).deepCopy();
        copy.remove("dateLastModified");
        return copy;
    }

    /** Every {@code {href, sourcedId, type}} points at a record that is there. */
    private static void assertEveryReferenceResolves(Map<String, Map<String, JsonNode>> collections) {
        Map<String, Set<String>> known = new HashMap<>();
        known.put("org", collections.get("orgs").keySet());
        known.put("academicSession", collections.get("academicSessions").keySet());
        known.put("course", collections.get("courses").keySet());
        known.put("class", collections.get("classes").keySet());
        known.put("user", collections.get("users").keySet());
        collections.values().stream()
                .flatMap(records -> records.values().stream())
                .flatMap(record -> record.findParents("href").stream())
                .forEach(reference -> assertThat(known.get(reference.get("type").asString()))
                        .as(reference.toString())
                        .contains(reference.get("sourcedId").asString()));
        assertThat(collections.get("enrollments")).isNotEmpty();
    }
}
