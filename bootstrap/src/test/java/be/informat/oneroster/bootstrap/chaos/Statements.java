package be.informat.oneroster.bootstrap.chaos;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.LoggerFactory;

/**
 * Counts the statements that lock or change something in the database of this process, by what jOOQ logs of each just before it is sent, and
 * can stop before one of them for ever. So a death falls into every gap between two changes, however short: where a transaction is cut in
 * two by mistake, there is such a gap.
 */
final class Statements extends UnsynchronizedAppenderBase<ILoggingEvent> {

    private final AtomicInteger count = new AtomicInteger();
    private final int last;
    private final Runnable stopped;

    private Statements(int last, Runnable stopped) {
        this.last = last;
        this.stopped = stopped;
    }

    /** @param last the number of the one that is not sent, from 1; 0 to send all */
    static Statements watch(int last, Runnable stopped) {
        Statements statements = new Statements(last, stopped);
        statements.start();
        Logger logger = (Logger) LoggerFactory.getLogger("org.jooq.tools.LoggerListener");
        logger.setAdditive(false);
        logger.addAppender(statements);
        logger.setLevel(Level.DEBUG);
        return statements;
    }

    int count() {
        return count.get();
    }

    @Override
    protected void append(ILoggingEvent event) {
        String[] said = event.getFormattedMessage().split(":", 2);
        boolean isStatement = said[0].startsWith("Executing") && said.length == 2;
        if (isStatement && !isRead(said[1].strip()) && count.incrementAndGet() == last) {
            stopped.run();
            while (true) {
                LockSupport.park();
            }
        }
    }

    private static boolean isRead(String sql) {
        return sql.startsWith("select") && !sql.contains("for update");
    }
}
