package be.informat.oneroster.bootstrap.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which day it is at the schools.
 *
 * @param fixed the day that is taken for today in a trial; null for the real one
 */
public record Today(Clock clock, @Nullable LocalDate fixed) implements Supplier<LocalDate> {

    /** Where days begin and end. */
    public static final ZoneId SCHOOLS = ZoneId.of("Europe/Brussels");

    @Override
    public LocalDate get() {
        return fixed != null ? fixed : LocalDate.ofInstant(clock.instant(), SCHOOLS);
    }
}
