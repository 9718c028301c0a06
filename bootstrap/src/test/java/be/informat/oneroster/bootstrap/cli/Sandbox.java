package be.informat.oneroster.bootstrap.cli;

import static be.informat.oneroster.adapter.csv.sis.ExtractFiles.guid;
import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.adapter.csv.sis.ExtractFiles;
import be.informat.oneroster.bootstrap.cli.Shell.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An embedded database of its own, on 4 November 2024, and what commands need there. */
final class Sandbox {

    static final String SETTINGS = """
            key: klaproos
            name: De Klaproos
            entraTenantId: 3f2c1c52-5a39-4e6f-9a6e-2f1a54f0b001
            institutions:
              - number: "112201"
            """;

    private final Path folder;
    private final Shell shell;
    private int extracts;

    Sandbox(Path folder) {
        this.folder = folder;
        shell = new Shell()
                .with("ONEROSTER_DATA", folder.resolve("data").toString())
                .with("ONEROSTER_PUBLIC_URL", "https://oneroster.example.be")
                .with("ONEROSTER_TODAY", "2024-11-04");
    }

    Path folder() {
        return folder;
    }

    Result run(String... arguments) {
        return shell.run(arguments);
    }

    /** Runs a command that has to succeed. */
    Result done(String... arguments) {
        Result result = run(arguments);
        assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
        return result;
    }

    JsonNode json(Result result) {
        return new JsonMapper().readTree(result.out());
    }

    /** A file with these settings of a tenant. */
    String settings(String text) {
        try {
            return Files.writeString(folder.resolve("klaproos.yaml"), text).toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** An extract of a school with one class, and so many pupils in it. */
    String extract(int pupils) {
        ExtractFiles files = new ExtractFiles()
                .institution("112201", "De Klaproos")
                .location(guid("centre"), "112201", "1", "Centrum")
                .schoolClass(guid("1A"), "2024-25", guid("centre"), "1A", "Eerste leerjaar A");
        for (int number = 1; number <= pupils; number++) {
            String pupil = guid("pupil" + number);
            files.pupil(pupil, "Kind" + number, "Peeters", "")
                    .registration(
                            guid("registration" + number),
                            pupil,
                            guid("centre"),
                            "2024-25",
                            guid("1A"),
                            "2024-09-02",
                            "");
        }
        return files.writeTo(folder.resolve("extract" + extracts++)).toString();
    }
}
