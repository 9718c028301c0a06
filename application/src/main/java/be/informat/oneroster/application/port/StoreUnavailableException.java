package be.informat.oneroster.application.port;

/**
 * What is stored cannot be reached at this moment: the database is away, gave no connection in time, or broke the connection. Nothing is
 * known of the answer; asking again later may help. Any port that reads or writes the database may throw it. Every other failure of a
 * store is a defect.
 */
public final class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param cause what the driver or the pool said */
    public StoreUnavailableException(Throwable cause) {
        super("The database cannot be reached.", cause);
    }
}
