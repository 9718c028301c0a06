package be.informat.oneroster.bootstrap.nodes;

import static be.informat.oneroster.bootstrap.nodes.SmallSchools.FRIDAY;
import static be.informat.oneroster.bootstrap.nodes.SmallSchools.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.port.PublicationStore.Publication;
import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.application.publishing.PublishRoster;
import be.informat.oneroster.application.publishing.PublishRoster.Confirmation;
import be.informat.oneroster.application.publishing.PublishRoster.Outcome;
import be.informat.oneroster.bootstrap.nodes.SmallSchools.Node;
import be.informat.oneroster.domain.tenant.TenantId;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The publications of a new day, and those by hand, when two nodes come at once. */
@Timeout(180)
class SharedScheduleTest {

    private static final int TENANTS = 100;
    private static final int AT_LEAST = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void a_hundred_tenants_that_missed_days_are_published_once_each_and_both_nodes_do_their_share()
            throws IOException, InterruptedException {
        try (SmallSchools schools = new SmallSchools(TENANTS)) {
            publishAll(schools, MONDAY);
            Node first = schools.node(FRIDAY);
            Node second = schools.node(FRIDAY);

            first.due().start();
            second.due().start();
            await(first, FRIDAY);

            List<String> computed = new ArrayList<>(first.computed());
            computed.addAll(second.computed());
            System.out.printf(
                    "computed by one node: %d, by the other: %d%n",
                    first.computed().size(), second.computed().size());
            assertThat(computed).hasSize(TENANTS).doesNotHaveDuplicates();
            assertThat(first.computed()).hasSizeGreaterThanOrEqualTo(AT_LEAST);
            assertThat(second.computed()).hasSizeGreaterThanOrEqualTo(AT_LEAST);
            assertThat(schools.tenants).allSatisfy(tenant -> {
                List<Publication> history = first.history(tenant);
                assertThat(history).hasSize(2);
                assertThat(history.getFirst().occasion().day()).isEqualTo(FRIDAY);
                assertThat(history.getFirst().occasion().reasons()).containsExactly(Reason.NEW_DAY);
            });
        }
    }

    @Test
    void of_two_that_publish_a_tenant_at_once_one_publishes_and_the_other_finds_nothing_to_do() throws Exception {
        try (SmallSchools schools = new SmallSchools(5)) {
            publishAll(schools, MONDAY);
            Node first = schools.node(FRIDAY);
            Node second = schools.node(FRIDAY);
            for (TenantId tenant : schools.tenants) {
                assertThat(atOnce(() -> publish(first, tenant), () -> publish(second, tenant)))
                        .hasAtLeastOneElementOfType(Outcome.Published.class)
                        .hasAtLeastOneElementOfType(Outcome.Unchanged.class);
                assertThat(first.history(tenant)).hasSize(2);
            }
        }
    }

    private static void publishAll(SmallSchools schools, LocalDate day) throws InterruptedException {
        Node node = schools.node(day);
        node.due().start();
        await(node, day);
        assertThat(schools.tenants)
                .allSatisfy(tenant -> assertThat(node.history(tenant)).hasSize(1));
    }

    private static Outcome publish(Node node, TenantId tenant) {
        return node.publish().publish(new PublishRoster.Command(tenant, FRIDAY, Reason.OPERATOR, Confirmation.NONE));
    }

    /** Waits until nothing is due on a day. */
    private static void await(Node node, LocalDate day) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!node.database().publications().due(day).isEmpty()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
            Thread.sleep(20);
        }
    }

    private static List<Outcome> atOnce(Callable<Outcome> one, Callable<Outcome> other) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Outcome>> outcomes = new ArrayList<>();
            for (Callable<Outcome> work : List.of(one, other)) {
                outcomes.add(threads.submit(() -> {
                    together.await();
                    return work.call();
                }));
            }
            return List.of(outcomes.get(0).get(), outcomes.get(1).get());
        }
    }
}
