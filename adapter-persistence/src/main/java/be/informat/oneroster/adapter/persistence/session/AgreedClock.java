package be.informat.oneroster.adapter.persistence.session;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The one clock of all nodes: PostgreSQL's own, at the moment of asking and not of the transaction's begin; the machine's with the
 * embedded database, which has one machine.
 */
public final class AgreedClock {

    private static final Field<OffsetDateTime> AT_THIS_MOMENT =
            DSL.field("clock_timestamp()", SQLDataType.TIMESTAMPWITHTIMEZONE);

    private final Clock machine;

    public AgreedClock(Clock machine) {
        this.machine = machine;
    }

    public Instant now(DSLContext sql) {
        if (sql.dialect() == SQLDialect.H2) {
            return machine.instant();
        }
        return toInstant(sql.select(AT_THIS_MOMENT).fetchSingle().value1());
    }

    /** The same as a column of a query. */
    public Field<OffsetDateTime> asked(DSLContext sql) {
        return sql.dialect() == SQLDialect.H2 ? DSL.val(toColumn(machine.instant())) : AT_THIS_MOMENT;
    }

    /** As a column keeps it. */
    public static OffsetDateTime toColumn(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    public static Instant toInstant(OffsetDateTime column) {
        return column.toInstant();
    }
}
