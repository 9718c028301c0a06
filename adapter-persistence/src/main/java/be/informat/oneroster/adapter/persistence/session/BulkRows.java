package be.informat.oneroster.adapter.persistence.session;

import java.sql.Connection;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * Many rows by plain JDBC batches. The query builder makes an object of every row and every value of it: with it 100,000 rows take
 * several times as long.
 */
public final class BulkRows {

    private static final int ROWS = 2_048;

    private BulkRows() {}

    /** @param rows a value for each column, in that order, of the Java types that the columns have */
    public static void insert(
            DSLContext sql, Table<?> table, List<? extends Field<?>> columns, Stream<@Nullable Object[]> rows) {
        String names = columns.stream().map(BulkRows::quoted).collect(Collectors.joining(", ", " (", ")"));
        if (sql.dialect() == SQLDialect.POSTGRES) {
            sql.connection(connection -> PostgresCopy.write(connection, table.getName() + names, rows.iterator()));
            return;
        }
        String places = columns.stream().map(column -> "?").collect(Collectors.joining(", ", " values (", ")"));
        run(sql, "insert into " + table.getName() + names + places, columns, rows);
    }

    /**
     * @param rows the values of {@code columns}, then those of {@code keys}
     * @return how many rows were found
     */
    public static int update(
            DSLContext sql,
            Table<?> table,
            List<? extends Field<?>> columns,
            List<? extends Field<?>> keys,
            Stream<@Nullable Object[]> rows) {
        String values = columns.stream().map(column -> quoted(column) + " = ?").collect(Collectors.joining(", "));
        return run(
                sql,
                "update " + table.getName() + " set " + values + where(keys),
                Stream.concat(columns.stream(), keys.stream()).toList(),
                rows);
    }

    /** @param rows the values of {@code keys} */
    public static void delete(
            DSLContext sql, Table<?> table, List<? extends Field<?>> keys, Stream<@Nullable Object[]> rows) {
        run(sql, "delete from " + table.getName() + where(keys), keys, rows);
    }

    /**
     * Copies rows from one table to another.
     *
     * @param columns what both tables have
     * @param rows the values of {@code keys}
     */
    public static void copy(
            DSLContext sql,
            Table<?> from,
            Table<?> to,
            List<? extends Field<?>> columns,
            List<? extends Field<?>> keys,
            Stream<@Nullable Object[]> rows) {
        String names = columns.stream().map(BulkRows::quoted).collect(Collectors.joining(", "));
        run(
                sql,
                "insert into " + to.getName() + " (" + names + ") select " + names + " from " + from.getName()
                        + where(keys),
                keys,
                rows);
    }

    private static String where(List<? extends Field<?>> keys) {
        return keys.stream().map(key -> quoted(key) + " = ?").collect(Collectors.joining(" and ", " where ", ""));
    }

    private static String quoted(Field<?> column) {
        return '"' + column.getName() + '"';
    }

    private static int run(
            DSLContext sql, String statement, List<? extends Field<?>> columns, Stream<@Nullable Object[]> rows) {
        int[] types = columns.stream().mapToInt(BulkRows::typeOf).toArray();
        return sql.connectionResult(connection -> run(connection, statement, types, rows));
    }

    private static int run(Connection connection, String statement, int[] types, Stream<@Nullable Object[]> rows)
            throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            int counted = 0;
            int waiting = 0;
            for (Object[] row : (Iterable<Object[]>) rows::iterator) {
                bind(prepared, types, row);
                prepared.addBatch();
                if (++waiting == ROWS) {
                    counted += IntStream.of(prepared.executeBatch()).sum();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                counted += IntStream.of(prepared.executeBatch()).sum();
            }
            return counted;
        }
    }

    private static void bind(PreparedStatement prepared, int[] types, @Nullable Object[] row) throws SQLException {
        for (int at = 0; at < row.length; at++) {
            if (row[at] == null) {
                prepared.setNull(at + 1, types[at]);
            } else {
                prepared.setObject(at + 1, row[at]);
            }
        }
    }

    /** The type of a null: PostgreSQL plans a batch again whenever the types of two rows differ. */
    private static int typeOf(Field<?> column) {
        Class<?> type = column.getType();
        JDBCType found;
        if (type == String.class) {
            found = JDBCType.VARCHAR;
        } else if (type == Integer.class) {
            found = JDBCType.INTEGER;
        } else if (type == Long.class) {
            found = JDBCType.BIGINT;
        } else if (type == LocalDate.class) {
            found = JDBCType.DATE;
        } else if (type == OffsetDateTime.class) {
            found = JDBCType.TIMESTAMP_WITH_TIMEZONE;
        } else if (type == byte[].class) {
            found = JDBCType.VARBINARY;
        } else if (type == UUID.class) {
            found = JDBCType.OTHER;
        } else {
            throw new IllegalArgumentException("No column has values of " + type + ".");
        }
        return found.getVendorTypeNumber();
    }
}
