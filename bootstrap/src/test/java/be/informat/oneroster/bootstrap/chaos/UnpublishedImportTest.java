package be.informat.oneroster.bootstrap.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import that died when its data were stored and not yet published, without a server that would publish them. */
class UnpublishedImportTest {

    @Test
    void the_same_import_once_more_changes_nothing_and_publishes(@TempDir Path folder) {
        School school = new School(folder.resolve("school"), 200);
        Site site = new EmbeddedDatabases(folder).empty("unpublished");
        site.done("tenant", "apply", school.settings().toString());
        site.done("import", school.yesterday().toString());
        site.done("tenant", "activate", School.KEY);
        site.store(school);

        assertThat(site.done("import", school.today().toString()).out())
                .containsPattern("pupils +0 +0 +0")
                .contains("klaproos: published ");
        assertThat(site.done("import", school.today().toString()).out()).doesNotContain("klaproos");
    }
}
