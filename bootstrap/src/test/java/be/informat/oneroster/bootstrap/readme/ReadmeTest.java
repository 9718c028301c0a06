package be.informat.oneroster.bootstrap.readme;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.bootstrap.cli.Shell;
import be.informat.oneroster.bootstrap.settings.SettingName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README says is so. */
class ReadmeTest {

    private static final Path HOUSE = Path.of("").toAbsolutePath().getParent();
    private static final Path EMBEDDING =
            Path.of("src/test/java/be/informat/oneroster/bootstrap/readme/EmbeddingTest.java");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SETTING =
            Pattern.compile("^\\| `(ONEROSTER_\\w+)` \\| `(\\w+)` \\|", Pattern.MULTILINE);
    private static final Pattern COMMAND = Pattern.compile("^  ([a-z][a-z-]*)  ", Pattern.MULTILINE);

    private final String readme = read(HOUSE.resolve("README.md"));

    @Test
    void its_table_names_every_setting_with_its_variable_and_key() {
        List<String> named = SETTING.matcher(readme)
                .results()
                .map(row -> row.group(1) + " " + row.group(2))
                .toList();

        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(SettingName.values())
                        .map(name -> name.variable() + " " + name.key())
                        .toList());
    }

    @Test
    void it_names_every_command() {
        List<String> commands = COMMAND.matcher(new Shell().run("help").out())
                .results()
                .map(line -> line.group(1))
                .toList();

        assertThat(commands).contains("serve", "import");
        assertThat(commands).allSatisfy(command -> assertThat(readme).contains("| `" + command));
    }

    @Test
    void its_java_is_compiled_and_run() {
        String code = JAVA.matcher(readme)
                .results()
                .map((MatchResult block) -> block.group(1))
                .findFirst()
                .orElseThrow();
        List<String> tested = read(EMBEDDING).lines().map(String::strip).toList();

        assertThat(code.lines()
                        .map(String::strip)
                        .filter(line -> !line.startsWith("//"))
                        .toList())
                .isNotEmpty()
                .isSubsetOf(tested);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
