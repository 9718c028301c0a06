package be.informat.oneroster.bootstrap.bench;

import be.informat.oneroster.bootstrap.settings.Settings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Runs one of the benchmarks, by name; most of them on the database that follows the dash. */
final class Benchmark {

    private static final String POSTGRESQL = "PostgreSQL";
    private static final String EMBEDDED = "the embedded database";

    private Benchmark() {}

    public static void main(String[] names) throws IOException {
        switch (names[0]) {
            case "usernames" -> UsernameBenchmark.run();
            case "pure" -> PureBenchmark.run();
            case "publication-h2" -> PublicationBenchmark.run(EMBEDDED, Benchmark::folder);
            case "sweep-h2" -> SweepBenchmark.run(EMBEDDED, folder());
            case "year-h2" -> {
                Settings.Embedded folder = folder();
                YearBenchmark.run(EMBEDDED, folder, () -> size(folder.folder()));
            }
            default -> onServer(names[0]);
        }
    }

    private static void onServer(String name) throws IOException {
        try (EmbeddedPostgres server =
                EmbeddedPostgres.builder().setServerConfig("fsync", "on").start()) {
            switch (name) {
                case "publication-postgresql" -> {
                    AtomicInteger databases = new AtomicInteger();
                    PublicationBenchmark.run(
                            POSTGRESQL, () -> database(server, "round_" + databases.incrementAndGet()));
                }
                case "sweep-postgresql" -> SweepBenchmark.run(POSTGRESQL, database(server, "sweep"));
                case "tenants-postgresql" -> TenantsBenchmark.run(POSTGRESQL, database(server, "tenants"));
                case "year-postgresql" ->
                    YearBenchmark.run(POSTGRESQL, database(server, "year"), () -> size(server, "year"));
                default -> throw new IllegalArgumentException("There is no benchmark called " + name + ".");
            }
        }
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

    private static long size(EmbeddedPostgres server, String name) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                ResultSet size = connection.createStatement().executeQuery("select pg_database_size('" + name + "')")) {
            size.next();
            return size.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long size(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Settings.Embedded folder() {
        try {
            return new Settings.Embedded(Files.createTempDirectory(Path.of("target"), "benchmark-h2-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
