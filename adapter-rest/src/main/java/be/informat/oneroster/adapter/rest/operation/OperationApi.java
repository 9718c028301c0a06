package be.informat.oneroster.adapter.rest.operation;

import be.informat.oneroster.adapter.rest.http.JettyResponse;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /livez}, {@code /readyz} and {@code /metrics}. */
public final class OperationApi {

    private static final String PLAIN = "text/plain;charset=UTF-8";
    private static final String PROMETHEUS = "text/plain;version=0.0.4;charset=utf-8";

    private final Supplier<Optional<String>> obstacle;
    private final Supplier<String> metrics;

    /**
     * @param obstacle why requests cannot be served at this moment, in a few words; empty if they can
     * @param metrics what was measured, in the text format of Prometheus
     */
    public OperationApi(Supplier<Optional<String>> obstacle, Supplier<String> metrics) {
        this.obstacle = obstacle;
        this.metrics = metrics;
    }

    public void handleLive(Context context) {
        answer(context, 200, PLAIN, "ok\n");
    }

    public void handleReady(Context context) {
        Optional<String> reason = obstacle.get();
        answer(context, reason.isPresent() ? 503 : 200, PLAIN, reason.orElse("ok") + "\n");
    }

    public void handleMetrics(Context context) {
        answer(context, 200, PROMETHEUS, metrics.get());
    }

    private static void answer(Context context, int status, String type, String text) {
        context.status(status);
        context.header("Cache-Control", "no-store");
        JettyResponse.contentType(context.req(), type);
        context.result(text);
    }
}
