package be.informat.oneroster.adapter.csv.table;

import java.io.IOException;
import java.io.Reader;

/**
 * Hands out at most one line at a time, so that a parser never holds text beyond the line it looks at, and remembers where the row
 * began: when a row is spoilt, another parser can go on with the line behind the one where it began.
 *
 * <p>A line ends with LF, CRLF or, as the parser sees it too, with a CR alone.
 */
final class LineByLine extends Reader {

    /** Room for the longest row that can be gone back in. */
    private static final int SIZE = 1 << 18;

    private static final int LOST = -1;

    private final Reader source;
    private final char[] buffer = new char[SIZE];
    private int rowStart;
    private int position;
    private int limit;
    private long rowLine = 1;
    private long line = 1;
    private boolean atLineStart = true;

    LineByLine(Reader source) {
        this.source = source;
    }

    /**
     * The first line that is not blank, without its end and without taking it; empty if there is none in the first 256 K characters.
     * May only be asked before anything is read.
     */
    String peekFirstLine() throws IOException {
        int start = 0;
        for (int i = 0; i < SIZE && has(i); i++) {
            if (buffer[i] == '\n' || buffer[i] == '\r') {
                String text = new String(buffer, start, i - start);
                if (!text.isBlank()) {
                    return text;
                }
                start = i + 1;
            }
        }
        return new String(buffer, start, limit - start);
    }

    /** A row begins at what is handed out next. */
    void beginRow() {
        rowStart = position;
        rowLine = line;
    }

    /**
     * Goes to the line behind the one where the row began. False if the row is too long for that: it went to the next line, and
     * lines were passed over.
     */
    boolean goBehindFirstLineOfRow() throws IOException {
        boolean known = rowStart != LOST;
        if (known) {
            position = rowStart;
            line = rowLine;
            atLineStart = false;
        }
        char[] passedOver = new char[1024];
        while (!atLineStart && read(passedOver, 0, passedOver.length) >= 0) {
            // up to the end of the line
        }
        return known;
    }

    /** The number, from 1, of the line that is handed out next. */
    long line() {
        return line;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        // the character behind a CR says whether the line ends there
        boolean last = !has(1);
        if (last && !has(0)) {
            return -1;
        }
        int end = last ? limit : Math.min(limit - 1, position + length);
        int i = position;
        atLineStart = false;
        while (i < end && !atLineStart) {
            char character = buffer[i++];
            atLineStart = character == '\n' || (character == '\r' && (last || buffer[i] != '\n'));
        }
        int count = i - position;
        System.arraycopy(buffer, position, target, offset, count);
        position = i;
        line += atLineStart ? 1 : 0;
        return count;
    }

    /** Whether there is a character so far behind the next one; afterwards it stands in the buffer. */
    private boolean has(int ahead) throws IOException {
        while (position + ahead >= limit) {
            if (limit == SIZE) {
                dropWhatWasRead();
            }
            int count = source.read(buffer, limit, SIZE - limit);
            if (count < 0) {
                return false;
            }
            limit += count;
        }
        return true;
    }

    /** Keeps the row; of a row as long as the buffer only what was not handed out yet. */
    private void dropWhatWasRead() {
        if (rowStart <= 0) {
            rowStart = LOST;
        }
        int kept = rowStart == LOST ? position : rowStart;
        System.arraycopy(buffer, kept, buffer, 0, limit - kept);
        position -= kept;
        limit -= kept;
        rowStart = rowStart == LOST ? LOST : 0;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
