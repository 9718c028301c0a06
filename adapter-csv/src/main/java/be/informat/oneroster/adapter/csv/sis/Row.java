package be.informat.oneroster.adapter.csv.sis;

import be.informat.oneroster.adapter.csv.table.Table;
import be.informat.oneroster.domain.schoolyear.SchoolYear;
import be.informat.oneroster.domain.sis.ClassId;
import be.informat.oneroster.domain.sis.SchoolClassKey;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The row of a file that is being read, cell by cell, as values. What is wrong with it is told once, however often a cell is asked
 * for; a value that is not there is null.
 */
final class Row {

    private final SisFile file;
    private final Table table;
    private final Map<Column<?>, Integer> positions;
    private final Report report;
    private final Map<Object, Object> shared;
    private final Map<Column<?>, Cell> cells = new HashMap<>();
    private boolean misshapen;

    /**
     * A cell that was asked for.
     *
     * @param value null if it is empty or malformed
     */
    private record Cell(String text, @Nullable Object value) {
        static final Cell MISSING = new Cell("", null);
    }

    /**
     * @param positions where the columns stand in the table; one that is not in it has no value
     * @param shared values that come back, each as the one object that stands for it
     */
    Row(SisFile file, Table table, Map<Column<?>, Integer> positions, Report report, Map<Object, Object> shared) {
        this.file = file;
        this.table = table;
        this.positions = positions;
        this.report = report;
        this.shared = shared;
    }

    /** Moves to the next row; false at the end. */
    boolean next() throws IOException {
        if (!table.next()) {
            return false;
        }
        cells.clear();
        int expected = table.header().size();
        if (!table.isSpoilt() && table.size() != expected) {
            report.error(
                    SisFault.RAGGED_ROW,
                    file,
                    table.line(),
                    "",
                    "",
                    "the row has " + table.size() + " cells where the header has " + expected);
        }
        misshapen = table.isSpoilt() || table.size() != expected;
        return true;
    }

    /** Whether its cells may stand under other columns than their own: that fault has been told. */
    boolean isMisshapen() {
        return misshapen;
    }

    long line() {
        return table.line();
    }

    /** The value in the column; null if the cell is empty or faulty. */
    <T> @Nullable T get(Column<T> column) {
        @SuppressWarnings("unchecked") // read under the same column
        T value = (T) cell(column).value();
        return value;
    }

    /** The row to which the cell refers; null if the cell has no value, or refers to none or to a faulty one. */
    <K, V> @Nullable V get(Column<K> column, RowsByKey<K, V> referredTo) {
        K key = get(column);
        return key == null ? null : refer(column, key, referredTo);
    }

    /** The key of a class out of its two cells; null if one of them has no value. */
    @Nullable
    SchoolClassKey classKey(Column<UUID> id, Column<SchoolYear> year) {
        UUID classId = get(id);
        SchoolYear schoolYear = get(year);
        return classId == null || schoolYear == null ? null : new SchoolClassKey(new ClassId(classId), schoolYear);
    }

    /** The row with this key; null if there is none, which is told at {@code column}, or a faulty one. */
    <K, V> @Nullable V refer(Column<?> column, K key, RowsByKey<K, V> referredTo) {
        if (!referredTo.mayHold(key)) {
            error(column, SisFault.UNKNOWN_REFERENCE, "there is no such row in " + referredTo.fileName());
        }
        return referredTo.referTo(key);
    }

    /** Tells if the row ends before it starts. */
    void checkPeriod(Column<LocalDate> startColumn, Column<LocalDate> endColumn) {
        LocalDate start = get(startColumn);
        LocalDate end = get(endColumn);
        if (start != null && end != null && end.isBefore(start)) {
            error(endColumn, SisFault.END_BEFORE_START, "the end lies before the start, " + start);
        }
    }

    /** Tells what is wrong with the cell in this column. */
    void error(Column<?> column, SisFault fault, String reason) {
        tell(fault, column, cell(column).text(), reason);
    }

    /** Tells that the key stands in an earlier row. */
    void duplicateKey(List<Column<?>> key, long earlierLine) {
        String value = key.stream().map(column -> cell(column).text()).collect(Collectors.joining(", "));
        tell(SisFault.DUPLICATE_KEY, key.getFirst(), value, "line " + earlierLine + " has the same key");
    }

    /** The cells of a misshapen row may stand under other columns, so what they hold is not judged. */
    private void tell(SisFault fault, Column<?> column, String value, String reason) {
        if (!misshapen) {
            report.error(fault, file, table.line(), column.name(), value, reason);
        }
    }

    private Cell cell(Column<?> column) {
        Cell cell = cells.get(column);
        if (cell == null) {
            cell = read(column);
            cells.put(column, cell);
        }
        return cell;
    }

    private Cell read(Column<?> column) {
        Integer position = positions.get(column);
        String text = position == null ? null : table.cell(position);
        if (text == null) {
            return Cell.MISSING;
        }
        if (text.isEmpty()) {
            if (!column.mayBeEmpty()) {
                tell(SisFault.EMPTY_VALUE, column, text, "the cell may not be empty");
            }
            return Cell.MISSING;
        }
        Object value = column.type().parse().apply(text).orElse(null);
        if (value == null) {
            tell(column.type().malformed(), column, text, column.type().expectation());
            return new Cell(text, null);
        }
        return new Cell(text, column.type().repeats() ? shared(value) : value);
    }

    private Object shared(Object value) {
        Object earlier = shared.putIfAbsent(value, value);
        return earlier == null ? value : earlier;
    }
}
