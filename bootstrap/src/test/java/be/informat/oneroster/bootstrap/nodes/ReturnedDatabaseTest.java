package be.informat.oneroster.bootstrap.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.adapter.persistence.Database;
import be.informat.oneroster.application.port.Records;
import be.informat.oneroster.bootstrap.rest.Provider;
import be.informat.oneroster.bootstrap.road.PayloadSchema;
import be.informat.oneroster.domain.Budget;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real PostgreSQL that goes away while clients read, and comes back. */
@Timeout(180)
class ReturnedDatabaseTest {

    private static final String KEY = "klaproos";

    private static final Duration BACK_WITHIN = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private StoppablePostgres postgres;
    private Provider provider;
    private String token;

    @BeforeEach
    void start() throws IOException {
        postgres = new StoppablePostgres(folder.resolve("data"));
        provider = new Provider(Database.postgreSql(postgres.url(), "postgres", null, 4), Clock.systemUTC());
        provider.publish(provider.newTenant(KEY), Records.appear(Records.district(Records.DISTRICT, "De Klaproos")));
        token = provider.token(KEY);
        assertThat(provider.read(token, "/orgs").statusCode()).isEqualTo(200);
    }

    @AfterEach
    void stop() throws IOException {
        provider.close();
        postgres.close();
    }

    @Test
    void after_a_moment_everything_is_as_before() throws IOException {
        awayFor(Duration.ofSeconds(1));
    }

    @Test
    @Tag("chaos")
    void after_a_minute_everything_is_as_before() throws IOException {
        awayFor(Duration.ofSeconds(60));
    }

    private void awayFor(Duration time) throws IOException {
        postgres.stop();
        Budget budget = Budget.atMost(time);
        do {
            assertToldToComeBack(provider.read(token, "/orgs"));
        } while (budget.isLeft());

        postgres.start();
        long returned = System.nanoTime();
        HttpResponse<String> response = provider.read(token, "/orgs");
        while (response.statusCode() != 200) {
            assertToldToComeBack(response);
            assertThat(Duration.ofNanos(System.nanoTime() - returned)).isLessThan(BACK_WITHIN);
            response = provider.read(token, "/orgs");
        }
        Duration took = Duration.ofNanos(System.nanoTime() - returned);
        System.out.printf("served again %d ms after the database came back%n", took.toMillis());
        assertThat(took).isLessThan(BACK_WITHIN);
        assertThat(response.headers().firstValueAsLong("X-Total-Count")).hasValue(1);
        assertThat(provider.read(provider.token(KEY), "/orgs").statusCode()).isEqualTo(200);
    }

    private static void assertToldToComeBack(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValueAsLong("Retry-After")).isPresent();
        assertThat(PayloadSchema.errors("error", response.body())).isEmpty();
    }
}
