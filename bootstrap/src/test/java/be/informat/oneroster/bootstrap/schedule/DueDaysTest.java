package be.informat.oneroster.bootstrap.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** For which days tenants are computed, whatever clocks do. */
class DueDaysTest {

    private static final LocalDate MONDAY = LocalDate.of(2024, 11, 4);
    private static final Duration DAY = Duration.ofDays(1);

    private final ScheduledTenants tenants = new ScheduledTenants(Instant.parse("2024-11-04T09:00:00Z"));
    private final DuePublications node = tenants.node(new Today(tenants.clock, null));

    @AfterEach
    void stop() {
        tenants.close();
    }

    @Test
    void an_active_tenant_is_computed_once_for_each_day_and_published_when_something_differs() {
        TenantId tenant = tenants.create("112201", TenantState.ACTIVE);

        node.publishDue();
        node.publishDue();

        assertThat(tenants.schools.asked).containsExactly("112201");
        assertThat(tenants.history(tenant)).hasSize(1);
        assertThat(tenants.history(tenant).getFirst().occasion().reasons()).containsExactly(Reason.NEW_DAY);
        assertThat(tenants.lastComputed(tenant)).isEqualTo(MONDAY);

        tenants.clock.pass(DAY);
        node.publishDue();
        node.publishDue();

        assertThat(tenants.schools.asked).containsExactly("112201", "112201");
        assertThat(tenants.history(tenant)).as("nothing differs").hasSize(1);
        assertThat(tenants.lastComputed(tenant)).isEqualTo(MONDAY.plusDays(1));
    }

    @Test
    void days_on_which_nothing_ran_are_made_good_by_one_publication_for_today() {
        TenantId tenant = tenants.create("112201", TenantState.ACTIVE);
        node.publishDue();
        tenants.clock.pass(DAY.multipliedBy(5));

        node.publishDue();

        assertThat(tenants.schools.asked).hasSize(2);
        assertThat(tenants.lastComputed(tenant)).isEqualTo(MONDAY.plusDays(5));
    }

    @Test
    void a_new_day_begins_at_midnight_in_brussels() {
        TenantId tenant = tenants.create("112201", TenantState.ACTIVE);
        node.publishDue();
        tenants.clock.pass(Duration.between(tenants.clock.instant(), Instant.parse("2024-11-04T22:59:59.999Z")));
        node.publishDue();
        assertThat(tenants.lastComputed(tenant)).isEqualTo(MONDAY);

        tenants.clock.pass(Duration.ofMillis(1));
        node.publishDue();

        assertThat(tenants.lastComputed(tenant)).isEqualTo(MONDAY.plusDays(1));
    }

    @Test
    void a_node_whose_clock_is_behind_at_midnight_does_not_go_back_to_yesterday() {
        TenantId tenant = tenants.create("112201", TenantState.ACTIVE);
        DuePublications behind = tenants.node(new Today(tenants.clock, MONDAY));
        tenants.clock.pass(DAY);
        node.publishDue();

        behind.publishDue();

        assertThat(tenants.schools.asked).hasSize(1);
        assertThat(tenants.lastComputed(tenant)).isEqualTo(MONDAY.plusDays(1));
    }

    @Test
    void a_clock_that_was_far_ahead_is_made_good() {
        TenantId tenant = tenants.create("112201", TenantState.ACTIVE);
        tenants.clock.pass(DAY.multipliedBy(3));
        node.publishDue();
        Instant ahead = tenants.history(tenant).getFirst().instant();
        tenants.clock.pass(DAY.multipliedBy(-3));
        tenants.schools.nextPupil();

        node.publishDue();

        assertThat(tenants.lastComputed(tenant)).isEqualTo(MONDAY);
        assertThat(tenants.history(tenant)).hasSize(2);
        assertThat(tenants.history(tenant).getFirst().instant()).isAfter(ahead);
    }

    @Test
    void in_a_trial_the_day_is_the_one_that_was_set() {
        TenantId tenant = tenants.create("112201", TenantState.ACTIVE);
        DuePublications trial = tenants.node(new Today(tenants.clock, LocalDate.of(2025, 3, 1)));

        trial.publishDue();
        tenants.clock.pass(DAY);
        trial.publishDue();

        assertThat(tenants.schools.asked).hasSize(1);
        assertThat(tenants.lastComputed(tenant)).isEqualTo("2025-03-01");
    }
}
