package be.informat.oneroster.bootstrap.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import org.slf4j.LoggerFactory;

/** The log of a server says more than that of a command, which speaks for itself. */
final class ServerLog {

    /** What the program does, and a line for each request that was answered. */
    private static final List<String> OURS = List.of("be.informat.oneroster", "oneroster.requests");

    private ServerLog() {}

    /** Leaves a configuration alone that is not the one for commands. */
    static void raise() {
        for (String name : OURS) {
            if (LoggerFactory.getLogger(name) instanceof Logger logger && logger.getLevel() == Level.WARN) {
                logger.setLevel(Level.INFO);
            }
        }
    }
}
