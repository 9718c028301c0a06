package be.informat.oneroster.bootstrap.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantState;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which tenants are computed, and what becomes of those that fail. */
class DuePublicationsTest {

    private final ScheduledTenants tenants = new ScheduledTenants(Instant.parse("2024-11-04T09:00:00Z"));
    private final DuePublications node = tenants.node(new Today(tenants.clock, null));

    @AfterEach
    void stop() {
        tenants.close();
    }

    @Test
    void only_active_tenants_are_computed_for_a_new_day() {
        tenants.create("112201", TenantState.ACTIVE);
        tenants.create("112202", TenantState.SUSPENDED);
        tenants.create("112203", TenantState.ONBOARDING);

        node.publishDue();

        assertThat(tenants.schools.asked).containsExactly("112201");
    }

    @Test
    void what_was_requested_is_computed_also_today_and_while_onboarding_but_not_while_suspended() {
        TenantId active = tenants.create("112201", TenantState.ACTIVE);
        TenantId suspended = tenants.create("112202", TenantState.SUSPENDED);
        TenantId onboarding = tenants.create("112203", TenantState.ONBOARDING);
        node.publishDue();
        tenants.schools.asked.clear();
        List.of(active, suspended, onboarding).forEach(tenant -> tenants.request(tenant, Reason.IMPORT));

        node.publishDue();
        node.publishDue();

        assertThat(tenants.schools.asked).containsExactlyInAnyOrder("112201", "112203");
        assertThat(tenants.history(onboarding).getFirst().occasion().reasons()).contains(Reason.IMPORT);
    }

    @Test
    void tenants_that_fail_are_tried_again_and_the_others_do_not_suffer() {
        TenantId first = tenants.create("112201", TenantState.ACTIVE);
        TenantId second = tenants.create("112202", TenantState.ACTIVE);
        TenantId sound = tenants.create("112203", TenantState.ACTIVE);
        tenants.schools.broken = Set.of("112201", "112202");

        node.publishDue();

        assertThat(tenants.schools.asked).containsExactlyInAnyOrder("112201", "112202", "112203");
        assertThat(List.of(first, second))
                .allSatisfy(tenant -> assertThat(tenants.history(tenant)).isEmpty());
        assertThat(tenants.history(sound)).hasSize(1);

        tenants.schools.broken = Set.of();
        node.publishDue();

        assertThat(tenants.schools.asked).hasSize(5);
        assertThat(List.of(first, second))
                .allSatisfy(tenant -> assertThat(tenants.history(tenant)).hasSize(1));
    }

    @Test
    void while_the_database_is_away_a_round_ends_and_the_next_one_goes_on() {
        List<TenantId> both =
                List.of(tenants.create("112201", TenantState.ACTIVE), tenants.create("112202", TenantState.ACTIVE));
        tenants.schools.isAway = true;

        node.publishDue();
        assertThat(tenants.schools.asked).hasSize(1);

        tenants.schools.isAway = false;
        node.publishDue();
        assertThat(both)
                .allSatisfy(tenant -> assertThat(tenants.history(tenant)).hasSize(1));
    }

    @Test
    void two_nodes_at_once_compute_each_tenant_once() throws InterruptedException {
        for (int number = 0; number < 20; number++) {
            tenants.create("1122" + (10 + number), TenantState.ACTIVE);
        }
        DuePublications second = tenants.node(new Today(tenants.clock, null));
        Thread beside = Thread.ofPlatform().start(second::publishDue);

        node.publishDue();
        beside.join();

        assertThat(tenants.schools.asked).hasSize(20).doesNotHaveDuplicates();
    }
}
