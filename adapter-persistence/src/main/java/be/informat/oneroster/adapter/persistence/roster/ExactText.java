package be.informat.oneroster.adapter.persistence.roster;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.position;
import static org.jooq.impl.DSL.val;

import be.informat.oneroster.application.query.Operator;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.SQLDataType;

/**
 * Text that compares exactly, by code point. PostgreSQL does so under its collation C; H2 compares the halves of code points beyond the
 * basic plane, so there the UTF-8 is compared.
 */
final class ExactText {

    private final SQLDialect dialect;

    ExactText(SQLDialect dialect) {
        this.dialect = dialect;
    }

    /** @param operator any but {@link Operator#NOT_EQUAL}, which is a negation */
    Condition compare(Field<String> column, Operator operator, String given) {
        int zero = given.indexOf('\0');
        if (zero < 0) {
            return compareStorable(column, operator, given);
        }
        // No stored text has the character zero, and PostgreSQL takes none: what comes before it decides.
        String before = given.substring(0, zero);
        return switch (operator) {
            case EQUAL, CONTAINS -> falseCondition();
            case GREATER, GREATER_OR_EQUAL -> compareStorable(column, Operator.GREATER, before);
            case LESS, LESS_OR_EQUAL -> compareStorable(column, Operator.LESS_OR_EQUAL, before);
            case NOT_EQUAL -> throw new IllegalArgumentException("Is the negation of EQUAL.");
        };
    }

    private Condition compareStorable(Field<String> column, Operator operator, String given) {
        return switch (operator) {
            case EQUAL -> column.eq(given);
            case CONTAINS -> position(column, given).gt(0);
            case GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL -> ordered(column, operator, given);
            case NOT_EQUAL -> throw new IllegalArgumentException("Is the negation of EQUAL.");
        };
    }

    private Condition ordered(Field<String> column, Operator operator, String given) {
        Field<?> value = dialect == SQLDialect.H2
                ? val(given.getBytes(StandardCharsets.UTF_8), SQLDataType.VARBINARY)
                : val(given);
        return condition("{0} " + operator.sign() + " {1}", order(column), value);
    }

    /** What to sort by. */
    Field<?> order(Field<String> column) {
        return dialect == SQLDialect.H2
                ? field("stringtoutf8({0})", SQLDataType.VARBINARY, column)
                : column.collate("C");
    }

    /** The same comparison of a text that is known already. */
    static boolean holds(String text, Operator operator, String given) {
        return switch (operator) {
            case EQUAL -> text.equals(given);
            case CONTAINS -> text.contains(given);
            case GREATER -> order(text, given) > 0;
            case GREATER_OR_EQUAL -> order(text, given) >= 0;
            case LESS -> order(text, given) < 0;
            case LESS_OR_EQUAL -> order(text, given) <= 0;
            case NOT_EQUAL -> throw new IllegalArgumentException("Is the negation of EQUAL.");
        };
    }

    private static int order(String left, String right) {
        return Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }
}
