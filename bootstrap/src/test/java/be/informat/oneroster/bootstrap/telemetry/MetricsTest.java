package be.informat.oneroster.bootstrap.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.insight.MeasureInstallation;
import be.informat.oneroster.application.port.InMemorySisStore;
import be.informat.oneroster.application.port.InMemoryStores;
import be.informat.oneroster.application.port.InMemorySyncLog;
import be.informat.oneroster.application.port.StoreUnavailableException;
import be.informat.oneroster.application.port.SyncRun;
import be.informat.oneroster.application.port.TenantStore;
import be.informat.oneroster.application.port.TenantWork.Stores;
import be.informat.oneroster.domain.tenant.SettingsBuilder;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantState;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricsTest {

    private final Clock clock = Clock.systemUTC();
    private final Stores stores = new InMemoryStores(clock).stores();
    private final InMemorySyncLog log = new InMemorySyncLog(tenant -> true);
    private final Metrics metrics = new Metrics(
            new MeasureInstallation(
                    stores.tenants(),
                    stores.publications(),
                    new InMemorySisStore(stores.tenants(), stores.publications(), clock),
                    log,
                    clock),
            clock);

    @Test
    void requests_are_counted_and_timed() {
        metrics.answered("oneroster", 200, Duration.ofMillis(250));
        metrics.answered("oneroster", 200, Duration.ofMillis(250));
        metrics.answered("token", 401, Duration.ofMillis(1));

        assertThat(metrics.text())
                .contains("oneroster_requests_seconds_count{area=\"oneroster\",status=\"200\"} 2")
                .contains("oneroster_requests_seconds_sum{area=\"oneroster\",status=\"200\"} 0.5")
                .contains("oneroster_requests_seconds_count{area=\"token\",status=\"401\"} 1");
    }

    @Test
    void tenants_and_their_syncs_are_counted_by_state_and_no_tenant_is_named() {
        Tenant tenant =
                stores.tenants().create(new SettingsBuilder().key("klaproos").build());
        stores.tenants().changeState(tenant.id(), TenantState.ACTIVE);
        Instant now = clock.instant();
        Instant longAgo = now.minus(Duration.ofDays(2));
        log.add(tenant.id(), List.of(run(now), run(longAgo)));

        assertThat(metrics.text())
                .contains("oneroster_tenants{tenant_state=\"active\"} 1.0")
                .contains("oneroster_tenants{tenant_state=\"suspended\"} 0.0")
                .contains("oneroster_syncs_last_day{tenant_state=\"active\"} 1.0")
                .contains("oneroster_publications_held 0.0")
                .contains("oneroster_sis_data_age_seconds NaN")
                .doesNotContain("klaproos");
    }

    @Test
    void without_the_database_there_are_no_figures_of_it() {
        TenantStore away = (TenantStore) Proxy.newProxyInstance(
                TenantStore.class.getClassLoader(), new Class<?>[] {TenantStore.class}, (proxy, method, arguments) -> {
                    throw new StoreUnavailableException(new IllegalStateException("away"));
                });
        Metrics blind = new Metrics(
                new MeasureInstallation(
                        away,
                        stores.publications(),
                        new InMemorySisStore(stores.tenants(), stores.publications(), clock),
                        log,
                        clock),
                clock);
        blind.answered("token", 200, Duration.ofMillis(1));

        assertThat(blind.text())
                .contains("oneroster_tenants{tenant_state=\"active\"} NaN")
                .contains("oneroster_requests_seconds_count{area=\"token\",status=\"200\"} 1");
    }

    private static SyncRun run(Instant at) {
        return new SyncRun("sds", "a".repeat(64), at, 1, at, 1, Map.of(), Map.of());
    }
}
