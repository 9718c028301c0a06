package be.informat.oneroster.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.bootstrap.cli.Shell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Failures that nobody has to report. */
class FailureTest {

    private Sandbox sandbox;

    @BeforeEach
    void emptyInstallation(@TempDir Path folder) {
        sandbox = new Sandbox(folder);
    }

    @Test
    void migrate_tells_the_version() {
        assertThat(sandbox.json(sandbox.done("migrate", "--json"))
                        .get("version")
                        .asInt())
                .isPositive();
    }

    @Test
    void a_database_that_is_away_is_a_failure_of_the_system_and_no_secret_is_told() {
        Result failed = new Shell()
                .with("ONEROSTER_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/none?password=hush")
                .run("migrate");

        assertThat(failed.exitCode()).isEqualTo(3);
        assertThat(failed.err())
                .startsWith("oneroster: The database cannot be reached.\n")
                .doesNotContain("hush");
    }

    @Test
    void a_folder_that_cannot_be_made_is_a_failure_that_says_where() throws IOException {
        Path file = Files.writeString(sandbox.folder().resolve("file"), "");

        Result failed = new Shell()
                .with("ONEROSTER_DATA", file.resolve("data").toString())
                .run("tenant", "list");

        assertThat(failed.exitCode()).isEqualTo(3);
        assertThat(failed.err()).contains(file.toString()).doesNotContain("report");
    }
}
