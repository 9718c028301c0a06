package be.informat.oneroster.adapter.persistence.session;

import be.informat.oneroster.application.port.StoreUnavailableException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.h2.mvstore.MVStoreException;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a database that is away from a defect of ours. A defect keeps the place where it happened and the database's code, but not the
 * database's words: those repeat the values of a row, which may be a name.
 */
public final class Failures {

    /** Classes of SQLSTATE: no connection, no resources, broken machine. */
    private static final Set<String> AWAY = Set.of("08", "53", "58");

    /** PostgreSQL's shutdowns; H2's broken connection, closed database and shutdown. */
    private static final Set<String> GOING_AWAY = Set.of("57P01", "57P02", "57P03", "90067", "90098", "90121");

    private static final String DUPLICATE = "23505";

    /** Of PostgreSQL. */
    private static final String DISK_FULL = "53100";

    private Failures() {}

    static RuntimeException of(SQLException e) {
        Optional<RuntimeException> disk = ofDisk(e);
        if (disk.isPresent()) {
            return disk.get();
        }
        if (isAway(e)) {
            return new StoreUnavailableException(e);
        }
        IllegalStateException defect = new IllegalStateException(
                "The database refused a statement: SQLSTATE " + e.getSQLState() + ", error " + e.getErrorCode() + ".");
        defect.setStackTrace(e.getStackTrace());
        return defect;
    }

    static RuntimeException of(DataAccessException e) {
        SQLException cause = e.getCause(SQLException.class);
        if (cause == null) {
            return e;
        }
        RuntimeException failure = of(cause);
        failure.setStackTrace(e.getStackTrace());
        return failure;
    }

    /** A {@link StoreUnavailableException} if it is the database's disk that fails; else empty. */
    public static Optional<RuntimeException> ofDisk(Throwable failure) {
        boolean isFile = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e && DISK_FULL.equals(e.getSQLState())) {
                return Optional.of(StoreUnavailableException.ofDisk("No space left on it", failure));
            }
            // H2 closes its file when it cannot write, and says afterwards that it is closed, because of this
            isFile |= cause instanceof MVStoreException;
            if (isFile && cause instanceof IOException e && e.getMessage() != null) {
                return Optional.of(StoreUnavailableException.ofDisk(e.getMessage(), failure));
            }
        }
        return Optional.empty();
    }

    /** Whether a row has a key that another one has. */
    public static boolean isDuplicate(DataAccessException e) {
        SQLException cause = e.getCause(SQLException.class);
        return cause != null && DUPLICATE.equals(cause.getSQLState());
    }

    private static boolean isAway(SQLException e) {
        @Nullable String state = e.getSQLState();
        return e instanceof SQLTransientConnectionException
                || state != null
                        && (GOING_AWAY.contains(state)
                                || (state.length() == 5 && AWAY.contains(state.substring(0, 2))));
    }
}
