package be.informat.oneroster.adapter.csv.username;

import be.informat.oneroster.application.port.ReviewFile.Row;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes the review file so that Excel opens it as columns. */
final class ReviewWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String STARTS_OF_FORMULAS = "=+-@\t\r";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yy", Locale.ROOT);

    private ReviewWriter() {}

    static byte[] write(List<Row> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128 + 96 * rows.size());
        try (Writer text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            text.write(BYTE_ORDER_MARK);
            CsvWriter csv = CsvWriter.builder()
                    .fieldSeparator(';')
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(text);
            csv.writeRecord(CsvReviewFile.HEADER);
            for (Row row : rows) {
                csv.writeRecord(
                        row.person().toString().toUpperCase(Locale.ROOT),
                        guarded(row.computed()),
                        guarded(row.correction()),
                        guarded(row.givenName()),
                        guarded(row.familyName()),
                        date(row.birthDate()));
            }
            csv.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Keeps a spreadsheet from running the cell as a formula. */
    private static String guarded(String cell) {
        return !cell.isEmpty() && STARTS_OF_FORMULAS.indexOf(cell.charAt(0)) >= 0 ? "\t" + cell : cell;
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? "" : DATE.format(date);
    }
}
