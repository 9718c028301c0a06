package be.informat.oneroster.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names that say nothing, files that say too much. */
class StyleTest {

    private static final String EMPTY_WORDS = ".*(Util|Utils|Helper|Helpers|Manager|Common|Impl|Base)";
    private static final int LONGEST = 300;
    private static final int USUAL = 200;

    @Test
    void no_class_has_a_name_that_says_nothing() {
        noClasses().should().haveNameMatching(EMPTY_WORDS).check(Rooms.CLASSES);
    }

    @Test
    void no_file_is_longer_than_300_lines() {
        assertThat(linesByFile())
                .isNotEmpty()
                .allSatisfy((file, lines) -> assertThat(lines).isLessThanOrEqualTo(LONGEST));
    }

    @Test
    void nine_files_of_ten_stay_within_200_lines() {
        Map<Path, Long> files = linesByFile();
        long usual = files.values().stream().filter(lines -> lines <= USUAL).count();

        assertThat(usual).isGreaterThanOrEqualTo((files.size() * 9L + 9) / 10);
    }

    private static Map<Path, Long> linesByFile() {
        Path house = Path.of("").toAbsolutePath().getParent();
        Map<Path, Long> lines = new TreeMap<>();
        try (Stream<Path> modules = Files.list(house)) {
            for (Path sources : modules.map(module -> module.resolve("src"))
                    .filter(Files::isDirectory)
                    .toList()) {
                for (Path file : javaFilesIn(sources)) {
                    lines.put(house.relativize(file), lineCount(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static Iterable<Path> javaFilesIn(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static long lineCount(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        }
    }
}
