package be.informat.oneroster.adapter.csv.sis;

import static be.informat.oneroster.adapter.csv.sis.ExtractFiles.guid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.informat.oneroster.application.port.SisExtractReader.Outcome;
import be.informat.oneroster.application.port.SisExtractReader.Progress;
import be.informat.oneroster.application.port.SisExtractReader.Remark;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractErrorsTest {

    private static final Pattern NAME = Pattern.compile("\\{([^}]+)}");

    @TempDir
    private Path folder;

    /** One change in one line of a good extract, and the one error it makes there. {@code {an}} stands for the GUID of an. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "institutions.csv     |3|Middenschool De Klaproos|``           |empty-value                 |name|``",
                "locations.csv        |4|,1,                |, ,              |empty-value                 |location_number|``",
                "classes.csv          |3|2B                 |\"\"             |empty-value                 |class_code|``",
                "pupils.csv           |2|Evelien            |\u00AD           |empty-value                 |given_name|``",
                "staff.csv            |3|Niemand,           |\u00A0,           |empty-value                 |family_name|``",
                "registrations.csv    |3|2024-09-02         |``               |empty-value                 |start_date|``",
                "staff_assignments.csv|3|{an}               |``               |empty-value                 |staff_id|``",
                "class_teachers.csv   |2|{1A}               |``               |empty-value                 |class_id|``",
                "terms.csv            |2|2024-12-20         |``               |empty-value                 |end_date|``",
                "locations.csv        |4|{leeg}             |043399e6         |malformed-guid              |location_id|043399e6",
                "pupils.csv           |4|{niemand}          |{{niemand}}      |malformed-guid              |pupil_id|{{niemand}}",
                "registrations.csv    |2|{1A}               |1A               |malformed-guid              |class_id|1A",
                "pupils.csv           |2|2012-03-02         |02/03/2012       |malformed-date              |birth_date|02/03/2012",
                "pupils.csv           |2|2012-03-02         |2012-02-30       |malformed-date              |birth_date|2012-02-30",
                "pupils.csv           |2|2012-03-02         |0000-03-02       |malformed-date              |birth_date|0000-03-02",
                "pupils.csv           |2|2012-03-02         |2012-3-2         |malformed-date              |birth_date|2012-3-2",
                "pupils.csv           |2|2012-03-02         |2012-03-0\u0662  |malformed-date              |birth_date|2012-03-0\u0662",
                "pupils.csv           |2|2012-03-02         |2012-03-02T00:00 |malformed-date              |birth_date|2012-03-02T00:00",
                "registrations.csv    |3|2025-06-30         |open             |malformed-date              |end_date|open",
                "classes.csv          |5|2024-25            |2024-26          |malformed-school-year       |school_year|2024-26",
                "registrations.csv    |3|2024-25            |24-25            |malformed-school-year       |school_year|24-25",
                "terms.csv            |2|2024-25            |2024-2025        |malformed-school-year       |school_year|2024-2025",
                "institutions.csv     |4|019372             |19372            |malformed-institution-number|institution_number|19372",
                "terms.csv            |2|112201             |1122010          |malformed-institution-number|institution_number|1122010",
                "staff_assignments.csv|3|004312             |00431O           |malformed-institution-number|institution_number|00431O",
                "institutions.csv     |4|019372             |112201           |duplicate-key               |institution_number|112201",
                "locations.csv        |4|{leeg}             |{centrum}        |duplicate-key               |location_id|{centrum}",
                "classes.csv          |4|2023-24            |2024-25          |duplicate-key               |class_id|{1A}, 2024-25",
                "pupils.csv           |4|{niemand}          |{evelien}        |duplicate-key               |pupil_id|{evelien}",
                "staff.csv            |3|{niemand}          |{an}             |duplicate-key               |staff_id|{an}",
                "registrations.csv    |3|{r2}               |{r1}             |duplicate-key               |registration_id|{r1}",
                "staff_assignments.csv|3|{a2}               |{a1}             |duplicate-key               |assignment_id|{a1}",
                "class_teachers.csv   |3|2025-01-06         |2024-09-02       |duplicate-key               |class_id|{1A}, 2024-25, {an}, 2024-09-02",
                "terms.csv            |3|{t2}               |{t1}             |duplicate-key               |term_id|{t1}",
                "locations.csv        |4|004312             |999999           |unknown-reference           |institution_number|999999",
                "classes.csv          |5|{midden}           |{nowhere}        |unknown-reference           |location_id|{nowhere}",
                "registrations.csv    |3|{bart}             |{an}             |unknown-reference           |pupil_id|{an}",
                "registrations.csv    |3|{midden}           |{nowhere}        |unknown-reference           |location_id|{nowhere}",
                "registrations.csv    |2|{1A}               |{9Z}             |unknown-reference           |class_id|{9Z}",
                "staff_assignments.csv|2|{an}               |{evelien}        |unknown-reference           |staff_id|{evelien}",
                "staff_assignments.csv|3|004312             |999999           |unknown-reference           |institution_number|999999",
                "staff_assignments.csv|2|{centrum}          |{nowhere}        |unknown-reference           |location_id|{nowhere}",
                "class_teachers.csv   |2|{1A}               |{9Z}             |unknown-reference           |class_id|{9Z}",
                "class_teachers.csv   |2|2024-25            |2025-26          |unknown-reference           |class_id|{1A}",
                "class_teachers.csv   |2|{an}               |{evelien}        |unknown-reference           |staff_id|{evelien}",
                "terms.csv            |2|112201             |999999           |unknown-reference           |institution_number|999999",
                "registrations.csv    |3|2025-06-30         |2024-09-01       |end-before-start            |end_date|2024-09-01",
                "staff_assignments.csv|3|2025-08-31         |2021-08-31       |end-before-start            |end_date|2021-08-31",
                "class_teachers.csv   |3|2025-06-30         |2025-01-05       |end-before-start            |end_date|2025-01-05",
                "terms.csv            |2|2024-12-20         |2024-09-01       |end-before-start            |end_date|2024-09-01",
                "registrations.csv    |2|{centrum}          |{midden}         |class-of-other-location     |class_id|{1A}",
                "registrations.csv    |2|2024-25            |2025-26          |class-of-other-year         |class_id|{1A}",
                "staff_assignments.csv|2|112201             |004312           |location-of-other-institution|location_id|{centrum}",
                "pupils.csv           |2|Poppe              |\"Pop\"pe        |unbalanced-quote            |family_name|``",
                "pupils.csv           |2|Poppe              |\"Poppe          |unbalanced-quote            |family_name|``",
                "registrations.csv    |3|2025-06-30         |\"2025-06-30     |unbalanced-quote            |end_date|``",
                "pupils.csv           |3|Swings,            |Swings           |ragged-row                  |``|``",
                "pupils.csv           |3|Swings,            |Swings,,         |ragged-row                  |``|``",
            })
    void every_error_names_its_place(
            String file, int line, String from, String to, String code, String column, String value) {
        ExtractFiles extract = good().editLine(file, line, text -> {
            assertThat(text).contains(withGuids(from));
            return text.replace(withGuids(from), withGuids(to));
        });

        List<Remark> errors = refused(extract).errors();

        assertThat(errors)
                .extracting(ExtractErrorsTest::place)
                .containsExactly(tuple(code, file, (long) line, column, withGuids(value)));
        assertThat(errors.getFirst().reason()).isNotBlank();
    }

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
        ExtractFiles fits = good().editLine(file, line, text -> text.replace(from, longest));
        ExtractFiles tooLong = good().editLine(file, line, text -> text.replace(from, longest + "z"));

        assertThat(read(fits)).isInstanceOf(Outcome.Complete.class);
        assertThat(refused(tooLong).errors())
                .extracting(ExtractErrorsTest::place)
                .containsExactly(tuple("text-too-long", file, (long) line, column, longest + "…"));
    }

    @Test
    void a_cell_of_another_encoding_is_an_error_at_its_place() {
        ExtractFiles extract = good().bytes(
                        "pupils.csv",
                        ("pupil_id,given_name,family_name,birth_date\n" + guid("evelien") + ",Zo\u00EB,Poppe,\n"
                                        + guid("bart") + ",Bart,Sw\u00EFngs,\n")
                                .getBytes(StandardCharsets.ISO_8859_1));

        assertThat(refused(extract).errors())
                .extracting(ExtractErrorsTest::place)
                .containsExactly(
                        tuple("wrong-encoding", "pupils.csv", 2L, "given_name", "Zo\uFFFD"),
                        tuple("wrong-encoding", "pupils.csv", 3L, "family_name", "Sw\uFFFDngs"));
    }

    @Test
    void a_file_in_utf_16_is_one_error_and_nothing_that_refers_to_it_is_judged() {
        ExtractFiles extract = good();
        extract.bytes("pupils.csv", "pupil_id,given_name,family_name,birth_date\n".getBytes(StandardCharsets.UTF_16LE));

        assertThat(refused(extract).errors())
                .extracting(ExtractErrorsTest::place)
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
        assertThat(refused(good().without(file)).errors())
                .extracting(ExtractErrorsTest::place)
                .containsExactly(tuple("missing-file", file, 1L, "", ""));
    }

    @Test
    void an_empty_file_lacks_all_its_columns() {
        assertThat(refused(good().text("class_teachers.csv", "\n")).errors())
                .extracting(ExtractErrorsTest::place)
                .containsExactly(
                        tuple("missing-column", "class_teachers.csv", 1L, "class_id", ""),
                        tuple("missing-column", "class_teachers.csv", 1L, "school_year", ""),
                        tuple("missing-column", "class_teachers.csv", 1L, "staff_id", ""),
                        tuple("missing-column", "class_teachers.csv", 1L, "start_date", ""),
                        tuple("missing-column", "class_teachers.csv", 1L, "end_date", ""));
    }

    @Test
    void a_missing_column_hides_no_error_in_the_others() {
        ExtractFiles extract = good().editLine("pupils.csv", 1, header -> header.replace("given_name", "voornaam"))
                .editLine("pupils.csv", 2, row -> row.replace("2012", "12"));

        assertThat(refused(extract).errors())
                .extracting(ExtractErrorsTest::place)
                .containsExactly(
                        tuple("missing-column", "pupils.csv", 1L, "given_name", ""),
                        tuple("malformed-date", "pupils.csv", 2L, "birth_date", "12-03-02"));
    }

    @Test
    void without_the_column_of_the_key_nothing_that_refers_to_it_is_judged() {
        ExtractFiles extract = good().editLine("classes.csv", 1, header -> header.replace("class_id", "klas"));

        assertThat(refused(extract).errors())
                .extracting(ExtractErrorsTest::place)
                .containsExactly(tuple("missing-column", "classes.csv", 1L, "class_id", ""));
    }

    @Test
    void a_column_that_stands_there_twice_is_an_error() {
        ExtractFiles extract =
                good().text("institutions.csv", "institution_number,name,name\n112201,A,B\n004312,C,D\n019372,E,F\n");

        assertThat(refused(extract).errors())
                .extracting(ExtractErrorsTest::place)
                .containsExactly(tuple("duplicate-column", "institutions.csv", 1L, "name", "name"));
    }

    @Test
    void a_row_with_an_error_still_counts_as_there() {
        ExtractFiles extract = good().editLine("locations.csv", 2, row -> row.replace("112201", "x"))
                .editLine("pupils.csv", 2, row -> row + ",")
                .editLine("classes.csv", 2, row -> row.replace("1A", "\"1\"A"))
                .editLine("staff.csv", 2, row -> row.replace("1980", "\"1980"));

        assertThat(refused(extract).errors())
                .extracting(Remark::code, Remark::file, Remark::line)
                .containsExactly(
                        tuple("malformed-institution-number", "locations.csv", 2L),
                        tuple("unbalanced-quote", "classes.csv", 2L),
                        tuple("ragged-row", "pupils.csv", 2L),
                        tuple("unbalanced-quote", "staff.csv", 2L));
    }

    @Test
    void the_line_is_where_the_row_starts() {
        ExtractFiles extract = good().text(
                        "institutions.csv", "institution_number,name\n\n112201,\"a\n\nb\"\n004312,x\n19372,\"c\n\"\n");

        assertThat(refused(extract.without("locations.csv")).errors())
                .extracting(Remark::code, Remark::line)
                .startsWith(tuple("malformed-institution-number", 7L));
    }

    @Test
    void all_errors_are_counted_and_the_first_thousand_kept_in_order() {
        ExtractFiles extract = good().without("terms.csv");
        extract.edit("pupils.csv", text -> text + lines(700, i -> guid("p" + i) + ",,x,2012"));
        extract.edit(
                "registrations.csv",
                text -> text
                        + lines(
                                400,
                                i -> guid("q" + i) + "," + guid("p" + i) + "," + guid("centrum") + ",2024-25,,today,"));

        Outcome.Refused refused = refused(extract);

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

    /** The small extract, with a last row in each file to which nothing refers. */
    private static ExtractFiles good() {
        return ExtractFiles.small()
                .institution("019372", "Atheneum")
                .location(guid("leeg"), "004312", "1", "Leeg")
                .schoolClass(guid("leeg"), "2024-25", guid("midden"), "3C", "")
                .pupil(guid("niemand"), "Jan", "Niemand", "")
                .staffMember(guid("niemand"), "Jan", "Niemand", "")
                .classTeacher(guid("1A"), "2024-25", guid("an"), "2025-01-06", "2025-06-30")
                .term(guid("t2"), "112201", "2024-25", "Trimester 2", "2025-01-06", "2025-04-04");
    }

    private static Tuple place(Remark remark) {
        return tuple(remark.code(), remark.file(), remark.line(), remark.column(), remark.value());
    }

    private static String withGuids(String text) {
        return NAME.matcher(text).replaceAll(match -> guid(match.group(1)));
    }

    private Outcome.Refused refused(ExtractFiles extract) {
        Outcome outcome = read(extract);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        Outcome.Refused refused = (Outcome.Refused) outcome;
        assertThat(refused.errorCount()).isGreaterThanOrEqualTo(refused.errors().size());
        return refused;
    }

    private Outcome read(ExtractFiles extract) {
        Path written = folder.resolve("extract" + System.nanoTime());
        return new CsvSisExtractReader().read(extract.writeTo(written), Progress.SILENT);
    }
}
