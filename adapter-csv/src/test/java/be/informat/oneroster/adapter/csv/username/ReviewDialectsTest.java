package be.informat.oneroster.adapter.csv.username;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.informat.oneroster.application.port.ReviewFile.Content;
import be.informat.oneroster.application.port.ReviewFile.Fault;
import be.informat.oneroster.application.port.ReviewFile.Line;
import be.informat.oneroster.application.usernames.ImportReviewFile.Outcome;
import be.informat.oneroster.domain.sis.SisBuilder;
import be.informat.oneroster.domain.username.UsernameLedger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a spreadsheet makes of the file, it says the same. */
class ReviewDialectsTest {

    private static final String ANA = SisBuilder.guid("Ána Maës").toString();
    private static final String BO = SisBuilder.guid("Bo Claes").toString();

    /** A spreadsheet: how it writes bytes, and what it does to the text. */
    private record Spreadsheet(String name, byte[] mark, Charset charset, UnaryOperator<String> text) {

        byte[] saved(String file) {
            byte[] bytes = text.apply(file).getBytes(charset);
            byte[] saved = new byte[mark.length + bytes.length];
            System.arraycopy(mark, 0, saved, 0, mark.length);
            System.arraycopy(bytes, 0, saved, mark.length, bytes.length);
            return saved;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Spreadsheet> spreadsheets() {
        byte[] none = {};
        byte[] utf8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
        byte[] little = {(byte) 0xFF, (byte) 0xFE};
        byte[] big = {(byte) 0xFE, (byte) 0xFF};
        Charset windows = Charset.forName("windows-1252");
        UnaryOperator<String> same = text -> text;
        UnaryOperator<String> tabs = text -> text.replace(';', '\t');
        return Stream.of(
                new Spreadsheet("CSV UTF-8 of a Belgian Excel", utf8, StandardCharsets.UTF_8, same),
                new Spreadsheet("UTF-8 without mark", none, StandardCharsets.UTF_8, same),
                new Spreadsheet("CSV of a Belgian Excel", none, windows, same),
                new Spreadsheet("CSV of an American Excel", none, windows, text -> text.replace(';', ',')),
                new Spreadsheet("Unicode text of Excel", little, StandardCharsets.UTF_16LE, tabs),
                new Spreadsheet("Unicode text, the other way round", big, StandardCharsets.UTF_16BE, tabs),
                new Spreadsheet("UTF-16 with semicolons", little, StandardCharsets.UTF_16LE, same),
                new Spreadsheet("text with tabs", none, windows, tabs),
                new Spreadsheet("line feeds alone", none, StandardCharsets.UTF_8, text -> text.replace("\r\n", "\n")),
                new Spreadsheet("every cell in quotes", utf8, StandardCharsets.UTF_8, ReviewDialectsTest::quoted),
                new Spreadsheet(
                        "IDs in small letters", none, windows, text -> text.replace(ANA.toUpperCase(Locale.ROOT), ANA)),
                new Spreadsheet(
                        "IDs in braces",
                        utf8,
                        StandardCharsets.UTF_8,
                        text -> text.replace(ANA.toUpperCase(Locale.ROOT), "{" + ANA + "}")
                                .replace(BO.toUpperCase(Locale.ROOT), "{" + BO.toUpperCase(Locale.ROOT) + "}")),
                new Spreadsheet("white space around cells", none, windows, text -> text.replace(";", " ; ")),
                new Spreadsheet("only the first three columns", none, windows, ReviewDialectsTest::firstThree));
    }

    private static String quoted(String text) {
        return text.lines()
                .map(line -> "\"" + line.replace(";", "\";\"") + "\"\r\n")
                .reduce("", String::concat);
    }

    private static String firstThree(String text) {
        return text.lines()
                .map(line -> String.join(";", List.of(line.split(";", -1)).subList(0, 3)) + "\r\n")
                .reduce("", String::concat);
    }

    @ParameterizedTest
    @MethodSource("spreadsheets")
    void every_spreadsheet_says_the_same(Spreadsheet spreadsheet) {
        School school = school();
        String file = school.exported().replace(";ana.maes;;", ";ana.maes;anita;");

        Outcome outcome = school.apply(spreadsheet.saved(file));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Applied.class, applied -> {
            assertThat(applied.notices()).isEmpty();
            assertThat(applied.preview().added()).hasSize(1);
        });
        assertThat(school.usernames("Ána Maës", "Bo Claes")).isEqualTo(Map.of("Ána Maës", "anita", "Bo Claes", "bo"));
        assertThat(school.ledger()).isEqualTo(expected());
    }

    private static UsernameLedger expected() {
        School school = school();
        school.apply(
                school.exported().replace(";ana.maes;;", ";ana.maes;anita;").getBytes(StandardCharsets.UTF_8));
        return school.ledger();
    }

    /** Bo is corrected already, so that a cell that is lost would withdraw something. */
    private static School school() {
        School school = new School().pupil("Ána Maës").pupil("Bo Claes").arrived();
        school.apply(School.row("Bo Claes", "bo"));
        return school;
    }

    @Test
    void the_tab_that_guards_a_formula_is_gone_when_the_file_comes_back() {
        Content content =
                new CsvReviewFile().read((School.HEADER + ANA + ";;\t-anita\r\n").getBytes(StandardCharsets.UTF_8));

        assertThat(content.lines()).extracting(Line::correction).containsExactly("-anita");
    }

    @Test
    void bytes_that_are_nothing_in_the_encoding_are_a_fault_where_they_count() {
        byte[] file = (School.HEADER + ANA + ";;ann\u00e9\r\n" + BO + ";;;Zo\u00e9\r\n")
                .getBytes(Charset.forName("windows-1252"));
        file[new String(file, StandardCharsets.ISO_8859_1).indexOf('\u00e9')] = (byte) 0x81;

        Content content = new CsvReviewFile().read(file);

        assertThat(content.faults())
                .extracting(Fault::kind, Fault::line, Fault::id)
                .containsExactly(tuple(Fault.Kind.WRONG_ENCODING, 2L, ANA));
    }

    @ParameterizedTest
    @CsvSource({"504b0304, xlsx", "d0cf11e0a1b11ae1, xls"})
    void a_workbook_is_recognised(String firstBytes, String kind) {
        byte[] file = HexFormat.of().parseHex(firstBytes + "0000");

        assertThat(new CsvReviewFile().read(file).faults())
                .as(kind)
                .extracting(Fault::kind)
                .containsExactly(Fault.Kind.WORKBOOK);
    }

    @Test
    void the_line_of_a_row_counts_also_behind_blank_lines_and_cells_with_line_breaks() {
        Content content = new CsvReviewFile()
                .read((School.HEADER + "\r\n" + ANA + ";;a;\"x\r\ny\"\r\n" + BO + ";;b\r\n")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(content.lines()).extracting(Line::number).containsExactly(3L, 5L);
    }
}
