package be.informat.oneroster.adapter.persistence.session;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.SelectConditionStep;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;

/** Rows by many keys at a time, handed over as one array: the statement stays the same text however many they are. */
public final class AnyOf {

    private static final int AT_A_TIME = 1_000;
    private static final String WANTED = "wanted";
    private static final String ID = "id";

    private AnyOf() {}

    /**
     * The rows of a select whose column is one of the values. H2 would go through all rows and compare each with all values, so there the
     * values are a table that the rows are joined to (and must not be asked for in the order of an index, or it goes through all again);
     * PostgreSQL in turn plans such a join badly where it knows little of the rows.
     *
     * @param column begins an index, or only constants come before it
     */
    public static <R extends Record, T> SelectConditionStep<R> among(
            DSLContext sql, SelectJoinStep<R> select, Field<T> column, T[] values) {
        if (sql.dialect() == SQLDialect.H2) {
            Field<T[]> array = DSL.val(values, column.getDataType().array());
            Field<T> wanted = DSL.field(DSL.name(WANTED, ID), column.getDataType());
            return select.join(DSL.table("unnest({0}) as {1} ({2})", array, DSL.name(WANTED), DSL.name(ID)))
                    .on(column.eq(wanted))
                    .where(DSL.noCondition());
        }
        return select.where(anyOf(column, values));
    }

    /** The same as a condition, for PostgreSQL. */
    public static <T> Condition anyOf(Field<T> column, T[] values) {
        return DSL.condition(
                "{0} = any ({1})", column, DSL.val(values, column.getDataType().array()));
    }

    /** Hands over the values in portions that a statement takes well. */
    public static <T> void inPortions(List<T> values, T[] empty, Consumer<T[]> portion) {
        for (int from = 0; from < values.size(); from += AT_A_TIME) {
            List<T> part = values.subList(from, Math.min(from + AT_A_TIME, values.size()));
            portion.accept(part.toArray(Arrays.copyOf(empty, part.size())));
        }
    }
}
