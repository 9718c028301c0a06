package be.informat.oneroster.bootstrap.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.bootstrap.cli.Shell.Result;
import be.informat.oneroster.bootstrap.nodes.BalancedClient.Sweep;
import be.informat.oneroster.bootstrap.nodes.Cluster.LocalNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Imports that come at once are done one after the other, and their tenants are published once for what differs. */
@Timeout(180)
class ImportsAtOnceTest {

    @TempDir
    static Path folder;

    private static Cluster cluster;
    private static Path extract;
    private static LocalNode node;
    private static BalancedClient client;

    @BeforeAll
    static void start() throws IOException {
        cluster = new Cluster(folder, "2026-10-05");
        extract = cluster.schools(200);
        node = cluster.node();
        client = new BalancedClient(cluster.client(), node.address());
    }

    @AfterAll
    static void stop() {
        client.close();
        node.close();
    }

    @Test
    void the_same_extract_twice_gives_one_publication() throws Exception {
        Path changed = cluster.changed(extract, "a");
        int before = publication();

        List<Result> results = importAtOnce(changed, changed);

        assertThat(results)
                .allSatisfy(
                        result -> assertThat(result.exitCode()).as(result.err()).isZero());
        assertThat(publication()).isEqualTo(before + 1);
        assertThat(familyNames()).allMatch(name -> name.endsWith("a"));
    }

    @Test
    void of_two_extracts_one_is_in_force_as_a_whole() throws Exception {
        Path one = cluster.changed(extract, "b");
        Path other = cluster.changed(extract, "c");
        int before = publication();

        List<Result> results = importAtOnce(one, other);

        assertThat(results)
                .allSatisfy(
                        result -> assertThat(result.exitCode()).as(result.err()).isZero());
        assertThat(publication()).isBetween(before + 1, before + 2);
        assertThat(familyNames().map(name -> name.substring(name.length() - 1)).distinct())
                .hasSize(1)
                .containsAnyOf("b", "c");
        assertThat(cluster.json("publish", Cluster.TENANT, "--json")
                        .get("publication")
                        .asInt())
                .as("nothing is left to publish")
                .isEqualTo(publication());
    }

    /** Both have read their extract and want to store it when they are let go. */
    private static List<Result> importAtOnce(Path one, Path other) throws Exception {
        List<CompletableFuture<Result>> imports;
        try (HeldTable held = cluster.hold("sis_pupil")) {
            imports = Stream.of(one, other)
                    .map(path -> CompletableFuture.supplyAsync(
                            () -> cluster.attempt("import", path.toString()), Thread::startVirtualThread))
                    .toList();
            held.await(2);
        }
        List<Result> results = new ArrayList<>();
        imports.forEach(ended -> results.add(ended.join()));
        return results;
    }

    /** The number of the newest. */
    private static int publication() {
        return Integer.parseInt(client.get(client.token(), "orgs")
                .headers()
                .firstValue("X-Roster-Publication")
                .orElseThrow());
    }

    private static Stream<String> familyNames() {
        Sweep sweep = client.sweep(5_000, page -> {});
        assertThat(sweep.publications()).hasSize(1);
        List<String> names = sweep.pupils().stream()
                .map(user -> user.replaceFirst(".*\"familyName\":\"([^\"]*)\".*", "$1"))
                .toList();
        assertThat(names).hasSizeGreaterThan(150);
        return names.stream();
    }
}
