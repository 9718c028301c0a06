package be.informat.oneroster.adapter.persistence.session;

import java.util.function.Function;
import org.jooq.DSLContext;

/** The transaction of a unit of work; whoever began it ends it. */
public final class BoundSession implements Session {

    private final DSLContext sql;

    public BoundSession(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public <T> T separately(Function<DSLContext, T> statements) {
        return statements.apply(sql);
    }

    @Override
    public <T> T together(Function<DSLContext, T> statements) {
        return statements.apply(sql);
    }
}
