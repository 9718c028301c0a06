package be.informat.oneroster.adapter.persistence.session;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** A column that is one of many values, handed over as one array: a statement stays the same text however many they are. */
public final class AnyOf {

    private static final int AT_A_TIME = 1_000;

    private AnyOf() {}

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
