package be.informat.oneroster.application.reading;

import be.informat.oneroster.application.port.RunStore.Found;
import be.informat.oneroster.application.port.RunStore.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Decides whether a read begins a new run. The rules are in the package's description. */
final class RunRules {

    /** A token with which nothing was read for so long begins a new run. */
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    /** A run that is so old ends. */
    static final Duration LONGEST_RUN = Duration.ofHours(1);

    private RunRules() {}

    /**
     * @param found the token's latest run; empty if nothing was read with it
     * @param sinceReadHere how long ago this node last read something with the token; empty if not lately
     */
    static boolean beginsRun(Optional<Found> found, String path, int offset, Optional<Duration> sinceReadHere) {
        if (found.isEmpty()) {
            return true;
        }
        if (offset > 0) {
            return false;
        }
        Run run = found.get().run();
        Instant now = found.get().now();
        Instant lastRead = sinceReadHere
                .map(now::minus)
                .filter(here -> here.isAfter(run.lastRead()))
                .orElse(run.lastRead());
        return run.path().equals(path)
                || isLongAgo(lastRead, LONGEST_PAUSE, now)
                || isLongAgo(run.began(), LONGEST_RUN, now);
    }

    private static boolean isLongAgo(Instant then, Duration length, Instant now) {
        return Duration.between(then, now).compareTo(length) >= 0;
    }
}
