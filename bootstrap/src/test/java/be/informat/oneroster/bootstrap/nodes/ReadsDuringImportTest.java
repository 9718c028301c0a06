package be.informat.oneroster.bootstrap.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.bootstrap.nodes.Cluster.LocalNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reads wait for no import and no publication: not where these stand still in the middle, and not for the locks that they take. On a
 * machine that does nothing else a read waits less than 50 milliseconds for one.
 */
@Timeout(180)
class ReadsDuringImportTest {

    private static final int PUPILS = 2_000;
    private static final int CLIENTS = 2;

    /** More than a busy machine of two processors makes of it; a lock would show in every try. */
    private static final Duration TOO_LONG = Duration.ofMillis(500);

    private static final int TRIES = 3;

    @TempDir
    static Path folder;

    private static Cluster cluster;
    private static Path extract;
    private static Cluster.Credentials credentials;
    private static LocalNode node;

    @BeforeAll
    static void start() throws IOException {
        cluster = new Cluster(folder, "2026-10-05");
        extract = cluster.schools(PUPILS);
        credentials = cluster.client();
        node = cluster.node();
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sis_pupil", "publication_request", "user_version", "version_counter"})
    void while_an_import_or_its_publication_stands_still_half_way_every_read_is_answered(String table)
            throws Exception {
        Path changed = cluster.changed(extract, table.replace("_", ""));
        CompletableFuture<Void> importing;
        try (HeldTable held = cluster.hold(table);
                BalancedClient client = new BalancedClient(credentials, node.address())) {
            importing = begin(changed);
            held.await(1);

            BalancedClient.Sweep first = client.sweep(500, page -> {});
            assertThat(client.sweep(500, page -> {})).as("another run").isEqualTo(first);
            assertThat(importing).isNotDone();
        }
        importing.join();
    }

    @Test
    void no_read_takes_long_while_imports_and_publications_go_on() throws Exception {
        readFor(Duration.ofSeconds(1));
        System.out.println("reads without an import: " + readFor(Duration.ofSeconds(2)));
        Duration shortest = TOO_LONG;
        for (int number = 1; number <= TRIES && shortest.equals(TOO_LONG); number++) {
            CompletableFuture<Void> importing = begin(cluster.changed(extract, "s" + number));
            Times times = read(() -> !importing.isDone());
            importing.join();
            System.out.println("reads during an import:  " + times);
            shortest = times.longest().compareTo(TOO_LONG) < 0 ? times.longest() : TOO_LONG;
        }
        assertThat(shortest).as("the longest read of the best try").isLessThan(TOO_LONG);
    }

    private static CompletableFuture<Void> begin(Path extract) {
        return CompletableFuture.runAsync(() -> cluster.run("import", extract.toString()), Thread::startVirtualThread);
    }

    private static Times readFor(Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        return read(() -> System.nanoTime() < end);
    }

    /** Clients that begin runs and read their pages, one after the other. */
    private static Times read(BooleanSupplier goOn) throws Exception {
        List<Future<List<Duration>>> clients = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (int number = 0; number < CLIENTS; number++) {
                clients.add(threads.submit(() -> readAsOne(goOn)));
            }
        }
        List<Duration> all = new ArrayList<>();
        for (Future<List<Duration>> client : clients) {
            all.addAll(client.get());
        }
        return new Times(all.stream().sorted().toList());
    }

    private static List<Duration> readAsOne(BooleanSupplier goOn) {
        List<Duration> times = new ArrayList<>();
        try (BalancedClient client = new BalancedClient(credentials, node.address())) {
            String token = client.token();
            while (goOn.getAsBoolean()) {
                for (String page : List.of("orgs", "users?limit=100", "users?limit=100&offset=1500", "enrollments")) {
                    long begun = System.nanoTime();
                    HttpResponse<String> response = client.get(token, page);
                    times.add(Duration.ofNanos(System.nanoTime() - begun));
                    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
                }
            }
        }
        return times;
    }

    /** @param sorted never empty */
    private record Times(List<Duration> sorted) {

        Duration longest() {
            return sorted.getLast();
        }

        Duration percentile(int percent) {
            return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
        }

        @Override
        public String toString() {
            return "%d, half within %d ms, 99 %% within %d ms, all within %d ms"
                    .formatted(
                            sorted.size(),
                            percentile(50).toMillis(),
                            percentile(99).toMillis(),
                            longest().toMillis());
        }
    }
}
