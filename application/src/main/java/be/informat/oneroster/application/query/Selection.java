package be.informat.oneroster.application.query;

import be.informat.oneroster.domain.oneroster.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The records of one kind that a read answers, and their order.
 *
 * @param view what the operation itself restricts ({@code /students}: role student); a record must match it and the filter, each as a
 *     whole
 * @param filter what the client asked
 * @param sort null is by {@code sourcedId}, ascending
 */
public record Selection(
        Kind kind, Filter view, Filter filter, @Nullable Sort sort) {

    /** Everything of a kind in the default order. */
    public static Selection all(Kind kind) {
        return new Selection(kind, new Filter.Everything(), new Filter.Everything(), null);
    }

    /**
     * An order of records. Human text by CLDR root collation at tertiary strength, then code point; other text, ids and enumerations by
     * code point; records without the value first, whatever the direction; ties by {@code sourcedId}, ascending.
     *
     * @param path a scalar field, or the id, href or type of a single reference
     */
    public record Sort(FieldPath path, Direction direction) {}

    public enum Direction {
        ASCENDING,
        DESCENDING
    }
}
