package be.informat.oneroster.adapter.rest.oneroster;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates and instants as clients write them. */
final class Moments {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** A space before the hours of a zone was a plus in a query string. */
    private static final Pattern INSTANT = Pattern.compile("(?<date>\\d{4}-\\d{2}-\\d{2})"
            + "(?:T(?<time>\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)(?<zone>Z|[-+ ]\\d{2}:?\\d{2})?)?");

    private Moments() {}

    /** {@code 2024-09-02}; empty for anything else, also for a day that the calendar does not have. */
    static Optional<LocalDate> day(String text) {
        try {
            return DATE.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * {@code 2024-09-02T08:00:00.123456789+02:00}, with up to nine digits after the second; the seconds, the zone ({@code Z}, {@code +02:00}
     * or {@code +0200}; without one it is UTC) and the whole time may be missing. Empty for anything else.
     */
    static Optional<Instant> instant(String text) {
        Matcher matcher = INSTANT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            String time = matcher.group("time");
            LocalDateTime local = LocalDateTime.of(
                    LocalDate.parse(matcher.group("date")), time == null ? LocalTime.MIDNIGHT : LocalTime.parse(time));
            return Optional.of(local.toInstant(zone(matcher.group("zone"))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static ZoneOffset zone(@Nullable String zone) {
        return zone == null ? ZoneOffset.UTC : ZoneOffset.of(zone.replace(' ', '+'));
    }
}
