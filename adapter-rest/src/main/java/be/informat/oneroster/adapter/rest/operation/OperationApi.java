package be.informat.oneroster.adapter.rest.operation;

import be.informat.oneroster.adapter.rest.http.JettyResponse;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /livez} and {@code /readyz}. */
public final class OperationApi {

    private final Supplier<Optional<String>> obstacle;

    /** @param obstacle why requests cannot be served at this moment, in a few words; empty if they can */
    public OperationApi(Supplier<Optional<String>> obstacle) {
        this.obstacle = obstacle;
    }

    public void handleLive(Context context) {
        answer(context, 200, "ok");
    }

    public void handleReady(Context context) {
        Optional<String> reason = obstacle.get();
        answer(context, reason.isPresent() ? 503 : 200, reason.orElse("ok"));
    }

    private static void answer(Context context, int status, String text) {
        context.status(status);
        context.header("Cache-Control", "no-store");
        JettyResponse.contentType(context.req(), "text/plain;charset=UTF-8");
        context.result(text + "\n");
    }
}
