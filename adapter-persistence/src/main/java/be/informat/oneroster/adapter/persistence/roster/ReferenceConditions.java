package be.informat.oneroster.adapter.persistence.roster;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;

import be.informat.oneroster.adapter.persistence.roster.KindTable.ReferenceTable;
import be.informat.oneroster.application.query.Operator;
import be.informat.oneroster.domain.oneroster.Field;
import be.informat.oneroster.domain.sis.Guids;
import be.informat.oneroster.domain.tenant.TenantId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.impl.SQLDataType;

/** Ids, and references to other records: a condition on each of them holds if it holds for some of them. */
final class ReferenceConditions {

    private final KindTable table;
    private final TenantId tenant;
    private final ExactText exact;

    ReferenceConditions(KindTable table, TenantId tenant, ExactText exact) {
        this.table = table;
        this.tenant = tenant;
        this.exact = exact;
    }

    /** An id by its lower-case text. */
    Condition id(org.jooq.Field<UUID> column, Operator operator, String given) {
        if (operator == Operator.EQUAL) {
            Optional<UUID> id =
                    Guids.parse(given).filter(parsed -> parsed.toString().equals(given));
            return id.map(column::eq).orElseGet(() -> falseCondition());
        }
        return exact.compare(column.cast(SQLDataType.VARCHAR), operator, given);
    }

    Condition someId(Field field, Operator operator, String given) {
        return some(field, column -> id(column, operator, given));
    }

    /** An address is a prefix, the same everywhere, and an id: so either the prefix decides, or the id. */
    Condition someHref(Field field, String prefix, Operator operator, String given) {
        return switch (operator) {
            case CONTAINS ->
                some(
                        field,
                        column ->
                                exact.compare(concat(val(prefix), column.cast(SQLDataType.VARCHAR)), operator, given));
            case EQUAL, GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL ->
                given.startsWith(prefix)
                        ? someId(field, operator, given.substring(prefix.length()))
                        : someType(field, prefix, operator, given);
            case NOT_EQUAL -> throw new IllegalArgumentException("Is the negation of EQUAL.");
        };
    }

    /** A text that is the same wherever the reference is there. */
    Condition someType(Field field, String text, Operator operator, String given) {
        return ExactText.holds(text, operator, given) ? some(field, column -> trueCondition()) : falseCondition();
    }

    private Condition some(Field field, Function<org.jooq.Field<UUID>, Condition> test) {
        ReferenceTable references = table.references;
        if (references == null || field.type() == Field.Type.REFERENCE) {
            org.jooq.Field<UUID> column = table.referenceColumn(field);
            return column.isNotNull().and(test.apply(column));
        }
        return table.version.in(select(references.version())
                .from(references.table())
                .where(references.tenant().eq(tenant.value()))
                .and(test.apply(references.reference())));
    }
}
