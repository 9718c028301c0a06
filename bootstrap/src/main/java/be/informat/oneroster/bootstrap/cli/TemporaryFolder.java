package be.informat.oneroster.bootstrap.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that is gone when it is closed. */
record TemporaryFolder(Path path) implements AutoCloseable {

    static TemporaryFolder create(String prefix) {
        try {
            return new TemporaryFolder(Files.createTempDirectory(prefix));
        } catch (IOException noRoom) {
            throw CommandFailure.failed(
                    "A temporary folder cannot be made (" + noRoom.getMessage() + ").",
                    "Make room in " + System.getProperty("java.io.tmpdir") + ".");
        }
    }

    /** What cannot be deleted stays; the machine clears its temporary folder some day. */
    @Override
    public void close() {
        try (Stream<Path> content = Files.walk(path)) {
            for (Path file : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException stays) {
            path.toFile().deleteOnExit();
        }
    }
}
