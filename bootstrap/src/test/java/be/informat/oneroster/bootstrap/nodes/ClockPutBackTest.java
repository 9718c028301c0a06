package be.informat.oneroster.bootstrap.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.adapter.persistence.Database;
import be.informat.oneroster.adapter.persistence.connection.EmbeddedFile.Role;
import be.informat.oneroster.application.port.Records;
import be.informat.oneroster.application.reading.MutableClock;
import be.informat.oneroster.bootstrap.rest.Provider;
import be.informat.oneroster.domain.tenant.TenantId;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the embedded database the clock of the machine counts for everything, also when it is put back by an hour. */
class ClockPutBackTest {

    private static final String KEY = "klaproos";
    private static final Duration BACK = Duration.ofHours(-1);

    @TempDir
    Path folder;

    private final MutableClock clock = new MutableClock(Instant.parse("2024-10-27T01:59:00.250Z"));
    private Provider provider;
    private TenantId tenant;
    private int pupils;

    @BeforeEach
    void start() {
        provider = new Provider(Database.embedded(folder, Role.SERVER, text -> {}, clock), clock);
        tenant = provider.newTenant(KEY);
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void the_instants_of_publications_go_on_ascending_and_a_delta_since_the_greatest_misses_nothing() {
        List<Instant> instants = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            instants.add(publish());
            clock.pass(Duration.ofMillis(1));
            instants.add(publish());
            clock.pass(BACK);
        }
        instants.add(publish());
        assertThat(instants).isSorted().doesNotHaveDuplicates();

        clock.pass(Duration.ofHours(5));
        instants.add(publish());
        assertThat(instants.getLast()).as("the real time again").isEqualTo(clock.instant());

        String token = provider.token(KEY);
        for (int seen = 0; seen < instants.size(); seen++) {
            assertThat(total(provider.read(token, "/users?filter=" + since(instants.get(seen)))))
                    .isEqualTo(instants.size() - 1 - seen);
        }
    }

    @Test
    void a_run_goes_on_and_its_token_lives() {
        publish();
        String token = provider.token(KEY);
        assertThat(publicationOf(token, "/orgs")).isEqualTo("1");
        publish();

        clock.pass(BACK);

        assertThat(publicationOf(token, "/users")).isEqualTo("1");
        clock.pass(Duration.ofMinutes(1));
        assertThat(publicationOf(token, "/classes")).isEqualTo("1");
        assertThat(publicationOf(token, "/orgs")).as("begins a run").isEqualTo("2");
    }

    @Test
    void a_new_token_is_good_and_its_run_sees_the_newest_publication() {
        publish();
        provider.token(KEY);
        clock.pass(BACK);
        publish();

        assertThat(publicationOf(provider.token(KEY), "/users")).isEqualTo("2");
    }

    private Instant publish() {
        pupils++;
        return provider.publish(
                tenant, Records.appear(Records.pupil(Records.id(pupils), "Kind" + pupils, "Peeters", Records.SCHOOL)));
    }

    private String publicationOf(String token, String path) {
        HttpResponse<String> response = provider.read(token, path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.headers().firstValue("X-Roster-Publication").orElseThrow();
    }

    private static long total(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.headers().firstValueAsLong("X-Total-Count").orElseThrow();
    }

    private static String since(Instant instant) {
        return URLEncoder.encode("dateLastModified>'" + instant + "'", StandardCharsets.UTF_8);
    }
}
