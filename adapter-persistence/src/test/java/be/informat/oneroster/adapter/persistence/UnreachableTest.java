package be.informat.oneroster.adapter.persistence;

import static be.informat.oneroster.adapter.persistence.Installation.newSettings;
import static be.informat.oneroster.adapter.persistence.Installation.newTenant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.informat.oneroster.application.port.StoreUnavailableException;
import be.informat.oneroster.application.query.Selection;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A database that is away, and one that refuses. */
@Timeout(120)
class UnreachableTest {

    @Test
    void a_database_that_is_not_there_is_told_at_once() {
        assertThatThrownBy(() -> Database.postgreSql("jdbc:postgresql://localhost:1/nothing", "nobody", "secret", 2))
                .isInstanceOf(StoreUnavailableException.class)
                .message()
                .doesNotContain("secret");
    }

    @Test
    void a_database_that_goes_away_is_no_empty_answer_and_comes_back_by_itself() throws Exception {
        String url = Engine.newPostgreSqlUrl();
        int port = Integer.parseInt(url.replaceAll(".*:(\\d+)/.*", "$1"));
        try (CutLine line = CutLine.to(port);
                Database database = Database.postgreSql(
                        url.replace(":" + port + "/", ":" + line.port() + "/"), "postgres", null, 2)) {
            database.migrate();
            TenantId tenant = newTenant(database);
            assertThat(database.isReachable()).isTrue();

            line.cut();
            assertThatThrownBy(() -> database.tenants().all()).isInstanceOf(StoreUnavailableException.class);
            assertThatThrownBy(() -> database.rosters().select(tenant, 1, Selection.all(Kind.USER)))
                    .isInstanceOf(StoreUnavailableException.class);
            assertThatThrownBy(() -> database.runs().find(tenant, "a token"))
                    .isInstanceOf(StoreUnavailableException.class);
            Instant asked = Instant.now();
            assertThat(database.isReachable()).isFalse();
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(10));

            line.mend();
            assertThat(database.tenants().find(tenant)).isPresent();
            assertThat(database.isReachable()).isTrue();
        }
    }

    @Test
    void readers_and_health_do_not_wait_for_units_of_work() throws Exception {
        try (Database database = Engine.POSTGRESQL.open()) {
            List<TenantId> tenants = IntStream.range(0, 6)
                    .mapToObj(number -> newTenant(database))
                    .toList();
            CountDownLatch read = new CountDownLatch(1);
            try (ExecutorService threads = Executors.newCachedThreadPool()) {
                for (TenantId tenant : tenants) {
                    threads.execute(() -> database.work().locked(tenant, stores -> {
                        try {
                            return read.await(60, java.util.concurrent.TimeUnit.SECONDS);
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    }));
                }
                assertThat(database.tenants().all()).hasSize(6);
                assertThat(database.sis().lastImports()).isEmpty();
                assertThat(database.isReachable()).isTrue();
                read.countDown();
            }
        }
    }

    @Test
    void a_refusal_is_a_defect_that_repeats_no_value_of_a_row() {
        for (Engine engine : Engine.values()) {
            try (Database database = engine.open()) {
                TenantSettings settings = newSettings().build();
                database.work()
                        .lockedForSettings(
                                Optional.empty(), stores -> stores.tenants().create(settings));
                assertThatThrownBy(() -> database.work()
                                .lockedForSettings(
                                        Optional.empty(),
                                        stores -> stores.tenants().create(settings)))
                        .isInstanceOf(IllegalStateException.class)
                        .hasNoCause()
                        .hasMessageContaining("23505")
                        .message()
                        .doesNotContain(settings.key().value());
            }
        }
    }

    @Test
    void several_programs_may_migrate_at_the_same_time() throws Exception {
        String url = Engine.newPostgreSqlUrl();
        try (Database one = Database.postgreSql(url, "postgres", null, 2);
                Database other = Database.postgreSql(url, "postgres", null, 2);
                ExecutorService threads = Executors.newCachedThreadPool()) {
            var first = threads.submit(one::migrate);
            var second = threads.submit(other::migrate);
            assertThat(first.get().steps() + second.get().steps()).isGreaterThanOrEqualTo(4);
            assertThat(first.get().version()).isEqualTo(second.get().version());
            assertThat(one.migrate().steps()).isZero();
        }
    }
}
