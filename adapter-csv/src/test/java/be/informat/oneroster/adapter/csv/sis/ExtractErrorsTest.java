package be.informat.oneroster.adapter.csv.sis;

import static be.informat.oneroster.adapter.csv.sis.ExtractFiles.guid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.informat.oneroster.application.port.SisExtractReader.Outcome;
import be.informat.oneroster.application.port.SisExtractReader.Remark;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractErrorsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "institutions.csv,3,Middenschool De Klaproos,name",
        "locations.csv,3,De Klaproos Midden,name",
        "classes.csv,3,2B,class_code",
        "classes.csv,2,Eerste leerjaar A,class_description",
        "pupils.csv,2,Evelien,given_name",
        "pupils.csv,2,Poppe,family_name",
        "terms.csv,2,Trimester 1,title",
    })
    void a_text_has_at_most_200_characters(String file, int line, String from, String column) {
        String longest = "Zoë \uD83D\uDE00 ".repeat(33) + "xy"; // characters outside the first plane count as one
        ExtractFiles fits = ExtractFiles.good().editLine(file, line, text -> text.replace(from, longest));
        ExtractFiles tooLong = ExtractFiles.good().editLine(file, line, text -> text.replace(from, longest + "z"));

        assertThat(reads().read(fits)).isInstanceOf(Outcome.Complete.class);
        assertThat(reads().refused(tooLong).errors())
                .extracting(ExtractReads::place)
                .containsExactly(tuple("text-too-long", file, (long) line, column, longest + "…"));
    }

    @Test
    void a_cell_of_another_encoding_is_an_error_at_its_place() {
        ExtractFiles extract = ExtractFiles.good()
                .bytes(
                        "pupils.csv",
                        ("pupil_id,given_name,family_name,birth_date\n" + guid("evelien") + ",Zo\u00EB,Poppe,\n"
                                        + guid("bart") + ",Bart,Sw\u00EFngs,\n")
                                .getBytes(StandardCharsets.ISO_8859_1));

        assertThat(reads().refused(extract).errors())
                .extracting(ExtractReads::place)
                .containsExactly(
                        tuple("wrong-encoding", "pupils.csv", 2L, "given_name", "Zo\uFFFD"),
                        tuple("wrong-encoding", "pupils.csv", 3L, "family_name", "Sw\uFFFDngs"));
    }

    @Test
    void a_file_in_utf_16_is_one_error_and_nothing_that_refers_to_it_is_judged() {
        ExtractFiles extract = ExtractFiles.good();
        extract.bytes("pupils.csv", "pupil_id,given_name,family_name,birth_date\n".getBytes(StandardCharsets.UTF_16LE));

        assertThat(reads().refused(extract).errors())
                .extracting(ExtractReads::place)
                .containsExactly(tuple("wrong-encoding", "pupils.csv", 1L, "", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "institutions.csv",
                "locations.csv",
                "classes.csv",
                "pupils.csv",
                "staff.csv",
                "registrations.csv",
                "staff_assignments.csv",
                "class_teachers.csv"
            })
    void a_missing_file_is_one_error_and_nothing_that_refers_to_it_is_judged(String file) {
        assertThat(reads().refused(ExtractFiles.good().without(file)).errors())
                .extracting(ExtractReads::place)
                .containsExactly(tuple("missing-file", file, 1L, "", ""));
    }

    @Test
    void an_empty_file_lacks_all_its_columns() {
        assertThat(reads().refused(ExtractFiles.good().text("class_teachers.csv", "\n"))
                        .errors())
                .extracting(ExtractReads::place)
                .containsExactly(
                        tuple("missing-column", "class_teachers.csv", 1L, "class_id", ""),
                        tuple("missing-column", "class_teachers.csv", 1L, "school_year", ""),
                        tuple("missing-column", "class_teachers.csv", 1L, "staff_id", ""),
                        tuple("missing-column", "class_teachers.csv", 1L, "start_date", ""),
                        tuple("missing-column", "class_teachers.csv", 1L, "end_date", ""));
    }

    @Test
    void a_missing_column_hides_no_error_in_the_others() {
        ExtractFiles extract = ExtractFiles.good()
                .editLine("pupils.csv", 1, header -> header.replace("given_name", "voornaam"))
                .editLine("pupils.csv", 2, row -> row.replace("2012", "12"));

        assertThat(reads().refused(extract).errors())
                .extracting(ExtractReads::place)
                .containsExactly(
                        tuple("missing-column", "pupils.csv", 1L, "given_name", ""),
                        tuple("malformed-date", "pupils.csv", 2L, "birth_date", "12-03-02"));
    }

    @Test
    void without_the_column_of_the_key_nothing_that_refers_to_it_is_judged() {
        ExtractFiles extract =
                ExtractFiles.good().editLine("classes.csv", 1, header -> header.replace("class_id", "klas"));

        assertThat(reads().refused(extract).errors())
                .extracting(ExtractReads::place)
                .containsExactly(tuple("missing-column", "classes.csv", 1L, "class_id", ""));
    }

    @Test
    void a_column_that_stands_there_twice_is_an_error() {
        ExtractFiles extract = ExtractFiles.good()
                .text("institutions.csv", "institution_number,name,name\n112201,A,B\n004312,C,D\n019372,E,F\n");

        assertThat(reads().refused(extract).errors())
                .extracting(ExtractReads::place)
                .containsExactly(tuple("duplicate-column", "institutions.csv", 1L, "name", "name"));
    }

    @Test
    void a_row_with_an_error_still_counts_as_there() {
        ExtractFiles extract = ExtractFiles.good()
                .editLine("locations.csv", 2, row -> row.replace("112201", "x"))
                .editLine("pupils.csv", 2, row -> row + ",")
                .editLine("classes.csv", 2, row -> row.replace("1A", "\"1\"A"))
                .editLine("staff.csv", 2, row -> row.replace("1980", "\"1980"));

        assertThat(reads().refused(extract).errors())
                .extracting(Remark::code, Remark::file, Remark::line)
                .containsExactly(
                        tuple("malformed-institution-number", "locations.csv", 2L),
                        tuple("unbalanced-quote", "classes.csv", 2L),
                        tuple("ragged-row", "pupils.csv", 2L),
                        tuple("unbalanced-quote", "staff.csv", 2L));
    }

    @Test
    void the_line_is_where_the_row_starts() {
        ExtractFiles extract = ExtractFiles.good()
                .text("institutions.csv", "institution_number,name\n\n112201,\"a\n\nb\"\n004312,x\n19372,\"c\n\"\n");

        assertThat(reads().refused(extract.without("locations.csv")).errors())
                .extracting(Remark::code, Remark::line)
                .startsWith(tuple("malformed-institution-number", 7L));
    }

    @Test
    void all_errors_are_counted_and_the_first_thousand_kept_in_order() {
        ExtractFiles extract = ExtractFiles.good().without("terms.csv");
        extract.edit("pupils.csv", text -> text + lines(700, i -> guid("p" + i) + ",,x,2012"));
        extract.edit(
                "registrations.csv",
                text -> text
                        + lines(
                                400,
                                i -> guid("q" + i) + "," + guid("p" + i) + "," + guid("centrum") + ",2024-25,,today,"));

        Outcome.Refused refused = reads().refused(extract);

        assertThat(refused.errorCount()).isEqualTo(1_800);
        assertThat(refused.errors()).hasSize(1_000);
        assertThat(refused.errors()).extracting(Remark::file).containsOnly("pupils.csv");
        assertThat(refused.errors().get(0))
                .extracting(Remark::line, Remark::column)
                .containsExactly(5L, "given_name");
        assertThat(refused.errors().get(999))
                .extracting(Remark::line, Remark::column)
                .containsExactly(504L, "birth_date");
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }

    private ExtractReads reads() {
        return new ExtractReads(folder);
    }
}
