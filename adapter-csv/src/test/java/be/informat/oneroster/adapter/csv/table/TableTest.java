package be.informat.oneroster.adapter.csv.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    private final List<TableFault> faults = new ArrayList<>();
    private boolean whole;

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "`id,name\n1,Jan\n` => `1:id|name 2:1|Jan`",
                "`id;name\r\n1;Jan\r\n` => `1:id|name 2:1|Jan`",
                "`id;name\n1;Jan, de lange` => `1:id|name 2:1|Jan, de lange`",
                "`\n  \nid,name\n\n1,Jan\n \n2,An\n\n` => `3:id|name 5:1|Jan 7:2|An`",
                "`id , name\n 1 ,\tJan \n` => `1:id|name 2:1|Jan`",
                "`id,name\n1,\"Jan, \"\"Jef\"\" Peeters\"\n` => `1:id|name 2:1|Jan, \"Jef\" Peeters`",
                "`id,name\n1 , \"Jan\" \n\"2\",\"\"\n` => `1:id|name 2:1|Jan 3:2|`",
                "`id,name\n1,\"Jan\r\nJef\"\n2,An\n` => `1:id|name 2:1|Jan Jef 4:2|An`",
                "`id,name\n1,5\" buis\n` => `1:id|name 2:1|5\" buis`",
                "`id,name\n1,Jan,3\n2\n` => `1:id|name 2:1|Jan|3 3:2`",
                "`\"a,b\";c\n1;2\n` => `1:a,b|c 2:1|2`",
                "`id,name\n1,Jan` => `1:id|name 2:1|Jan`",
                "`id,name\r1,Jan\r\r2,An` => `1:id|name 2:1|Jan 4:2|An`",
                "`id,name\n,\n` => `1:id|name 2:|`",
                "`id;name` => `1:id|name`",
                "`` => ``",
                "`\n \n` => ``",
            })
    void a_table_is_read_as_it_is_meant(String text, String expected) throws IOException {
        assertThat(String.join(" ", read(text))).isEqualTo(expected);
        assertThat(whole).isTrue();
        assertThat(faults).extracting(TableFault::kind).doesNotContain(TableFault.Kind.UNBALANCED_QUOTE);
    }

    @Test
    void white_space_of_all_kinds_around_a_cell_does_not_count() throws IOException {
        assertThat(read("id,name\n\u00A01\u2003,\u202FJan \t\n")).containsExactly("1:id|name", "2:1|Jan");
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a soft hyphen, Evelien Pop\u00ADpe, Evelien Poppe, U+00AD",
        "a zero width space, Jan\u200BPiet, JanPiet, U+200B",
        "a bell and a null, Jan\u0007\u0000Piet, JanPiet, 'U+0007, U+0000'",
        "the same twice, J\u00ADa\u00ADn, Jan, U+00AD",
        "a control of Latin-1, Jan\u0085Piet\u0090, Jan Piet, U+0090",
        "a tag outside the first plane, Jan\uDB40\uDC41, Jan, U+E0041",
        "at the ends with spaces, '\uFEFF Jan \u200E', Jan, 'U+FEFF, U+200E'",
    })
    void control_and_format_characters_are_taken_out_with_a_notice(
            String what, String written, String kept, String removed) throws IOException {
        assertThat(read("id,name\n1," + written + "\n")).as(what).containsExactly("1:id|name", "2:1|" + kept);
        assertThat(faults)
                .filteredOn(fault -> fault.kind() == TableFault.Kind.REMOVED_CHARACTERS)
                .containsExactly(
                        new TableFault(TableFault.Kind.REMOVED_CHARACTERS, 2, "name", kept, "taken out: " + removed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\u2028", "\u2029", "\u0085", "\u000B"})
    void a_line_break_inside_a_cell_becomes_one_space_with_a_notice(String lineBreak) throws IOException {
        assertThat(read("id,name\n1,\"Jan" + lineBreak + "Piet" + lineBreak + "\"\n"))
                .containsExactly("1:id|name", "2:1|Jan Piet");
        assertThat(faults)
                .containsExactly(new TableFault(
                        TableFault.Kind.REPLACED_LINE_BREAKS, 2, "name", "Jan Piet", "a line break became a space"));
    }

    @Test
    void letters_and_signs_of_any_script_stay_as_they_are() throws IOException {
        String name = "Zoë D’Hondt-Łukasz Ñandú 李 \uD83D\uDE00 \uD800\uDC80";
        assertThat(read("id,name\n1," + name + "\n")).containsExactly("1:id|name", "2:1|" + name);
        assertThat(faults).isEmpty();
    }

    @Test
    void the_mark_of_utf_8_is_skipped() throws IOException {
        assertThat(read("\uFEFFid,name\n1,Zoë\n")).containsExactly("1:id|name", "2:1|Zoë");
        assertThat(faults).isEmpty();
    }

    @Test
    void each_cell_that_is_not_utf_8_is_told() throws IOException {
        byte[] bytes =
                "id,name,city\n1,Jan,Gent\n2,Zoë,Li\u00E8ge\n3,Noël,Gent\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(read(bytes)).containsExactly("1:id|name|city", "2:1|Jan|Gent", "3:2|null|null", "4:3|null|Gent");
        assertThat(faults)
                .extracting(TableFault::kind, TableFault::line, TableFault::column, TableFault::value)
                .containsExactly(
                        tuple(TableFault.Kind.WRONG_ENCODING, 3L, "name", "Zo\uFFFD"),
                        tuple(TableFault.Kind.WRONG_ENCODING, 3L, "city", "Li\uFFFDge"),
                        tuple(TableFault.Kind.WRONG_ENCODING, 4L, "name", "No\uFFFDl"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE"})
    void a_file_of_wide_characters_is_wrong_as_a_whole(String charset) throws IOException {
        assertThat(read("id,name\n1,Jan\n".getBytes(Charset.forName(charset)))).isEmpty();
        assertThat(whole).isFalse();
        assertThat(faults)
                .extracting(TableFault::kind, TableFault::line, TableFault::column)
                .containsExactly(tuple(TableFault.Kind.WRONG_ENCODING, 1L, ""));
    }

    @Test
    void a_quote_closed_inside_a_cell_spoils_its_row_only() throws IOException {
        assertThat(read("id,name,city\n1,\"Jan\" Jef,Gent\n2,An,\"Gent\"\"\n3,\"Piet\",Gent\n"))
                .containsExactly("1:id|name|city", "2:1 spoilt", "3:2|An spoilt", "4:3|Piet|Gent");
        assertThat(whole).isTrue();
        assertThat(faults)
                .extracting(TableFault::kind, TableFault::line, TableFault::column)
                .containsExactly(
                        tuple(TableFault.Kind.UNBALANCED_QUOTE, 2L, "name"),
                        tuple(TableFault.Kind.UNBALANCED_QUOTE, 3L, "city"));
    }

    @Test
    void a_quote_that_is_never_closed_spoils_its_row_only() throws IOException {
        assertThat(read("id,name\r\n\r\n1,\"Jan\r\n\r\n2,An\r\n3,Piet\r\n"))
                .containsExactly("1:id|name", "3:1 spoilt", "5:2|An", "6:3|Piet");
        assertThat(whole).isTrue();
        assertThat(faults).extracting(TableFault::line).containsExactly(3L);
    }

    /** The text is read in pieces, and somewhere a piece ends between the quote and the place where it is given up. */
    @ParameterizedTest
    @ValueSource(ints = {1, 22_000, 25_000, 29_000, 29_500})
    void a_quote_that_runs_through_a_very_long_file_spoils_its_row_only(int spoilt) throws IOException {
        StringBuilder text = new StringBuilder("id,name\n");
        List<String> expected = new ArrayList<>(List.of("1:id|name"));
        for (int i = 0; i < 60_000; i++) {
            text.append(i).append(i == spoilt ? ",\"Jan\n" : ",Pi\n");
            expected.add(i + 2 + ":" + i + (i == spoilt ? " spoilt" : "|Pi"));
        }

        assertThat(read(text.toString()).equals(expected)).isTrue();
        assertThat(whole).isTrue();
        assertThat(faults).extracting(TableFault::line).containsExactly(spoilt + 2L);
    }

    @Test
    void a_spoilt_row_too_long_to_go_back_in_makes_the_table_not_whole() throws IOException {
        String cell = "\"" + "x\n".repeat(30_000) + "\",";
        List<String> rows = read("id,name\n" + cell.repeat(6) + "\"Jan\" Jef\n7,An\n");

        assertThat(rows).startsWith("1:id|name").endsWith("180003:7|An");
        assertThat(rows.get(1)).startsWith("2:").endsWith("spoilt");
        assertThat(whole).isFalse();
    }

    @Test
    void a_spoilt_header_leaves_nothing_to_read() throws IOException {
        assertThat(read("id,\"na\"me\n1,Jan\n")).isEmpty();
        assertThat(whole).isFalse();
        assertThat(faults)
                .extracting(TableFault::kind, TableFault::line)
                .containsExactly(tuple(TableFault.Kind.UNBALANCED_QUOTE, 1L));
    }

    @Test
    void a_row_of_countless_cells_is_counted_and_not_kept() throws IOException {
        try (Table table = Table.openUtf8(
                stream(("id,name\n" + ",".repeat(5_000_000)).getBytes(StandardCharsets.UTF_8)), ",;", faults::add)) {
            assertThat(table.next()).isTrue();
            assertThat(table.size()).isEqualTo(5_000_001);
            assertThat(table.cell(4_000_000)).isNull();
        }
    }

    @Test
    void closing_the_table_closes_the_stream() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream stream = new ByteArrayInputStream("id,name\n".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed.set(true);
            }
        };

        Table.openUtf8(stream, ",;", faults::add).close();

        assertThat(closed).isTrue();
    }

    private List<String> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The header and each row as {@code line:cell|cell}. */
    private List<String> read(byte[] bytes) throws IOException {
        List<String> rows = new ArrayList<>();
        try (Table table = Table.openUtf8(stream(bytes), ",;", faults::add)) {
            if (!table.header().isEmpty()) {
                rows.add(table.line() + ":" + String.join("|", table.header()));
            }
            while (table.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < table.size(); i++) {
                    cells.add(table.cell(i));
                }
                rows.add(table.line() + ":" + String.join("|", cells) + (table.isSpoilt() ? " spoilt" : ""));
            }
            whole = table.isWhole();
        }
        return rows;
    }

    private static ByteArrayInputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
