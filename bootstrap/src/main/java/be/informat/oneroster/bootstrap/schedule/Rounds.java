package be.informat.oneroster.bootstrap.schedule;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that is done over and over in a thread of its own, a pause after each round, whatever a round throws and clocks show. */
final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final ScheduledExecutorService thread;

    /** @param builder of the one thread */
    Rounds(Thread.Builder builder) {
        thread = Executors.newSingleThreadScheduledExecutor(builder.factory());
    }

    void start(Duration before, Duration pause, Runnable round) {
        thread.scheduleWithFixedDelay(() -> go(round), before.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The executor would drop all later rounds without a word: a server that serves and no longer publishes. */
    private void go(Runnable round) {
        try {
            round.run();
        } catch (RuntimeException | Error failure) {
            if (!isEnding()) {
                LOG.atError().setCause(failure).log("a round failed; the next one follows");
            }
        }
    }

    /** Whether no round begins any more: one that runs may then leave out what it has not begun. */
    boolean isEnding() {
        return thread.isShutdown();
    }

    /**
     * Begins no other round and does not wait for the one that runs, which may find what it works with closed. It is not interrupted: that
     * would close the file of the embedded database for everybody who still reads.
     */
    void endWithoutWaiting() {
        thread.shutdown();
    }

    /** Begins no other round and waits until the one that runs has ended; after {@code patience} it is interrupted. */
    void end(Duration patience) {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
