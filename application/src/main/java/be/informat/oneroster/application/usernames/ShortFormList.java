package be.informat.oneroster.application.usernames;

import be.informat.oneroster.domain.matching.ShortForms;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Our own list of the short forms of given names that are usual in Flanders: {@code short-forms.txt} beside this class. */
final class ShortFormList {

    private ShortFormList() {}

    static ShortForms read() {
        try (InputStream file = ShortFormList.class.getResourceAsStream("short-forms.txt")) {
            if (file == null) {
                throw new IllegalStateException("The list of short forms is missing.");
            }
            return ShortForms.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
