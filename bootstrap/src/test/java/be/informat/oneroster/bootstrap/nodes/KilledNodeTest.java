package be.informat.oneroster.bootstrap.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.bootstrap.nodes.BalancedClient.Sweep;
import be.informat.oneroster.bootstrap.nodes.Cluster.LocalNode;
import be.informat.oneroster.domain.Budget;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes, a client that is given to each in turn, and one of them dies. */
@Timeout(180)
class KilledNodeTest {

    private static final int LIMIT = 50;

    @TempDir
    Path folder;

    @Test
    void a_sweep_ends_complete_and_of_one_publication_although_a_node_dies_and_another_publication_comes()
            throws IOException {
        Cluster cluster = new Cluster(folder, "2026-10-05");
        Path extract = cluster.schools(300);
        Path changed = cluster.changed(extract, "s");
        try (ChildNode dies = cluster.child();
                LocalNode stays = cluster.node();
                BalancedClient client = new BalancedClient(cluster.client(), dies.address(), stays.address())) {
            Sweep undisturbed = client.sweep(LIMIT, page -> {});
            assertThat(client.retries()).isZero();
            int middle = undisturbed.pages(LIMIT) / 2;

            Sweep disturbed = client.sweep(LIMIT, page -> {
                if (page == middle) {
                    cluster.run("import", changed.toString());
                } else if (page == middle + 2) {
                    dies.kill();
                }
            });

            assertThat(client.retries()).as("the client noticed").isPositive();
            assertThat(disturbed.publications()).hasSize(1);
            assertThat(disturbed).isEqualTo(undisturbed);
            disturbed
                    .totals()
                    .forEach((collection, total) -> assertThat(
                                    disturbed.collections().get(collection))
                            .hasSize(total)
                            .doesNotHaveDuplicates());

            Sweep after = client.sweep(LIMIT, page -> {});
            assertThat(after.publications()).hasSize(1).isNotEqualTo(undisturbed.publications());
            assertThat(after.pupils())
                    .hasSize(undisturbed.pupils().size() + 1)
                    .doesNotContainAnyElementsOf(undisturbed.pupils());
        }
    }

    @Test
    @Tag("chaos")
    void whenever_a_node_dies_or_is_ended_the_sweep_that_runs_is_none_the_worse() throws Exception {
        long seed = System.nanoTime();
        Random chance = new Random(seed);
        Cluster cluster = new Cluster(folder, "2026-10-05");
        cluster.schools(1_000);
        Cluster.Credentials credentials = cluster.client();
        int sweeps = 0;
        int retries = 0;
        try (LocalNode stays = cluster.node()) {
            Sweep undisturbed = undisturbed(credentials, stays);
            Budget budget = Budget.atMost(Duration.ofMinutes(1));
            while (budget.isLeft()) {
                try (ChildNode dies = cluster.child();
                        BalancedClient client = new BalancedClient(credentials, dies.address(), stays.address())) {
                    int last = chance.nextInt(undisturbed.pages(LIMIT));
                    boolean isKilled = chance.nextBoolean();
                    int micros = chance.nextInt(20_000);
                    Sweep disturbed = client.sweep(LIMIT, page -> {
                        if (page == last) {
                            Thread.startVirtualThread(() -> endAfter(micros, isKilled, dies));
                        }
                    });
                    assertThat(disturbed).as("seed %d, sweep %d", seed, sweeps).isEqualTo(undisturbed);
                    sweeps++;
                    retries += client.retries();
                }
            }
        }
        System.out.printf("%d sweeps in which a node ended, %d requests asked again%n", sweeps, retries);
        assertThat(retries).isPositive();
    }

    private static Sweep undisturbed(Cluster.Credentials credentials, LocalNode node) {
        try (BalancedClient client = new BalancedClient(credentials, node.address())) {
            return client.sweep(LIMIT, page -> {});
        }
    }

    private static void endAfter(int micros, boolean isKilled, ChildNode node) {
        LockSupport.parkNanos(micros * 1_000L);
        if (isKilled) {
            node.kill();
        } else {
            node.terminate();
        }
    }
}
