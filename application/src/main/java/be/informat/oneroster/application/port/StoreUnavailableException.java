package be.informat.oneroster.application.port;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is stored cannot be reached at this moment: the database is away, gave no connection in time, or broke the connection; or its disk
 * is full. Nothing is known of the answer; asking again later may help. Any port that reads or writes the database may throw it. Every
 * other failure of a store is a defect.
 */
public final class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String disk;

    /** @param cause what the driver or the pool said */
    public StoreUnavailableException(Throwable cause) {
        super("The database cannot be reached.", cause);
        disk = null;
    }

    private StoreUnavailableException(String disk, Throwable cause) {
        super("The disk of the database fails: " + disk + ".", cause);
        this.disk = disk;
    }

    /**
     * The database's disk takes or gives nothing. What was to be stored is not, neither whole nor in part.
     *
     * @param disk what it said, without a full stop: {@code No space left on device}
     */
    public static StoreUnavailableException ofDisk(String disk, Throwable cause) {
        return new StoreUnavailableException(disk, cause);
    }

    /** What the database's disk said, without a full stop; empty if it is not the disk that fails. */
    public Optional<String> disk() {
        return Optional.ofNullable(disk);
    }
}
