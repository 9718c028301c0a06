package be.informat.oneroster.bootstrap.bench;

import be.informat.oneroster.bootstrap.settings.Settings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs one of the benchmarks, by name. */
final class Benchmark {

    private Benchmark() {}

    public static void main(String[] names) throws IOException {
        switch (names[0]) {
            case "usernames" -> UsernameBenchmark.run();
            case "postgresql" -> {
                try (EmbeddedPostgres server = server()) {
                    AtomicInteger databases = new AtomicInteger();
                    PublicationBenchmark.run(
                            "PostgreSQL", () -> database(server, "round_" + databases.incrementAndGet()));
                }
            }
            case "h2" -> PublicationBenchmark.run("the embedded database", Benchmark::folder);
            case "sweep-postgresql" -> {
                try (EmbeddedPostgres server = server()) {
                    SweepBenchmark.run("PostgreSQL", database(server, "sweep"));
                }
            }
            case "sweep-h2" -> SweepBenchmark.run("the embedded database", folder());
            default -> throw new IllegalArgumentException("There is no benchmark called " + names[0] + ".");
        }
    }

    private static EmbeddedPostgres server() throws IOException {
        return EmbeddedPostgres.builder().setServerConfig("fsync", "on").start();
    }

    private static Settings.Database database(EmbeddedPostgres server, String name) {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            connection.createStatement().execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Settings.Postgres(
                "jdbc:postgresql://localhost:" + server.getPort() + "/" + name, "postgres", null, 4);
    }

    private static Settings.Database folder() {
        try {
            return new Settings.Embedded(Files.createTempDirectory(Path.of("target"), "benchmark-h2-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
