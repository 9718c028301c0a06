package be.informat.oneroster.adapter.persistence.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/** Takes a connection from a pool for each call and gives it back when the call returns. */
public final class PooledSession implements Session {

    /** H2's own level: the whole transaction sees the database as it was at its first statement. */
    private static final int H2_SNAPSHOT = 6;

    private final Pool pool;
    private final SQLDialect dialect;

    /** @param pool of connections of that dialect */
    public PooledSession(Pool pool, SQLDialect dialect) {
        this.pool = pool;
        this.dialect = dialect;
    }

    /** Lends a connection, which is given back by closing it. */
    public interface Pool {
        Connection getConnection() throws SQLException;
    }

    @Override
    public <T> T separately(Function<DSLContext, T> statements) {
        return withConnection(connection -> statements.apply(DSL.using(connection, dialect)));
    }

    @Override
    public <T> T together(Function<DSLContext, T> statements) {
        return withConnection(connection -> transaction(connection, statements));
    }

    /** Statements that all see the database as it was at one moment, and change nothing. */
    public <T> T snapshot(Function<DSLContext, T> statements) {
        return withConnection(connection -> {
            connection.setTransactionIsolation(
                    dialect == SQLDialect.H2 ? H2_SNAPSHOT : Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            return transaction(connection, statements);
        });
    }

    private <T> T transaction(Connection connection, Function<DSLContext, T> statements) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T answer = statements.apply(DSL.using(connection, dialect));
            connection.commit();
            return answer;
        } catch (SQLException | RuntimeException | Error e) {
            rollBackAfter(e, connection);
            throw e;
        }
    }

    private static void rollBackAfter(Throwable failure, Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private <T> T withConnection(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw Failures.of(e);
        } catch (DataAccessException e) {
            throw Failures.of(e);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
