package be.informat.oneroster.adapter.persistence.session;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;

/** Where a store runs its statements: on a connection of its own each time, or on that of a unit of work. */
public interface Session {

    /** Statements that count each by itself. In a unit of work they belong to it like all others. */
    <T> T separately(Function<DSLContext, T> statements);

    /** Statements that are stored together or not at all; in a unit of work, when that ends. */
    <T> T together(Function<DSLContext, T> statements);

    /** The same without an answer. */
    default void runTogether(Consumer<DSLContext> statements) {
        together(sql -> {
            statements.accept(sql);
            return true;
        });
    }
}
