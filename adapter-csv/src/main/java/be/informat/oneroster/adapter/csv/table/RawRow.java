package be.informat.oneroster.adapter.csv.table;

import java.util.List;

/**
 * A row as the parser gave it.
 *
 * @param line where it starts, from 1
 * @param cells the cells as they stand in the file, quotes undone; not more than {@link RawRowHandler#MOST_CELLS}
 * @param size how many cells the row really has
 * @param isSpoilt whether the parser gave up in it; then the cells before that place are there
 */
record RawRow(long line, List<String> cells, int size, boolean isSpoilt) {

    static final RawRow NONE = new RawRow(1, List.of(), 0, false);

    boolean isBlank() {
        return size <= 1 && !isSpoilt && (cells.isEmpty() || cells.getFirst().isBlank());
    }
}
