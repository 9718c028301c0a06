package be.informat.oneroster.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.port.ApiScope;
import be.informat.oneroster.application.port.SyncRun;
import be.informat.oneroster.application.port.SyncRun.ListRead;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the log of syncs learns from requests. */
class SyncNotesTest {

    private final ServerUnderTest server = new ServerUnderTest();
    private Instant published = Instant.EPOCH;

    @BeforeEach
    void publish() {
        published = server.publish(SchoolGroup.everything());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private List<SyncRun> runs() {
        server.syncNotes.write();
        return server.syncLog.runs(ServerUnderTest.TENANT, Instant.EPOCH);
    }

    /** The only run, once so many requests are noted: they are when they are answered, which the client may see before. */
    private SyncRun run(int requests) {
        Instant end = Instant.now().plusSeconds(20);
        while (Instant.now().isBefore(end)) {
            List<SyncRun> runs = runs();
            if (runs.size() == 1 && runs.getFirst().requests() == requests) {
                return runs.getFirst();
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("Not one run with " + requests + " requests: " + runs());
    }

    @Test
    void pages_of_a_list_are_added_up() {
        String token = server.newToken();
        int total = Integer.parseInt(server.read(token, "/users?limit=1")
                .headers()
                .firstValue("X-Total-Count")
                .orElseThrow());
        server.read(token, "/users?limit=" + total + "&offset=1");

        SyncRun run = run(2);
        assertThat(run.client()).isEqualTo("client-1");
        assertThat(run.refusals()).isEmpty();
        assertThat(run.extent()).isEqualTo(SyncRun.Extent.WHOLE);
        assertThat(run.lists().values()).containsExactly(new ListRead("users", null, false, 0, 2, total, total));
    }

    @Test
    void a_delta_is_known_by_its_filter_and_told_when_it_asks_for_the_future() {
        String token = server.newToken();
        server.read(token, "/users?filter=dateLastModified%3E%27" + published + "%27");
        Instant ahead = server.clock.instant().plus(Duration.ofSeconds(2));
        server.read(token, "/classes?filter=dateLastModified%3E%27" + ahead + "%27");

        SyncRun run = run(2);
        assertThat(run.extent()).isEqualTo(SyncRun.Extent.DELTA);
        assertThat(run.lists().values())
                .containsExactlyInAnyOrder(
                        new ListRead("users", published, false, 0, 1, 0, 0),
                        new ListRead("classes", ahead, true, 0, 1, 0, 0));
    }

    @Test
    void what_is_refused_counts_in_the_run_of_its_token() {
        String token = server.token(server.newClient(ApiScope.ROSTER_CORE));
        server.read(token, "/orgs");
        server.read(token, "/orgs/00000000-0000-0000-0000-000000000000");
        server.read(token, "/users?limit=0");
        server.read(token, "/demographics");

        SyncRun run = run(4);
        assertThat(run.refusals()).isEqualTo(Map.of(404, 1L, 400, 1L, 403, 1L));
        assertThat(run.lists()).hasSize(1);
    }

    @Test
    void who_asks_only_for_headers_reads_no_records() {
        String token = server.newToken();
        server.send(server.request("/ims/oneroster/v1p1/users")
                .header("Authorization", "Bearer " + token)
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(run(1).lists()).isEmpty();
    }

    @Test
    void nobody_in_particular_is_not_noted() {
        String token = server.newToken();
        server.read("no.good.token", "/users");
        server.read(token, "/users");

        assertThat(run(1).refusals()).isEmpty();
    }
}
