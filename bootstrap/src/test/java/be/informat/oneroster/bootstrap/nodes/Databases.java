package be.informat.oneroster.bootstrap.nodes;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One PostgreSQL for all tests here: to start one takes longer than most of them. It ends with this process. */
final class Databases {

    private static final AtomicInteger NAMES = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;

    private Databases() {}

    /** The URL of a new, empty database, with the user in it. */
    static synchronized String create() throws IOException {
        EmbeddedPostgres postgres = server == null ? EmbeddedPostgres.start() : server;
        server = postgres;
        String name = "nodes" + NAMES.incrementAndGet();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return postgres.getJdbcUrl("postgres", name);
    }
}
