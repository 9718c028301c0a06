package be.informat.oneroster.adapter.csv.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Collects the cells of a row. */
final class RawRowHandler extends AbstractBaseCsvCallbackHandler<RawRow> {

    /** No table has more columns: a file that is something else must not fill the memory. */
    static final int MOST_CELLS = 1_000;

    private final long linesBefore;
    private List<String> cells = new ArrayList<>();
    private int width;

    /** @param linesBefore how many lines of the file stand before the parser's first one */
    RawRowHandler(long linesBefore) {
        this.linesBefore = linesBefore;
    }

    /** The row in which the parser gave up. */
    RawRow spoilt() {
        return new RawRow(line(), cells, getFieldCount(), true);
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        width = Math.max(width, cells.size());
        cells = new ArrayList<>(width);
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (index < MOST_CELLS) {
            cells.add(new String(buffer, offset, length));
        }
    }

    @Override
    protected RawRow buildRecord() {
        return new RawRow(line(), cells, getFieldCount(), false);
    }

    private long line() {
        return linesBefore + getStartingLineNumber();
    }
}
