package be.informat.oneroster.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.domain.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlFileTest {

    @TempDir
    private Path folder;

    @Test
    void what_is_written_is_read_again_with_the_types_it_had() throws IOException {
        Map<String, Object> values = Map.of(
                "number", "004312",
                "switchDate", "08-15",
                "day", "2026-08-15",
                "spacesInNames", "-",
                "template", "{klascode} - {vestiging}",
                "name", "De Klaproos: 't \"echte\"",
                "usernameMaxLength", 40,
                "institutions", List.of(Map.of("number", "112201", "excludedLocations", List.of("0e1"))),
                "no", "no",
                "empty", List.of());

        String text = YamlFile.write(values);

        assertThat(YamlFile.read(Files.writeString(folder.resolve("a.yaml"), text)))
                .isEqualTo(Parsed.valid(values));
    }

    @Test
    void a_text_that_is_no_utf_8_is_refused() throws IOException {
        Path file = Files.write(folder.resolve("a.yaml"), new byte[] {'a', ':', ' ', (byte) 0xE9});

        assertThat(YamlFile.read(file).problems()).extracting("code").containsExactly("wrong-encoding");
    }

    @Test
    void an_empty_file_has_no_keys() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "# nothing\n");

        assertThat(YamlFile.read(file)).isEqualTo(Parsed.valid(Map.of()));
    }
}
