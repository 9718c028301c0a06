package be.informat.oneroster.bootstrap.pulls;

import be.informat.oneroster.adapter.persistence.Database;
import be.informat.oneroster.adapter.persistence.connection.EmbeddedFile.Role;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;

/** The databases that everything has to hold on, each new, for as long as something is done with it. */
final class Databases {

    private Databases() {}

    /** @param clock the machine's */
    static void withEmbedded(Path folder, Clock clock, Consumer<Database> work) {
        try (Database database = Database.embedded(folder, Role.SERVER, text -> {}, clock)) {
            database.migrate();
            work.accept(database);
        }
    }

    static void withPostgreSql(Consumer<Database> work) {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                Database database =
                        Database.postgreSql(server.getJdbcUrl("postgres", "postgres"), "postgres", null, 8)) {
            database.migrate();
            work.accept(database);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
