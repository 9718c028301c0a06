package be.informat.oneroster.bootstrap.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as OneRoster writes them: UTC with exactly three fraction digits. */
final class Instants {

    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Instants() {}

    static String text(Instant instant) {
        return MILLISECONDS.format(instant);
    }
}
