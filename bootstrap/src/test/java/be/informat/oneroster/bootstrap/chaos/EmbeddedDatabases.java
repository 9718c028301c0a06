package be.informat.oneroster.bootstrap.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** Files of the embedded database, each in a folder of its own. */
record EmbeddedDatabases(Path folder) implements Databases {

    private static final String FILE = "oneroster.mv.db";

    @Override
    public Site empty(String name) {
        return new Site(Map.of("ONEROSTER_DATA", folder.resolve(name).toString(), "ONEROSTER_TODAY", School.TODAY));
    }

    @Override
    public Site copy(String from, String to) {
        try {
            Files.createDirectories(folder.resolve(to));
            Files.copy(file(from), file(to));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return empty(to);
    }

    /** The file itself. */
    Path file(String name) {
        return folder.resolve(name).resolve(FILE);
    }

    @Override
    public void drop(String name) {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder.resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {}
}
