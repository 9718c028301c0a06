package be.informat.oneroster.bootstrap.telemetry;

import be.informat.oneroster.application.insight.MeasureInstallation;
import be.informat.oneroster.application.insight.MeasureInstallation.Measured;
import be.informat.oneroster.application.port.StoreUnavailableException;
import be.informat.oneroster.domain.tenant.TenantState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The figures of this process. May be used by many threads. */
public final class Metrics {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final MeasureInstallation measure;
    private final Clock clock;
    private Optional<Measured> measured = Optional.empty();
    private Instant measuredAt = Instant.MIN;

    public Metrics(MeasureInstallation measure, Clock clock) {
        this.measure = measure;
        this.clock = clock;
        for (TenantState state : TenantState.values()) {
            gauge("oneroster.tenants", state, figures -> figures.tenants().getOrDefault(state, 0));
            gauge("oneroster.syncs.last.day", state, figures -> figures.syncs().getOrDefault(state, 0));
        }
        gauge("oneroster.publications", Measured::publications);
        gauge("oneroster.publications.held", Measured::held);
        gauge(
                "oneroster.sis.data.age.seconds",
                figures -> figures.eldestData()
                        .map(age -> (double) age.toSeconds())
                        .orElse(Double.NaN));
    }

    private void gauge(String name, ToDoubleFunction<Measured> figure) {
        Gauge.builder(name, () -> figure(figure)).register(registry);
    }

    private void gauge(String name, TenantState state, ToDoubleFunction<Measured> figure) {
        Gauge.builder(name, () -> figure(figure))
                .tag("tenant_state", state.wireName())
                .register(registry);
    }

    private double figure(ToDoubleFunction<Measured> figure) {
        return measured.map(figures -> figure.applyAsDouble(figures)).orElse(Double.NaN);
    }

    /** A request was answered. */
    public void answered(String area, int status, Duration time) {
        Timer.builder("oneroster.requests")
                .tag("area", area)
                .tag("status", Integer.toString(status))
                .register(registry)
                .record(time);
    }

    /** Everything, in the text format of Prometheus. */
    public synchronized String text() {
        if (measuredAt.isBefore(clock.instant().minus(FRESH))) {
            measured = figures();
            measuredAt = clock.instant();
        }
        return registry.scrape();
    }

    private Optional<Measured> figures() {
        try {
            return Optional.of(measure.measure());
        } catch (StoreUnavailableException away) {
            return Optional.empty();
        }
    }
}
