package be.informat.oneroster.adapter.csv.sis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.informat.oneroster.application.port.SisExtractReader.Outcome;
import be.informat.oneroster.application.port.SisExtractReader.Remark;
import be.informat.oneroster.domain.sis.SisSnapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractSourceTest {

    @TempDir
    private Path folder;

    @Test
    void a_zip_is_read_with_its_files_at_the_top_or_in_one_folder() {
        SisSnapshot expected = reads().complete(ExtractFiles.small()).sis();

        assertThat(Stream.of("", "extract 2024/", "extract\\"))
                .allSatisfy(prefix -> assertThat(reads().readZipped(ExtractFiles.small(), prefix))
                        .isEqualTo(new Outcome.Complete(expected, List.of())));
    }

    @Test
    void what_a_mac_adds_to_a_zip_is_passed_over() {
        ExtractFiles extract = new ExtractFiles();
        ExtractFiles.NAMES.forEach(file -> extract.rename(file, "extract/" + file));
        extract.text("__MACOSX/extract/._pupils.csv", "x")
                .text("__MACOSX/._pupils.csv", "x")
                .text("extract/.DS_Store", "x");

        assertThat(reads().readZipped(extract, "")).isEqualTo(new Outcome.Complete(SisSnapshot.empty(), List.of()));
    }

    @Test
    void file_names_may_be_in_either_case_and_terms_may_be_missing() {
        ExtractFiles extract = ExtractFiles.small().without("terms.csv").rename("pupils.csv", "Pupils.CSV");

        assertThat(reads().complete(extract).sis().pupils()).hasSize(2);
        assertThat(reads().complete(extract).sis().terms()).isEmpty();
    }

    @Test
    void an_extract_that_is_not_there_is_refused() {
        assertRefused(folder.resolve("nowhere"), "unreadable-extract", "nowhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK", "institution_number,name\n112201,De Klaproos\n"})
    void a_file_that_is_no_zip_is_refused(String text) throws IOException {
        assertRefused(Files.writeString(folder.resolve("extract.zip"), text), "unreadable-extract", "extract.zip");
    }

    @Test
    void a_truncated_zip_is_refused() throws IOException {
        Path whole = ExtractFiles.small().zipTo(folder.resolve("whole.zip"), "");
        byte[] bytes = Files.readAllBytes(whole);
        Path half = Files.write(folder.resolve("half.zip"), Arrays.copyOf(bytes, bytes.length / 2));

        assertRefused(half, "unreadable-extract", "half.zip");
    }

    @Test
    void a_zip_whose_bytes_do_not_fit_their_checksum_is_refused() throws IOException {
        Path archive = ExtractFiles.small().text("terms.csv", "x".repeat(200)).zipTo(folder.resolve("damaged.zip"), "");
        byte[] bytes = Files.readAllBytes(archive);
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        int checksum = latin.lastIndexOf("PK\u0001\u0002") + 16; // of terms.csv, in the central directory
        bytes[checksum] ^= 1;
        Files.write(archive, bytes);

        Outcome.Refused refused = ExtractReads.refused(ExtractReads.read(archive));

        assertThat(refused.errors())
                .extracting(Remark::code, Remark::file, Remark::line)
                .contains(tuple("unreadable-file", "terms.csv", 1L));
    }

    @Test
    void an_empty_zip_or_folder_lacks_every_file() throws IOException {
        Path archive = new ExtractFiles().zipTo(folder.resolve("empty.zip"), "deep/deeper/");
        Path emptyFolder = Files.createDirectory(folder.resolve("empty"));

        for (Path extract : List.of(archive, emptyFolder)) {
            Outcome.Refused refused = ExtractReads.refused(ExtractReads.read(extract));
            assertThat(refused.errors())
                    .extracting(Remark::code, Remark::file)
                    .containsExactlyElementsOf(ExtractFiles.NAMES.stream()
                            .filter(file -> !file.equals("terms.csv"))
                            .map(file -> tuple("missing-file", file))
                            .toList());
            assertThat(refused.errors())
                    .extracting(Remark::reason)
                    .containsOnly("the file is missing: there is no file of an extract at all");
        }
    }

    @Test
    void a_folder_with_the_name_of_a_file_is_no_file() throws IOException {
        Path extract = ExtractFiles.small().without("pupils.csv").writeTo(folder);
        Files.createDirectory(extract.resolve("pupils.csv"));

        assertThat(ExtractReads.refused(ExtractReads.read(extract)).errors())
                .containsExactly(new Remark("missing-file", "pupils.csv", 1, "", "", "the file is missing"));
    }

    @Test
    void files_in_more_than_one_folder_of_a_zip_are_refused() {
        ExtractFiles extract =
                ExtractFiles.small().rename("pupils.csv", "a/pupils.csv").rename("staff.csv", "b/staff.csv");

        Outcome.Refused refused =
                ExtractReads.refused(ExtractReads.read(extract.zipTo(folder.resolve("folders.zip"), "")));

        assertThat(refused.errors()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo("unreadable-extract");
            assertThat(error.reason()).contains("'', 'a/', 'b/'");
        });
    }

    @Test
    void a_file_that_is_there_twice_is_refused() {
        ExtractFiles extract = ExtractFiles.small().text("Terms.csv", "term_id\n");

        Outcome.Refused refused =
                ExtractReads.refused(ExtractReads.read(extract.zipTo(folder.resolve("twice.zip"), "")));

        assertThat(refused.errors())
                .extracting(Remark::code, Remark::file, Remark::line)
                .startsWith(tuple("ambiguous-file", "terms.csv", 1L));
    }

    private void assertRefused(Path extract, String code, String file) {
        Outcome.Refused refused = ExtractReads.refused(ExtractReads.read(extract));
        assertThat(refused.errorCount()).isEqualTo(1);
        assertThat(refused.errors())
                .extracting(Remark::code, Remark::file, Remark::line, Remark::column)
                .containsExactly(tuple(code, file, 1L, ""));
    }

    private ExtractReads reads() {
        return new ExtractReads(folder);
    }
}
