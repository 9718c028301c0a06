package be.informat.oneroster.bootstrap.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** The log of a server says more than that of a command, which speaks for itself. */
final class ServerLog {

    private static final String OURS = "be.informat.oneroster";

    private ServerLog() {}

    /** Leaves a configuration alone that is not the one for commands. */
    static void raise() {
        if (LoggerFactory.getLogger(OURS) instanceof Logger logger && logger.getLevel() == Level.WARN) {
            logger.setLevel(Level.INFO);
        }
    }
}
