package be.informat.oneroster.adapter.persistence.connection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The file of the embedded database, and who may open it. One process at a time owns the file. A server waits until it does, and then
 * lets commands in; a command owns the file if nobody does, goes through the server if there is one, and else waits for the other
 * command. Every commit is on disk when it returns, so a process may end in any way at any time.
 */
public final class EmbeddedFile implements AutoCloseable {

    /** What a process wants of the file. */
    public enum Role {
        /** Owns it for a long time and lets commands in. */
        SERVER,
        /** Needs it for a short time. */
        COMMAND
    }

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

    static {
        LocalServer.listenOnLoopbackOnly();
    }

    private final DatabaseServer server;
    private final @Nullable OwnedFile owned;

    private EmbeddedFile(DatabaseServer server, @Nullable OwnedFile owned) {
        this.server = server;
        this.owned = owned;
    }

    /**
     * Opens the file, or reaches the server that has it open; waits as long as neither is possible.
     *
     * @param folder made if it is not there, for its owner only
     * @param waiting told once, in English, for whom we wait
     */
    public static EmbeddedFile open(Path folder, Role role, Consumer<String> waiting) {
        Path made = made(folder);
        String self = role.name().toLowerCase(Locale.ROOT) + " (process "
                + ProcessHandle.current().pid() + ")";
        Optional<EmbeddedFile> open = tryOpen(made, role, self);
        if (open.isEmpty()) {
            waiting.accept("waiting for the " + OwnerLock.holder(made) + " that has the database in " + made + " open");
        }
        while (open.isEmpty()) {
            pause();
            open = tryOpen(made, role, self);
        }
        return open.get();
    }

    private static Optional<EmbeddedFile> tryOpen(Path folder, Role role, String self) {
        Optional<OwnedFile> owned = OwnerLock.take(folder, self).map(lock -> OwnedFile.open(folder, lock));
        return switch (role) {
            case SERVER -> owned.map(EmbeddedFile::offered);
            case COMMAND ->
                owned.map(file -> new EmbeddedFile(file.server(), file))
                        .or(() -> running(folder).map(server -> new EmbeddedFile(server, null)));
        };
    }

    private static EmbeddedFile offered(OwnedFile file) {
        try {
            file.letCommandsIn();
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
        return new EmbeddedFile(file.server(), file);
    }

    /** The server that has the file open; empty if there is none, or the one that left its address was killed. */
    private static Optional<DatabaseServer> running(Path folder) {
        return ServerAddress.read(folder)
                .map(address -> DatabaseServer.h2(
                        "the server on port " + address.port() + " of this machine",
                        "jdbc:h2:tcp://127.0.0.1:" + address.port() + "/" + address.key()))
                .filter(EmbeddedFile::answers);
    }

    private static boolean answers(DatabaseServer server) {
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password())) {
            return connection.isValid(0);
        } catch (SQLException e) {
            return false;
        }
    }

    private static Path made(Path folder) {
        FileAttribute<?>[] ownerOnly =
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                        }
                        : new FileAttribute<?>[0];
        try {
            return Files.createDirectories(folder.toAbsolutePath(), ownerOnly).toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the embedded database cannot be made: " + folder, e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the embedded database.", e);
        }
    }

    /** How to connect to it. */
    public DatabaseServer server() {
        return server;
    }

    /** Closes the file if we own it; commands that are connected lose their connection. */
    @Override
    public void close() {
        if (owned != null) {
            owned.close();
        }
    }
}
