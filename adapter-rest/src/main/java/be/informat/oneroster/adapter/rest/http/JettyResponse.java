package be.informat.oneroster.adapter.rest.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EndPoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the servlet interface cannot say of an answer, and Jetty can. */
public final class JettyResponse {

    private static final Logger LOG = LoggerFactory.getLogger(JettyResponse.class);

    private JettyResponse() {}

    /** Sets the type of an answer exactly as it is written; Jetty itself would change capitals in it. */
    public static void contentType(HttpServletRequest request, String type) {
        ServletContextRequest.getServletContextRequest(request)
                .getServletContextResponse()
                .getWrapped()
                .getHeaders()
                .put(HttpHeader.CONTENT_TYPE, type);
    }

    /**
     * Breaks the connection of a request, so that its client cannot take what it got for a whole answer. The connection is reset, not
     * closed: where the end of an answer is the end of its connection, closing would look like a good end.
     */
    public static void breakOff(HttpServletRequest request) {
        EndPoint endPoint = ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
        if (endPoint.getTransport() instanceof SocketChannel channel) {
            try {
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            } catch (IOException e) {
                LOG.debug("The connection is broken already.", e);
            }
        }
        endPoint.close();
    }
}
