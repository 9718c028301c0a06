package be.informat.oneroster.adapter.persistence.connection;

import be.informat.oneroster.adapter.persistence.session.Failures;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** The embedded database as its owner has it open. */
final class OwnedFile implements AutoCloseable {

    private static final String NAME = "oneroster";

    /** Nothing but {@link #close} closes it: the last connection of a pool may come and go, and the machine may be shutting down. */
    private static final String OPTIONS =
            ";DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE";

    private final Path folder;
    private final OwnerLock lock;
    private final String database;
    private final Connection connection;
    private @Nullable LocalServer local;

    private OwnedFile(Path folder, OwnerLock lock, String database, Connection connection) {
        this.folder = folder;
        this.lock = lock;
        this.database = database;
        this.connection = connection;
    }

    /** Opens the file; gives the lock back if that fails. */
    static OwnedFile open(Path folder, OwnerLock lock) {
        String database = folder.resolve(NAME).toString();
        try {
            ServerAddress.delete(folder);
            DatabaseServer server = server(database);
            Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
            return new OwnedFile(folder, lock, database, connection);
        } catch (SQLException e) {
            lock.close();
            throw Failures.ofDisk(e)
                    .orElseGet(() -> new IllegalStateException(
                            "The embedded database cannot be opened: " + database + ".mv.db", e));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Lets commands in. */
    void letCommandsIn() {
        local = LocalServer.start(database);
        local.address().write(folder);
    }

    DatabaseServer server() {
        return server(database);
    }

    private static DatabaseServer server(String database) {
        return DatabaseServer.h2("the file " + database + ".mv.db", "jdbc:h2:file:" + database + OPTIONS);
    }

    @Override
    public void close() {
        try (lock;
                connection;
                Statement statement = connection.createStatement()) {
            if (local != null) {
                ServerAddress.delete(folder);
                local.close();
            }
            statement.execute("shutdown");
        } catch (SQLException e) {
            throw Failures.ofDisk(e)
                    .orElseGet(() -> new IllegalStateException(
                            "The embedded database was not closed in order; nothing is lost.", e));
        }
    }
}
