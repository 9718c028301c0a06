package be.informat.oneroster.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.domain.Problem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {

    private static final Map<String, String> NOTHING = Map.of();

    @TempDir
    private Path folder;

    @Test
    void without_any_setting_the_defaults_count() {
        assertThat(SettingsReader.read(NOTHING, Optional.empty()).orThrow())
                .isEqualTo(new Settings(
                        new Settings.Embedded(Path.of("oneroster-data")),
                        8080,
                        null,
                        null,
                        List.of(),
                        100,
                        null,
                        null,
                        null));
    }

    @Test
    void every_setting_is_read_from_a_file() throws IOException {
        Path config = file("""
                data: /var/lib/oneroster
                databaseUrl: jdbc:postgresql://db/oneroster
                databaseUser: oneroster
                databasePassword: "0123"
                databasePoolSize: 20
                port: 9090
                bind: 127.0.0.1
                publicUrl: https://oneroster.example.be/informat/
                trustedProxies: [10.0.0.1, "::1"]
                defaultLimit: 200
                issuer: https://login.example.be/
                jwksUrl: https://login.example.be/keys?app=1
                audience: oneroster
                clientClaim: azp
                consoleIssuer: https://login.microsoftonline.com/common/v2.0
                consoleClientId: console
                consoleClientSecret: hush
                consoleOperators: [an@informat.be, bart@informat.be]
                today: 2026-08-15
                """);

        assertThat(SettingsReader.read(NOTHING, Optional.of(config)).orThrow())
                .isEqualTo(new Settings(
                        new Settings.Postgres("jdbc:postgresql://db/oneroster", "oneroster", "0123", 20),
                        9090,
                        "127.0.0.1",
                        URI.create("https://oneroster.example.be/informat"),
                        List.of("10.0.0.1", "0:0:0:0:0:0:0:1"),
                        200,
                        new Settings.ExternalIssuer(
                                URI.create("https://login.example.be/"),
                                URI.create("https://login.example.be/keys?app=1"),
                                "oneroster",
                                "azp"),
                        new Settings.ConsoleSignIn(
                                URI.create("https://login.microsoftonline.com/common/v2.0"),
                                "console",
                                "hush",
                                List.of("an@informat.be", "bart@informat.be")),
                        LocalDate.of(2026, 8, 15)));
    }

    @Test
    void every_setting_has_a_variable_and_a_key_of_the_same_words() {
        assertThat(SettingName.CONSOLE_CLIENT_SECRET.variable()).isEqualTo("ONEROSTER_CONSOLE_CLIENT_SECRET");
        assertThat(SettingName.CONSOLE_CLIENT_SECRET.key()).isEqualTo("consoleClientSecret");
    }

    @Test
    void the_environment_wins_over_the_file() throws IOException {
        Path config = file("""
                port: 1
                databaseUrl: jdbc:postgresql://file
                databasePassword: of the file
                """);
        Path password = Files.writeString(folder.resolve("password"), "of the environment\n");

        Settings settings = SettingsReader.read(
                        Map.of("ONEROSTER_PORT", "2", "ONEROSTER_DATABASE_PASSWORD_FILE", password.toString()),
                        Optional.of(config))
                .orThrow();

        assertThat(settings.port()).isEqualTo(2);
        assertThat(settings.database())
                .isEqualTo(new Settings.Postgres("jdbc:postgresql://file", null, "of the environment", 10));
    }

    @Test
    void an_empty_value_is_no_value() {
        Settings settings = SettingsReader.read(
                        Map.of("ONEROSTER_PORT", " ", "ONEROSTER_DATABASE_URL", ""), Optional.empty())
                .orThrow();

        assertThat(settings.port()).isEqualTo(8080);
    }

    @Test
    void the_launcher_has_a_variable_of_its_own() {
        assertThat(SettingsReader.read(Map.of("ONEROSTER_JAVA", "/opt/jdk"), Optional.empty())
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
        ONEROSTER_PORT               | 80a                   | must be a whole number from 0 to 65535; 0 takes any free port
        ONEROSTER_PORT               | 65536                 | must be a whole number from 0 to 65535; 0 takes any free port
        ONEROSTER_PORT               | -1                    | must be a whole number from 0 to 65535; 0 takes any free port
        ONEROSTER_PORT               | 99999999999           | must be a whole number from 0 to 65535; 0 takes any free port
        ONEROSTER_PUBLIC_URL         | oneroster.be          | must be an address like https://oneroster.example.be, without ? and #
        ONEROSTER_PUBLIC_URL         | https://u:p@school.be | must be an address like https://oneroster.example.be, without ? and #
        ONEROSTER_PUBLIC_URL         | https://school.be/?a  | must be an address like https://oneroster.example.be, without ? and #
        ONEROSTER_PUBLIC_URL         | ftp://school.be       | must be an address like https://oneroster.example.be, without ? and #
        ONEROSTER_TRUSTED_PROXIES    | 10.0.0.1,proxy        | must be a list of IP addresses
        ONEROSTER_TRUSTED_PROXIES    | 10.0.0.1,10.0.0.256   | must be a list of IP addresses
        ONEROSTER_DEFAULT_LIMIT      | 0                     | must be a whole number from 1 to 1000000
        ONEROSTER_TODAY              | 15/08/2026            | must be a date like 2026-09-01
        ONEROSTER_TODAY              | 2026-02-29            | must be a date like 2026-09-01
        ONEROSTER_POTR               | 8080                  | is no setting; the settings are ONEROSTER_DATA, ONEROSTER_DATABASE_URL[_FILE],
        ONEROSTER_PORT_FILE          | /etc/port             | is no setting; the settings are ONEROSTER_DATA, ONEROSTER_DATABASE_URL[_FILE],
        ONEROSTER_DATABASE_USER      | an                    | is of no use without ONEROSTER_DATABASE_URL (databaseUrl), an address like jdbc:
        ONEROSTER_DATABASE_POOL_SIZE | 4                     | is of no use without ONEROSTER_DATABASE_URL (databaseUrl), an address like jdbc:
        ONEROSTER_ISSUER             | https://login.be      | is of no use without
        ONEROSTER_CLIENT_CLAIM       | azp                   | is of no use without ONEROSTER_ISSUER (issuer), an https address
        ONEROSTER_CONSOLE_OPERATORS  | an@informat.be        | is of no use without ONEROSTER_CONSOLE_ISSUER (consoleIssuer), an https address
        """)
    void what_is_wrong_is_told_with_its_variable_and_what_is_allowed(String variable, String value, String reason) {
        assertThat(SettingsReader.read(Map.of(variable, value), Optional.empty())
                        .problems())
                .isNotEmpty()
                .allSatisfy(problem -> {
                    assertThat(problem.place()).isEqualTo(variable);
                    assertThat(problem.reason()).startsWith(reason);
                });
    }

    @Test
    void an_external_issuer_has_to_be_reached_by_https() {
        assertThat(SettingsReader.read(
                                Map.of(
                                        "ONEROSTER_ISSUER", "http://login.be",
                                        "ONEROSTER_JWKS_URL", "https://login.be/keys",
                                        "ONEROSTER_AUDIENCE", "us"),
                                Optional.empty())
                        .problems())
                .containsExactly(
                        new Problem("malformed", "ONEROSTER_ISSUER", "http://login.be", "must be an https address"));
    }

    @Test
    void all_problems_of_both_sources_are_told_at_once() throws IOException {
        Path config = file("""
                prot: 8080
                bind: {address: here}
                databasePassword: 0123
                today: gisteren
                """);

        assertThat(SettingsReader.read(Map.of("ONEROSTER_PORT", "x"), Optional.of(config))
                        .problems())
                .extracting(Problem::place)
                .containsExactlyInAnyOrder(
                        config + ", prot",
                        config + ", bind",
                        config + ", databasePassword",
                        "ONEROSTER_PORT",
                        config + ", today");
    }

    @Test
    void a_secret_is_never_shown() throws IOException {
        Path config = file("databasePassword: [hush]\ndatabaseUrl: postgres://an:hush@db/oneroster\nsecret: hush\n");

        assertThat(SettingsReader.read(Map.of("ONEROSTER_DATABASE_PASWORD", "hush"), Optional.of(config))
                        .problems())
                .hasSize(4)
                .allSatisfy(problem -> assertThat(problem.toString()).doesNotContain("hush"));
        assertThat(new Settings.Postgres("jdbc:postgresql://db/?password=hush", "an", "hush", 3).toString())
                .doesNotContain("hush");
    }

    @Test
    void a_secret_is_given_as_text_or_as_file_but_not_both() {
        assertThat(SettingsReader.read(
                                Map.of(
                                        "ONEROSTER_DATABASE_URL",
                                        "jdbc:postgresql://db/oneroster",
                                        "ONEROSTER_DATABASE_PASSWORD",
                                        "a",
                                        "ONEROSTER_DATABASE_PASSWORD_FILE",
                                        write("b")),
                                Optional.empty())
                        .problems())
                .containsExactly(new Problem(
                        "given-twice",
                        "ONEROSTER_DATABASE_PASSWORD",
                        "",
                        "is given, and as a file too; leave one of them out"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        port: 1 port: 2 | malformed-yaml
        - port          | not-a-group
        port            | not-a-group
        """)
    void a_file_that_is_no_list_of_settings_is_refused(String text, String code) throws IOException {
        assertThat(SettingsReader.read(NOTHING, Optional.of(file(text))).problems())
                .extracting(Problem::code)
                .containsExactly(code);
    }

    @Test
    void a_key_given_twice_is_refused_with_its_line() throws IOException {
        Path config = file("port: 1\nbind: 127.0.0.1\nport: 2\n");

        assertThat(SettingsReader.read(NOTHING, Optional.of(config)).problems())
                .extracting(Problem::place)
                .containsExactly(config + ", line 3, column 5");
    }

    @Test
    void a_file_that_is_not_there_is_refused() {
        Path config = folder.resolve("none.yaml");

        assertThat(SettingsReader.read(NOTHING, Optional.of(config)).problems())
                .containsExactly(new Problem("no-such-file", config.toString(), "", "there is no such file"));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("oneroster.yaml"), text);
    }

    private String write(String text) {
        try {
            return Files.writeString(folder.resolve("secret"), text).toString();
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
