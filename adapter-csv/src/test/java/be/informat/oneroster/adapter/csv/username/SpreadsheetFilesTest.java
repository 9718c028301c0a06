package be.informat.oneroster.adapter.csv.username;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.text.Language;
import be.informat.oneroster.application.text.Messages;
import be.informat.oneroster.application.usernames.ImportReviewFile.Outcome;
import be.informat.oneroster.domain.username.UsernameLedger;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files that a spreadsheet saved. They were made of the export of this school, with the corrections below typed in, by LibreOffice 7.4:
 * {@code soffice --headless --infilter=CSV:59,34,76 --convert-to 'csv:Text - txt - csv (StarCalc):SEPARATOR,34,ENCODING'}, with 59 and 1
 * for semicolons in Windows-1252, 9 and 65535 for tabs in UTF-16, 44 and 76 for commas in UTF-8; and {@code --convert-to xlsx}. Those that
 * begin with {@code untouched} were opened and saved alike, without a correction; the one with commas got the byte order mark that Excel
 * writes there and LibreOffice does not.
 */
class SpreadsheetFilesTest {

    private static final String RENEE = "5f0c6a52-1f0e-4d5f-8a53-0d7b1a3c9e01";
    private static final String SOREN = "0e104938-9b34-4c6e-9b1c-2c5d7e8f9a02";
    private static final String AHMET = "00000001-2345-4678-9abc-def012345603";

    private final School school = new School()
            .pupil(RENEE, "Renée", "D'hooghe-Çelik", LocalDate.of(2012, 2, 29))
            .pupil(SOREN, "Søren", "van den \"Berg\"; jr", LocalDate.of(2009, 12, 1))
            .pupil(AHMET, "=Ahmet", "+Öztürk", null)
            .arrived();

    private byte[] corrected() {
        return school.exported()
                .replaceFirst(";renee.dhooghe-celik;;", ";renee.dhooghe-celik;renee.d'hooghe;")
                .replaceFirst("(;ahmet[^;]*;);", "$1123;")
                .getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"semicolons-windows-1252.csv", "tabs-utf-16.csv", "commas-utf-8.csv"})
    void what_a_spreadsheet_saved_comes_in_like_the_file_itself(String name) {
        byte[] saved = read(name);
        UsernameLedger before = school.ledger();

        assertThat(school.apply(saved)).isInstanceOf(Outcome.Applied.class);
        UsernameLedger after = school.ledger();
        assertThat(after.entries()).isNotEqualTo(before.entries());

        school.apply(school.exported()
                .replaceAll("(?m)^([0-9A-F-]{36};[^;]*;)[^;]*;", "$1;")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(school.ledger().entries())
                .as("the corrections are withdrawn")
                .isEqualTo(before.entries());
        assertThat(school.apply(corrected())).isInstanceOf(Outcome.Applied.class);
        assertThat(school.ledger().entries()).isEqualTo(after.entries());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "untouched-semicolons-windows-1252.csv",
                "untouched-tabs-utf-16.csv",
                "untouched-commas-utf-8-bom.csv"
            })
    void what_was_only_opened_and_saved_changes_nothing(String name) {
        UsernameLedger before = school.ledger();

        assertThat(school.apply(read(name))).isInstanceOfSatisfying(Outcome.Applied.class, applied -> {
            assertThat(applied.notices()).isEmpty();
            assertThat(applied.preview().added()).isEmpty();
        });
        assertThat(school.ledger()).isEqualTo(before);

        school.apply(corrected());
        UsernameLedger after = school.ledger();
        assertThat(after).isNotEqualTo(before);
        school.apply(read(name));
        assertThat(school.ledger()).as("empty cells withdraw").isEqualTo(before);
    }

    @Test
    void a_workbook_is_recognised_and_the_school_is_told_how_to_save_it() {
        assertThat(school.apply(read("workbook.xlsx")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.errors())
                                .singleElement()
                                .extracting(error -> error.reason(Messages.in(Language.ENGLISH)))
                                .asString()
                                .startsWith("This is an Excel workbook."));
    }

    private static byte[] read(String name) {
        try (InputStream file = SpreadsheetFilesTest.class.getResourceAsStream("spreadsheet/" + name)) {
            assertThat(file).as(name).isNotNull();
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
