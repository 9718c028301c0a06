package be.informat.oneroster.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Prometheus gets, and what is told to whoever measures. */
class MetricsTest {

    private final ServerUnderTest server = new ServerUnderTest();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void figures_are_for_anyone_in_the_format_of_prometheus() {
        HttpResponse<String> response = server.send(server.request("/metrics"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/plain;version=0.0.4;charset=utf-8");
        assertThat(response.body()).isEqualTo("figures 1\n");
    }

    @Test
    void every_answer_is_measured_by_area_and_status() {
        SchoolGroup.publishTo(server);
        String token = server.newToken();
        server.read(token, "/orgs");
        server.read(token, "/orgs/nobody");
        server.send(server.request("/nowhere"));

        Instant end = Instant.now().plusSeconds(20);
        while (server.measured.size() < 4 && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        assertThat(server.measured)
                .containsExactlyInAnyOrder("token 200", "oneroster 200", "oneroster 404", "other 404");
    }
}
