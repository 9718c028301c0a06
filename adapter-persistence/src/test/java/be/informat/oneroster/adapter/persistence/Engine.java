package be.informat.oneroster.adapter.persistence;

import be.informat.oneroster.adapter.persistence.connection.EmbeddedFile.Role;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The databases that everything is tested on, each test class with one of its own. */
enum Engine {
    H2 {
        @Override
        Database open() {
            try {
                Path folder = Files.createTempDirectory(Path.of("target"), "h2-");
                return migrated(Database.embedded(folder, Role.COMMAND, text -> {}, Clock.systemUTC()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    POSTGRESQL {
        @Override
        Database open() {
            return migrated(Database.postgreSql(newPostgreSqlUrl(), "postgres", null, 8));
        }
    };

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable EmbeddedPostgres postgreSql;

    /** A new database with the schema of today. */
    abstract Database open();

    /** A new, empty database. */
    static String newPostgreSqlUrl() {
        EmbeddedPostgres server = postgreSql();
        String name = "test_" + DATABASES.incrementAndGet();
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            connection.createStatement().execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
    }

    private static synchronized EmbeddedPostgres postgreSql() {
        if (postgreSql == null) {
            try {
                postgreSql = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return postgreSql;
    }

    private static Database migrated(Database database) {
        database.migrate();
        return database;
    }
}
