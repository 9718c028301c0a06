package be.informat.oneroster.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.port.SyncRun.ListRead;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every sync log must do. */
public abstract class SyncLogContract {

    private static final Instant BEGAN = Instant.parse("2024-11-25T05:00:00.123Z");
    private static final String TOKEN = "a".repeat(64);
    private static final String USERS = "1".repeat(64);
    private static final String CLASSES = "2".repeat(64);

    protected abstract SyncLog log();

    protected abstract TenantId newTenant();

    protected abstract void delete(TenantId tenant);

    private static Instant at(int seconds) {
        return BEGAN.plusSeconds(seconds);
    }

    private static ListRead page(int offset, int records) {
        return new ListRead("users", at(-3600), offset > 0, offset, 1, records, 9);
    }

    private static SyncRun part(String client, String token, Instant began, int lastRead) {
        return new SyncRun(client, token, began, 7, at(lastRead), 3, Map.of(404, 1L), Map.of(USERS, page(0, 5)));
    }

    @Test
    void a_tenant_that_nobody_read_has_no_runs() {
        TenantId tenant = newTenant();

        assertThat(log().runs(tenant, Instant.EPOCH)).isEmpty();
        assertThat(log().lastReads(tenant)).isEmpty();
    }

    @Test
    void a_run_comes_back_as_it_was_added() {
        TenantId tenant = newTenant();
        SyncRun run = part("sds", TOKEN, BEGAN, 60);

        log().add(tenant, List.of(run));

        assertThat(log().runs(tenant, Instant.EPOCH)).containsExactly(run);
    }

    @Test
    void what_another_node_read_in_the_same_run_is_added_to_it() {
        TenantId tenant = newTenant();
        ListRead classes = new ListRead("classes", null, false, 0, 1, 2, 2);
        SyncRun first = new SyncRun("sds", TOKEN, BEGAN, 0, at(60), 2, Map.of(404, 1L), Map.of(USERS, page(0, 5)));
        SyncRun second = new SyncRun(
                "sds",
                TOKEN,
                BEGAN,
                7,
                at(30),
                4,
                Map.of(404, 2L, SyncRun.BROKEN, 1L),
                Map.of(USERS, page(5, 4), CLASSES, classes));

        log().add(tenant, List.of(first));
        log().add(tenant, List.of(second));

        assertThat(log().runs(tenant, Instant.EPOCH))
                .containsExactly(new SyncRun(
                        "sds",
                        TOKEN,
                        BEGAN,
                        7,
                        at(60),
                        6,
                        Map.of(404, 3L, SyncRun.BROKEN, 1L),
                        Map.of(USERS, new ListRead("users", at(-3600), true, 0, 2, 9, 9), CLASSES, classes)));
    }

    @Test
    void runs_are_told_apart_by_token_and_beginning_and_come_with_the_latest_read_first() {
        TenantId tenant = newTenant();
        SyncRun eldest = part("sds", TOKEN, BEGAN, 10);
        SyncRun other = part("other", "b".repeat(64), BEGAN, 40);
        SyncRun newest = part("sds", TOKEN, at(20), 30);
        log().add(tenant, List.of(eldest, newest, other));

        assertThat(log().runs(tenant, Instant.EPOCH)).containsExactly(other, newest, eldest);
        assertThat(log().runs(tenant, at(30))).containsExactly(other, newest);
        assertThat(log().runs(tenant, at(41))).isEmpty();
        assertThat(log().lastReads(tenant)).isEqualTo(Map.of("sds", at(30), "other", at(40)));
    }

    @Test
    void tenants_do_not_see_each_others_runs_and_take_theirs_along() {
        TenantId tenant = newTenant();
        TenantId other = newTenant();
        log().add(tenant, List.of(part("sds", TOKEN, BEGAN, 10)));

        assertThat(log().runs(other, Instant.EPOCH)).isEmpty();
        assertThat(log().lastReads(other)).isEmpty();

        delete(tenant);
        assertThat(log().runs(tenant, Instant.EPOCH)).isEmpty();
    }

    @Test
    void what_began_long_ago_is_forgotten() {
        TenantId tenant = newTenant();
        Instant old = BEGAN.minus(Duration.ofDays(551));
        log().add(tenant, List.of(part("sds", TOKEN, old, 10), part("sds", TOKEN, BEGAN, 20)));

        log().forget(BEGAN.minus(Duration.ofDays(550)));

        assertThat(log().runs(tenant, Instant.EPOCH)).containsExactly(part("sds", TOKEN, BEGAN, 20));
    }
}
