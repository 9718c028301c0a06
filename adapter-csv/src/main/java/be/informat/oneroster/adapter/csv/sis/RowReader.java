package be.informat.oneroster.adapter.csv.sis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one file of an extract holds, and how its rows become values.
 *
 * @param <K> the key of a row
 * @param <V> what a row says
 */
interface RowReader<K, V> {

    SisFile file();

    /** All columns of the file, those of the key among them. */
    List<Column<?>> columns();

    List<Column<?>> keyColumns();

    /** The key of the row; null if it cannot be told. */
    @Nullable
    K key(Row row);

    /** What the row says, after every check of its cells; null if what it must have cannot be told. */
    @Nullable
    V value(Row row);
}
