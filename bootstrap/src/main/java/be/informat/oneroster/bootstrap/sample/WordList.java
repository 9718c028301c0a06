package be.informat.oneroster.bootstrap.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lists of words that lie beside this package, one a line. */
final class WordList {

    private WordList() {}

    static List<String> of(String name) {
        try (InputStream bytes = WordList.class.getResourceAsStream(name + ".txt")) {
            if (bytes == null) {
                throw new IllegalStateException("There is no list of " + name + ".");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
