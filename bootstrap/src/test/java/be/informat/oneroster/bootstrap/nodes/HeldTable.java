package be.informat.oneroster.bootstrap.nodes;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes everybody who writes in a table stand still where they are, with all locks that they hold by then. */
final class HeldTable implements AutoCloseable {

    private final Connection connection;

    HeldTable(String database, String table) throws SQLException {
        connection = DriverManager.getConnection(database);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in exclusive mode");
        }
    }

    /** Returns when so many stand still, at this table or behind each other. */
    void await(int waiting) throws SQLException, InterruptedException {
        String count =
                "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
        int there = 0;
        while (there < waiting) {
            Thread.sleep(10);
            try (Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery(count)) {
                found.next();
                there = found.getInt(1);
                // else a transaction sees those who were there when it looked first
                statement.execute("select pg_stat_clear_snapshot()");
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
