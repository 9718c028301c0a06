package be.informat.oneroster.adapter.csv.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file, read row by row: a cursor that stands on the header first and moves with {@link #next}. Whatever is wrong goes to the
 * faults; only a stream that cannot be read throws.
 */
public final class Table implements Closeable {

    /** Longer than any cell that is meant: here a quote is not closed. */
    private static final int LONGEST_CELL = 1 << 16;

    private final LineByLine lines;
    private final char delimiter;
    private final Consumer<TableFault> faults;
    private List<String> header = List.of();
    private RawRowHandler handler;
    private Iterator<RawRow> rows;
    private RawRow row = RawRow.NONE;
    private boolean whole = true;

    /**
     * Opens a table that must be UTF-8. If it is not at all, the fault is told and the table has neither header nor rows and is not
     * whole.
     *
     * @param delimiters those that are allowed, like {@code ",;"}; the first one where the header does not tell
     */
    public static Table openUtf8(InputStream stream, String delimiters, Consumer<TableFault> faults)
            throws IOException {
        Optional<Reader> text = Utf8.decode(stream);
        if (text.isPresent()) {
            return new Table(text.get(), delimiters, faults);
        }
        faults.accept(new TableFault(
                TableFault.Kind.WRONG_ENCODING,
                1,
                "",
                "",
                "the file is UTF-16 or UTF-32; it must be written as UTF-8"));
        Table nothing = new Table(Reader.nullReader(), delimiters, faults);
        nothing.stop();
        return nothing;
    }

    /**
     * Opens a table in whatever encoding a spreadsheet saved it: UTF-8 with or without byte order mark, UTF-16 with one, or Windows-1252.
     *
     * @param delimiters those that are allowed, like {@code ",;"}; the first one where the header does not tell
     */
    public static Table openAnyEncoding(byte[] file, String delimiters, Consumer<TableFault> faults)
            throws IOException {
        return new Table(AnyEncoding.decode(file), delimiters, faults);
    }

    private Table(Reader text, String delimiters, Consumer<TableFault> faults) throws IOException {
        this.lines = new LineByLine(text);
        this.delimiter = delimiterOf(lines.peekFirstLine(), delimiters);
        this.faults = faults;
        this.handler = new RawRowHandler(0);
        this.rows = parser(handler);
        this.header = readHeader();
    }

    /** The names of the columns, cleaned; empty if the file is blank or its header spoilt. */
    public List<String> header() {
        return header;
    }

    /** Moves to the next row that is not blank; false at the end. */
    public boolean next() throws IOException {
        RawRow next = nextRaw();
        while (next != null && next.isBlank()) {
            next = nextRaw();
        }
        if (next == null) {
            return false;
        }
        row = next;
        return true;
    }

    /** The line where the row starts, from 1. */
    public long line() {
        return row.line();
    }

    /** How many cells the row has. */
    public int size() {
        return row.size();
    }

    /**
     * The cleaned text of the row's cell, without white space around it; empty text for an empty cell. Null if it could not be
     * decoded: that fault has been told.
     *
     * @param position from 0; at least {@link #size} is null too
     */
    public @Nullable String cell(int position) {
        if (position >= row.cells().size()) {
            return null;
        }
        CellText cell = CellText.of(row.cells().get(position));
        if (cell.undecodable()) {
            tell(TableFault.Kind.WRONG_ENCODING, position, cell.text(), "these bytes are not UTF-8");
            return null;
        }
        if (!cell.removed().isEmpty()) {
            tell(TableFault.Kind.REMOVED_CHARACTERS, position, cell.text(), "taken out: " + cell.removedNames());
        }
        if (cell.linesJoined()) {
            tell(TableFault.Kind.REPLACED_LINE_BREAKS, position, cell.text(), "a line break became a space");
        }
        return cell.text();
    }

    /**
     * Whether a quote made the row unreadable from some cell on: that fault has been told, the cells before it are there. Reading
     * goes on with the line behind the one where the row starts.
     */
    public boolean isSpoilt() {
        return row.isSpoilt();
    }

    /** Whether every line so far was seen; false if the file has no readable header, or after a spoilt row of extreme length. */
    public boolean isWhole() {
        return whole;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private List<String> readHeader() throws IOException {
        if (!next()) {
            return List.of();
        }
        if (row.isSpoilt()) {
            stop();
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            names.add(Objects.requireNonNullElse(cell(i), ""));
        }
        return List.copyOf(names);
    }

    private void stop() {
        whole = false;
        rows = Collections.emptyIterator();
    }

    private @Nullable RawRow nextRaw() throws IOException {
        lines.beginRow();
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (CsvParseException given) {
            if (given.getCause() != null) {
                throw new IllegalStateException("The CSV parser failed.", given.getCause());
            }
            return spoilt();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private RawRow spoilt() throws IOException {
        RawRow spoilt = handler.spoilt();
        // the table stands on it already, should the stream end in the midst of it
        row = spoilt;
        faults.accept(new TableFault(
                TableFault.Kind.UNBALANCED_QUOTE,
                spoilt.line(),
                nameOf(spoilt.size()),
                "",
                "a quote is not closed, or closed before the end of its cell; a quote inside a cell is written twice"));
        whole &= lines.goBehindFirstLineOfRow();
        handler = new RawRowHandler(lines.line() - 1);
        rows = parser(handler);
        return spoilt;
    }

    private Iterator<RawRow> parser(RawRowHandler forHandler) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                // each line is a row of its own here, so that going back finds the right one
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_CELL)
                .build(forHandler, lines)
                .iterator();
    }

    private void tell(TableFault.Kind kind, int position, String value, String reason) {
        faults.accept(new TableFault(kind, row.line(), nameOf(position), value, reason));
    }

    /** Empty while the header itself is read, and for a cell that is too many. */
    private String nameOf(int position) {
        return position < header.size() ? header.get(position) : "";
    }

    private static char delimiterOf(String headerLine, String delimiters) {
        char best = delimiters.charAt(0);
        for (int i = 1; i < delimiters.length(); i++) {
            char candidate = delimiters.charAt(i);
            if (count(headerLine, candidate) > count(headerLine, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char delimiter) {
        boolean quoted = false;
        long count = 0;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            quoted ^= character == '"';
            if (character == delimiter && !quoted) {
                count++;
            }
        }
        return count;
    }
}
