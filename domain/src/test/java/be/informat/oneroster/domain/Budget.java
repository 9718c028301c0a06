package be.informat.oneroster.domain;

import java.time.Duration;

/**
 * The time that a long test may take: what it asks for, or as many seconds as {@code -Dtest.budget=20} says, if that is less. A test that
 * ends by its budget has to have done enough all the same.
 */
public final class Budget {

    private static final long GIVEN_SECONDS = Long.getLong("test.budget", Long.MAX_VALUE);

    private final long end;

    private Budget(Duration time) {
        end = System.nanoTime() + time.toNanos();
    }

    /** Begins to run out. */
    public static Budget atMost(Duration time) {
        return new Budget(Duration.ofSeconds(Math.min(GIVEN_SECONDS, time.toSeconds())));
    }

    public boolean isLeft() {
        return System.nanoTime() - end < 0;
    }
}
