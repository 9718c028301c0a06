package be.informat.oneroster.application.reading;

import be.informat.oneroster.application.port.RunStore.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Decides whether a read begins a new run. The rules are in the package's description. */
final class RunRules {

    /** A token with which nothing was read for so long begins a new run. */
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    /** A run that is so old ends. */
    static final Duration LONGEST_RUN = Duration.ofHours(1);

    private RunRules() {}

    /**
     * @param run the token's latest run; empty if nothing was read with it
     * @param sinceReadHere how long ago this node last read something with the token; empty if not lately
     * @param now by the clock that {@code run} was stamped with; asked only where it matters
     */
    static boolean beginsRun(
            Optional<Run> run, String path, int offset, Optional<Duration> sinceReadHere, Supplier<Instant> now) {
        if (run.isEmpty()) {
            return true;
        }
        if (offset > 0) {
            return false;
        }
        if (run.get().path().equals(path)) {
            return true;
        }
        Instant instant = now.get();
        Instant lastRead = sinceReadHere
                .map(instant::minus)
                .filter(here -> here.isAfter(run.get().lastRead()))
                .orElse(run.get().lastRead());
        return isLongAgo(lastRead, LONGEST_PAUSE, instant)
                || isLongAgo(run.get().began(), LONGEST_RUN, instant);
    }

    private static boolean isLongAgo(Instant then, Duration length, Instant now) {
        return Duration.between(then, now).compareTo(length) >= 0;
    }
}
