package be.informat.oneroster.bootstrap.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Who is exchanged on the days when a school year ends and another begins. */
class SchoolYearDaysTest {

    @TempDir
    private Path folder;

    private SyncClient client;

    @Test
    void without_future_pupils_everybody_comes_on_the_first_day_and_leaves_after_the_last() throws IOException {
        Installation installation = install("exclude");

        onDay(installation, "2025-06-30", "2025", "an bart evelien lotte nafi remco tom");
        onDay(installation, "2025-07-01", "2025", "an bart evelien lotte nafi remco tom");
        onDay(installation, "2025-08-14", "2025", "an bart evelien lotte nafi remco tom");
        onDay(installation, "2025-08-15", "2026", "an bart evelien ine nafi nina remco tom");
        onDay(installation, "2025-09-01", "2026", "an bart evelien ine nafi nina remco");
        onDay(installation, "2025-10-01", "2026", "an bart emma evelien ine nafi nina remco");
    }

    @Test
    void with_future_pupils_those_of_october_come_with_the_new_school_year() throws IOException {
        Installation installation = install("include");

        onDay(installation, "2025-07-01", "2025", "an bart evelien lotte nafi remco tom");
        onDay(installation, "2025-08-14", "2025", "an bart evelien lotte nafi remco tom");
        onDay(installation, "2025-08-15", "2026", "an bart emma evelien ine nafi nina remco tom");
        onDay(installation, "2025-09-01", "2026", "an bart emma evelien ine nafi nina remco");
    }

    private Installation install(String futurePupils) throws IOException {
        Installation installation =
                new Installation(Map.of("ONEROSTER_DATA", folder.resolve("data").toString()), "2025-05-05");
        installation.run(
                "import", TwoYears.extract().writeTo(folder.resolve("extract")).toString());
        Path settings = Files.writeString(folder.resolve("klaproos.yaml"), TwoYears.SETTINGS.formatted(futurePupils));
        installation.run("tenant", "apply", settings.toString());
        installation.run("tenant", "activate", "klaproos");
        client = installation.client("klaproos");
        return installation;
    }

    private void onDay(Installation installation, String day, String schoolYear, String persons) {
        installation.today(day);
        installation.run("publish", "klaproos");
        try (Installation.Server server = installation.serve()) {
            SyncClient.Run run = client.begin();
            assertThat(texts(run.all("users", "status='active'"), "givenName"))
                    .as(day)
                    .isEqualTo(List.of(persons.split(" ")));
            assertThat(texts(run.all("academicSessions", "status='active' AND type='schoolYear'"), "schoolYear"))
                    .as(day)
                    .containsExactly(schoolYear);
        }
    }

    private static List<String> texts(Map<String, JsonNode> records, String field) {
        Stream<String> texts = records.values().stream()
                .map(record -> record.get(field).asString().toLowerCase(Locale.ROOT));
        return texts.sorted().toList();
    }
}
