package be.informat.oneroster.adapter.csv.sis;

import static be.informat.oneroster.adapter.csv.sis.ExtractFiles.guid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.informat.oneroster.application.port.SisExtractReader.Remark;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorPlacesTest {

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
        ExtractFiles extract = ExtractFiles.good().editLine(file, line, text -> {
            assertThat(text).contains(withGuids(from));
            return text.replace(withGuids(from), withGuids(to));
        });

        List<Remark> errors = reads().refused(extract).errors();

        assertThat(errors)
                .extracting(ExtractReads::place)
                .containsExactly(tuple(code, file, (long) line, column, withGuids(value)));
        assertThat(errors.getFirst().reason()).isNotBlank();
    }

    private static String withGuids(String text) {
        return NAME.matcher(text).replaceAll(match -> guid(match.group(1)));
    }

    private ExtractReads reads() {
        return new ExtractReads(folder);
    }
}
