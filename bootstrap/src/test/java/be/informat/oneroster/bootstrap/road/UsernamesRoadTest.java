package be.informat.oneroster.bootstrap.road;

import static be.informat.oneroster.adapter.csv.sis.ExtractFiles.guid;
import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.bootstrap.cli.Shell.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Usernames with the school, and what is said of a tenant, by the command line alone. */
class UsernamesRoadTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String USERS = """
            userPrincipalName,displayName,surname,mail,givenName,objectId,userType,accountEnabled
            evy.poppe@school.be,Evy Poppe,Poppe,,Evy,1,Member,True
            bart.swings@school.be,Bart Swings,Swings,,Bart,2,Member,True
            nafi.thiam@school.be,Iemand Anders,Anders,,Iemand,3,Member,True
            jan.peeters@school.be,Jan Peeters,Peeters,,Jan,4,Member,True
            tom.boon@elders.be,Tom Boon,Boon,,Tom,5,Member,True
            gast_elders.be#EXT#@school.be,Gast,,,,6,Guest,True
            """;

    @TempDir
    private Path folder;

    private Installation installation;

    @BeforeEach
    void installed() throws IOException {
        installation =
                new Installation(Map.of("ONEROSTER_DATA", folder.resolve("data").toString()), "2025-05-05");
        Path settings = folder.resolve("klaproos.yaml");
        Files.writeString(settings, TwoYears.SETTINGS.formatted("exclude") + "domain: school.be\n");
        installation.run("tenant", "apply", settings.toString());
        installation.run(
                "import", TwoYears.extract().writeTo(folder.resolve("extract")).toString());
    }

    @Test
    void a_correction_goes_out_comes_back_and_is_withdrawn() throws IOException {
        Path file = folder.resolve("review.csv");
        installation.run("usernames", "export", "klaproos", "--out", file.toString());
        String exported = Files.readString(file);
        assertThat(exported)
                .startsWith("\uFEFFID;Office365 username;Verbeter hier de username indien nodig;")
                .contains(guid("Evelien").toUpperCase(Locale.ROOT) + ";evelien.poppe;;Evelien;Poppe;29/02/16\r\n");
        assertThat(installation.run("usernames", "export", "klaproos").out()).isEqualTo(exported);

        Files.writeString(file, exported.replace(";evelien.poppe;;", ";evelien.poppe;evy.poppe;"));
        Result preview = installation.run("usernames", "import", "klaproos", file.toString());
        assertThat(preview.out()).contains("New corrections (1)", "evelien.poppe → evy.poppe");
        assertThat(preview.err()).contains("Nothing was stored");
        assertThat(installation.run("usernames", "export", "klaproos").out()).isEqualTo(exported);

        JsonNode applied = json("usernames", "import", "klaproos", file.toString(), "--apply", "--json");
        assertThat(applied.get("added").get(0).get("after").asString()).isEqualTo("evy.poppe");
        assertThat(installation.run("usernames", "export", "klaproos").out()).contains(";evelien.poppe;evy.poppe;");

        installation.run("tenant", "activate", "klaproos");
        Files.writeString(file, exported);
        assertThat(installation
                        .run("usernames", "import", "klaproos", file.toString(), "--apply")
                        .out())
                .contains("Corrections withdrawn (1)", "Rename these accounts in Entra ID first", "published");
        assertThat(installation.run("usernames", "export", "klaproos").out()).isEqualTo(exported);
    }

    @Test
    void a_file_that_is_not_right_is_refused_with_every_line() throws IOException {
        Path file = folder.resolve("review.csv");
        Files.writeString(
                file,
                "ID,Office365 username,Verbeter hier de username indien nodig\n"
                        + guid("Evelien") + ",,a b\n"
                        + guid("Nobody") + ",,nobody\n");

        Result refused = installation.attempt("usernames", "import", "klaproos", file.toString(), "--apply");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .contains(
                        "has 2 errors",
                        "line 2, " + guid("Evelien") + ": \"a b\" holds a character",
                        "line 3, " + guid("Nobody") + ": This ID is nobody");
        assertThat(installation
                        .attempt(
                                "usernames",
                                "import",
                                "klaproos",
                                folder.resolve("none.csv").toString())
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void existing_accounts_are_compared_and_those_of_others_reserved() throws IOException {
        Path users = folder.resolve("users.csv");
        Path review = folder.resolve("review.csv");
        Files.writeString(users, USERS);
        assertThat(codes(installation.run("check", "klaproos", "--json").out())).contains("accounts-never-compared");

        JsonNode compared = json(
                "usernames", "match", "klaproos", users.toString(), "--out", review.toString(), "--apply", "--json");

        assertThat(verdict(compared, "Evelien")).isEqualTo("probable [evy.poppe]");
        assertThat(verdict(compared, "Bart")).isEqualTo("linked [bart.swings]");
        assertThat(verdict(compared, "Nafi")).isEqualTo("danger [nafi.thiam]");
        assertThat(verdict(compared, "Tom")).isEqualTo("new []");
        assertThat(compared.get("accounts").asInt()).isEqualTo(4);
        assertThat(compared.get("strangers").asInt()).isEqualTo(2);
        assertThat(Files.readString(review, StandardCharsets.UTF_8)).contains(";evelien.poppe;evy.poppe;Evelien;");
        assertThat(installation.run("usernames", "export", "klaproos").out())
                .as("the name of somebody else's account is not given")
                .contains(";nafi.thiam2;;");
        assertThat(codes(installation.run("check", "klaproos", "--json").out()))
                .doesNotContain("accounts-never-compared");
        assertThat(installation
                        .run("usernames", "match", "klaproos", users.toString())
                        .out())
                .contains("linked: 1", "probable: 1", "danger: 0");
        assertThat(installation
                        .run("usernames", "match", "klaproos", users.toString(), "--only", "Probable,danger")
                        .out())
                .contains("evy.poppe (Evy Poppe)", "linked: 1")
                .doesNotContain("Bart");
        assertThat(installation
                        .attempt("usernames", "match", "klaproos", users.toString(), "--only", "likely")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void chosen_persons_are_recomputed_and_a_name_is_released() {
        String[] recompute = {"usernames", "recompute", "klaproos", "--person", guid("Evelien"), guid("Bart")};
        assertThat(installation.attempt(recompute).exitCode()).as("onboarding").isEqualTo(1);
        assertThat(installation
                        .attempt("usernames", "release", "klaproos", "evelien.poppe")
                        .exitCode())
                .isEqualTo(1);
        installation.run("tenant", "activate", "klaproos");

        assertThat(installation.run(recompute).out()).contains("No username changes.");
        assertThat(installation
                        .attempt("usernames", "recompute", "klaproos", "--person", guid("Nobody"))
                        .exitCode())
                .isEqualTo(2);
        assertThat(installation
                        .run("usernames", "release", "klaproos", "Evelien.Poppe")
                        .err())
                .contains("It is the username of a person");
        assertThat(installation
                        .attempt("usernames", "release", "klaproos", "no.body")
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void findings_are_told_in_two_languages_and_another_day_is_shown() {
        Result dutch = installation.run("check", "klaproos");
        Result english = installation.run("check", "klaproos", "--lang", "en");
        assertThat(dutch.out()).contains("Waarschuwing (accounts-never-compared)");
        assertThat(english.out()).contains("Warning (accounts-never-compared)");
        JsonNode findings =
                JSON.readTree(installation.run("check", "klaproos", "--json").out());
        assertThat(findings.propertyNames()).containsExactly("tenant", "findings");
        assertThat(findings.get("findings").get(0).propertyNames())
                .containsExactly("code", "severity", "subject", "message", "advice");

        assertThat(installation
                        .run("preview", "klaproos", "--date", "2025-09-01")
                        .out())
                .contains("+ nina.derwael", "- lotte.kopecky", "Members: ");
        JsonNode day = json("preview", "klaproos", "--date", "2025-09-01", "--json");
        assertThat(day.get("memberships").get("coming").size()).isPositive();
        assertThat(installation
                        .attempt("preview", "klaproos", "--date", "tomorrow")
                        .exitCode())
                .isEqualTo(2);
        assertThat(installation.attempt("check", "nobody").exitCode()).isEqualTo(2);
    }

    private JsonNode json(String... arguments) {
        return JSON.readTree(installation.run(arguments).out());
    }

    private static List<String> codes(String json) {
        List<String> codes = new ArrayList<>();
        JSON.readTree(json)
                .get("findings")
                .forEach(finding -> codes.add(finding.get("code").asString()));
        return codes;
    }

    private static String verdict(JsonNode compared, String givenName) {
        for (JsonNode person : compared.get("persons")) {
            if (person.get("givenName").asString().equals(givenName)) {
                List<String> accounts = new ArrayList<>();
                person.get("accounts").forEach(account -> accounts.add(account.asString()));
                return person.get("verdict").asString() + " " + accounts;
            }
        }
        throw new AssertionError(givenName);
    }
}
