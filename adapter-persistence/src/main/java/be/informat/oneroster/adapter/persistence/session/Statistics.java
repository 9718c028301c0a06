package be.informat.oneroster.adapter.persistence.session;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the planner of PostgreSQL knows of a table. It learns by itself, but minutes after many rows came; until then its plans are bad. */
public final class Statistics {

    /** As many new rows make a table another one than the planner knows. */
    public static final int MANY_ROWS = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(Statistics.class);

    private Statistics() {}

    /** After the rows are stored, outside their transaction: it would keep others from the same until it ends. */
    public static void refresh(Session session, Collection<Table<?>> tables) {
        try {
            tables.forEach(table -> session.separately(sql -> analyze(sql, table)));
        } catch (RuntimeException e) {
            LOG.warn("The statistics of the database were not refreshed; it will do so by itself.", e);
        }
    }

    private static int analyze(DSLContext sql, Table<?> table) {
        if (sql.dialect() != SQLDialect.POSTGRES) {
            return 0;
        }
        String columns = table.fieldStream()
                .filter(Statistics::isShort)
                .map(column -> '"' + column.getName() + '"')
                .collect(Collectors.joining(", ", " (", ")"));
        return sql.execute("analyze " + table.getName() + columns);
    }

    /** Names and their places in an order take most of the time and decide no plan: no index begins with them. */
    private static boolean isShort(Field<?> column) {
        return column.getType() != byte[].class
                && (column.getType() != String.class || column.getDataType().length() > 0);
    }
}
