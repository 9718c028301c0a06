package be.informat.oneroster.adapter.rest.http;

import java.time.Duration;
import java.util.stream.Stream;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.internal.HttpConnection;

/**
 * The connections of a server that ends. Jetty gives each of them a second without a byte, also one whose client takes longer than that
 * between two parts of a page; here those on which a request runs have all the time there is, and the others are closed at once.
 */
public final class EndingConnections implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Thread closing;

    private EndingConnections(Thread closing) {
        this.closing = closing;
    }

    /** @param lastRequests how long a request may still run */
    public static EndingConnections of(Server server, Duration lastRequests) {
        Stream.of(server.getConnectors())
                .filter(AbstractConnector.class::isInstance)
                .map(AbstractConnector.class::cast)
                .forEach(connector -> connector.setShutdownIdleTimeout(lastRequests.toMillis()));
        return new EndingConnections(Thread.startVirtualThread(() -> closeIdle(server)));
    }

    /** Over and over: one whose request has ended is idle then. */
    private static void closeIdle(Server server) {
        try {
            while (true) {
                Stream.of(server.getConnectors())
                        .flatMap(connector -> connector.getConnectedEndPoints().stream())
                        .filter(EndingConnections::isIdle)
                        .forEach(EndPoint::close);
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isIdle(EndPoint client) {
        return client.getConnection() instanceof HttpConnection connection
                && connection.getHttpChannel().getRequest() == null;
    }

    @Override
    public void close() {
        closing.interrupt();
    }
}
