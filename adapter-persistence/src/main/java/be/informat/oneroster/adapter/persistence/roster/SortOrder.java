package be.informat.oneroster.adapter.persistence.roster;

import static org.jooq.impl.DSL.when;

import be.informat.oneroster.application.query.FieldPath;
import be.informat.oneroster.application.query.Selection.Direction;
import be.informat.oneroster.application.query.Selection.Sort;
import be.informat.oneroster.domain.oneroster.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.OrderField;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/** The order of a selection. */
final class SortOrder {

    private final KindTable table;
    private final ExactText exact;

    SortOrder(KindTable table, SQLDialect dialect) {
        this.table = table;
        exact = new ExactText(dialect);
    }

    List<OrderField<?>> of(@Nullable Sort sort) {
        if (sort == null) {
            return List.copyOf(table.inOrder());
        }
        List<OrderField<?>> order = new ArrayList<>();
        by(sort).ifPresent(order::add);
        order.add(table.sourcedId);
        return order;
    }

    /** The same order, so said that H2 looks for the few and sorts them, rather than going through all in an index that has them in order. */
    List<OrderField<?>> ofFew(@Nullable Sort sort) {
        return sort == null ? List.of(table.sourcedId.asc()) : of(sort);
    }

    /** Empty if all records have the same value, or none. */
    private Optional<OrderField<?>> by(Sort sort) {
        return switch (sort.path()) {
            case FieldPath.Own(Field field)
            when field.exchanged() && field.constant() == null -> Optional.of(directed(own(field), sort.direction()));
            case FieldPath.ReferenceId(Field field)
            when isSingle(field) -> Optional.of(directed(table.referenceColumn(field), sort.direction()));
            case FieldPath.ReferenceHref(Field field, String prefix)
            when isSingle(field) -> Optional.of(directed(table.referenceColumn(field), sort.direction()));
            case FieldPath.ReferenceType(Field field)
            when isSingle(field) ->
                Optional.of(when(table.referenceColumn(field).isNull(), 0).otherwise(1));
            case FieldPath.Own own -> Optional.empty();
            case FieldPath.ReferenceId id -> Optional.empty();
            case FieldPath.ReferenceHref href -> Optional.empty();
            case FieldPath.ReferenceType type -> Optional.empty();
            case FieldPath.Absent absent -> Optional.empty();
        };
    }

    private boolean isSingle(Field field) {
        return field.exchanged() && (field.type() == Field.Type.REFERENCE || table.references == null);
    }

    private org.jooq.Field<?> own(Field field) {
        return switch (field.type()) {
            case IDENTIFIER -> table.sourcedId;
            case HUMAN_TEXT -> table.orderColumn(field);
            case TEXT, ENUMERATION -> exact.order(table.column(field, String.class));
            case DATE -> table.column(field, LocalDate.class);
            case INSTANT -> table.since;
            case REFERENCE, REFERENCES, TEXTS, OBJECT ->
                throw new IllegalArgumentException("Nothing is sorted by " + field.name() + " as a whole.");
        };
    }

    private static OrderField<?> directed(org.jooq.Field<?> column, Direction direction) {
        return switch (direction) {
            case ASCENDING -> column.asc().nullsFirst();
            case DESCENDING -> column.desc().nullsFirst();
        };
    }
}
