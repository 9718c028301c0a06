package be.informat.oneroster.bootstrap.schedule;

import be.informat.oneroster.application.port.StoreUnavailableException;
import be.informat.oneroster.application.port.SyncLog;
import be.informat.oneroster.application.reading.SyncNotes;
import be.informat.oneroster.domain.publication.Roster;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what was read into the log of syncs every two seconds, on a thread of its own, and forgets what is old. */
public final class SyncLogWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SyncLogWriter.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration FORGET_EVERY = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SyncNotes notes;
    private final SyncLog log;
    private final Clock clock;
    private final Rounds rounds =
            new Rounds(Thread.ofPlatform().name("sync-log").daemon());
    private Instant forgotten = Instant.MIN;

    public SyncLogWriter(SyncNotes notes, SyncLog log, Clock clock) {
        this.notes = notes;
        this.log = log;
        this.clock = clock;
    }

    public void start() {
        rounds.start(PAUSE, PAUSE, this::write);
    }

    /** One round. Throws nothing: at the end it stands alone. */
    private void write() {
        try {
            notes.write();
            Instant now = clock.instant();
            if (forgotten.isBefore(now.minus(FORGET_EVERY))) {
                log.forget(now.minus(Roster.TOMBSTONES_STAY));
                forgotten = now;
            }
        } catch (StoreUnavailableException away) {
            LOG.atDebug().log("the database cannot be reached; the log of syncs waits");
        } catch (RuntimeException defect) {
            LOG.atError().setCause(defect).log("writing the log of syncs failed");
        }
    }

    /** Writes what is left; to be called when no more is read. */
    @Override
    public void close() {
        rounds.end(PATIENCE);
        write();
    }
}
