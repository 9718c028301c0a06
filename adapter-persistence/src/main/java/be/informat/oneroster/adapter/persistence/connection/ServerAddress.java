package be.informat.oneroster.adapter.persistence.connection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/**
 * Where a server that owns the embedded database takes the connections of commands: a file that only its owner may read.
 *
 * @param port on this machine
 * @param key without it nobody gets in; also the name by which the database is asked for
 */
record ServerAddress(int port, String key) {

    private static final FileAttribute<?>[] OWNER_ONLY =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                    }
                    : new FileAttribute<?>[0];

    /** Empty if no server says where it is. It may have been killed since. */
    static Optional<ServerAddress> read(Path folder) {
        try {
            List<String> lines = Files.readAllLines(file(folder));
            return Optional.of(new ServerAddress(Integer.parseInt(lines.get(0)), lines.get(1)));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Makes it known, at once and as a whole. */
    void write(Path folder) {
        try {
            Path draft = Files.createTempFile(folder, "server", ".address", OWNER_ONLY);
            Files.write(draft, List.of(Integer.toString(port), key));
            Files.move(draft, file(folder), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The server's address cannot be written: " + file(folder), e);
        }
    }

    static void delete(Path folder) {
        try {
            Files.deleteIfExists(file(folder));
        } catch (IOException e) {
            throw new UncheckedIOException("The address of a former server cannot be deleted: " + file(folder), e);
        }
    }

    private static Path file(Path folder) {
        return folder.resolve("server.address");
    }
}
