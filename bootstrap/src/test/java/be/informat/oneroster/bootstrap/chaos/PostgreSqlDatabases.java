package be.informat.oneroster.bootstrap.chaos;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Databases of a real PostgreSQL, which goes on when its clients are killed. */
final class PostgreSqlDatabases implements Databases {

    private final EmbeddedPostgres server;

    PostgreSqlDatabases() {
        try {
            server = EmbeddedPostgres.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public Site empty(String name) {
        execute("create database " + name);
        return site(name);
    }

    @Override
    public Site copy(String from, String to) {
        execute("create database " + to + " template " + from);
        return site(to);
    }

    @Override
    public void drop(String name) {
        execute("drop database " + name + " with (force)");
    }

    private Site site(String name) {
        return new Site(Map.of(
                "ONEROSTER_DATABASE_URL",
                server.getJdbcUrl("postgres", name),
                "ONEROSTER_DATABASE_POOL_SIZE",
                "2",
                "ONEROSTER_TODAY",
                School.TODAY));
    }

    private void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
