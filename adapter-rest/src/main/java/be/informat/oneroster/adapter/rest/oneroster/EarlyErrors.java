package be.informat.oneroster.adapter.rest.oneroster;

import be.informat.oneroster.adapter.rest.oneroster.Answer.Refused;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * What the server itself refuses before anybody sees the request: a line or a header that is no HTTP, headers that are too long, any request
 * while it stops. It is told like every other error, and like those it tells nothing of the inside.
 */
final class EarlyErrors extends ErrorHandler {

    private static final int WRONG = 400;
    private static final int UNKNOWN = 404;
    private static final int DEFECT = 500;
    private static final int AWAY = 503;

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = status(request, response);
        Refused refused = refused(status);
        Journal journal = new Journal(UUID.randomUUID().toString(), new ReadNotes(nobody -> {}, ""));
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "private, no-cache");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, AnswerWriter.CONTENT_TYPE);
        refused.headers().forEach(response.getHeaders()::put);
        byte[] body = AnswerWriter.body(refused, journal);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        journal.answered(status);
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    private static int status(Request request, Response response) {
        if (request.getAttribute(ERROR_EXCEPTION) instanceof HttpException fault) {
            // Whoever writes another version of HTTP is as wrong as one who writes none.
            return fault.getCode() < DEFECT ? fault.getCode() : WRONG;
        }
        return response.getStatus() < WRONG ? DEFECT : response.getStatus();
    }

    private static Refused refused(int status) {
        if (status == AWAY) {
            return Refused.busy("The service is away for a moment.");
        }
        if (status == UNKNOWN) {
            return Refused.unknown("There is nothing here.");
        }
        if (status >= DEFECT) {
            return Refused.defect();
        }
        Remark remark = new Remark(CodeMinor.INVALID_DATA, "The request cannot be read as HTTP, or is too long.");
        return new Refused(status, List.of(remark), Map.of());
    }
}
