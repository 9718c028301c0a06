package be.informat.oneroster.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import be.informat.oneroster.application.port.RunStore.Found;
import be.informat.oneroster.application.port.RunStore.Run;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of runs must do. */
public abstract class RunStoreContract {

    private static final String TOKEN = "a".repeat(64);
    private static final String OTHER_TOKEN = "b".repeat(64);
    private static final String CLIENT = "klaproos-1";
    private static final String PATH = "/ims/oneroster/v1p1/users";

    protected abstract RunStore store();

    /** A tenant that has published nothing. */
    protected abstract TenantId newTenant();

    /** Publishes once more. */
    protected abstract void publish(TenantId tenant);

    /** Makes everything that the store holds older. */
    protected abstract void letPass(Duration time);

    private TenantId tenantWithPublication() {
        TenantId tenant = newTenant();
        publish(tenant);
        return tenant;
    }

    private Optional<Run> find(TenantId tenant, String token) {
        return store().find(tenant, token).map(Found::run);
    }

    private Run begin(TenantId tenant, String token, String path) {
        return store().begin(tenant, CLIENT, token, path, find(tenant, token)).orElseThrow();
    }

    @Test
    void without_a_publication_no_run_begins() {
        TenantId tenant = newTenant();
        assertThat(store().begin(tenant, CLIENT, TOKEN, PATH, Optional.empty())).isEmpty();
        assertThat(store().begin(new TenantId(Integer.MAX_VALUE), CLIENT, TOKEN, PATH, Optional.empty()))
                .isEmpty();
        assertThat(find(tenant, TOKEN)).isEmpty();
    }

    @Test
    void a_run_stays_on_the_publication_that_was_the_newest_when_it_began() {
        TenantId tenant = tenantWithPublication();
        Run run = begin(tenant, TOKEN, PATH);
        assertThat(run.publication()).isEqualTo(1);
        assertThat(run.path()).isEqualTo(PATH);
        assertThat(now(tenant)).isCloseTo(run.began(), within(10, ChronoUnit.SECONDS));
        publish(tenant);
        assertThat(find(tenant, TOKEN)).contains(run);
        assertThat(begin(tenant, OTHER_TOKEN, PATH).publication()).isEqualTo(2);
    }

    @Test
    void a_new_run_takes_the_place_of_the_tokens_run_before() {
        TenantId tenant = tenantWithPublication();
        begin(tenant, TOKEN, PATH);
        publish(tenant);
        letPass(Duration.ofSeconds(5));
        Run second = begin(tenant, TOKEN, "/ims/oneroster/v1p1/orgs");
        assertThat(second.publication()).isEqualTo(2);
        assertThat(find(tenant, TOKEN)).contains(second);
    }

    @Test
    void of_two_reads_that_begin_a_run_side_by_side_the_second_joins_the_first() {
        TenantId tenant = tenantWithPublication();
        Run first = store().begin(tenant, CLIENT, TOKEN, PATH, Optional.empty()).orElseThrow();
        publish(tenant);
        letPass(Duration.ofSeconds(5));
        Optional<Run> known = find(tenant, TOKEN);
        assertThat(store().begin(tenant, CLIENT, TOKEN, "/ims/oneroster/v1p1/orgs", Optional.empty()))
                .isEqualTo(known);
        Run next = store().begin(tenant, CLIENT, TOKEN, PATH, known).orElseThrow();
        assertThat(next.publication()).isEqualTo(first.publication() + 1);
        assertThat(store().begin(tenant, CLIENT, TOKEN, PATH, known)).contains(next);
    }

    @Test
    void a_read_moves_the_end_of_a_run_not_its_beginning() {
        TenantId tenant = tenantWithPublication();
        begin(tenant, TOKEN, PATH);
        letPass(Duration.ofMinutes(5));
        Run before = find(tenant, TOKEN).orElseThrow();
        store().touch(tenant, TOKEN);
        Run after = find(tenant, TOKEN).orElseThrow();
        assertThat(after.began()).isEqualTo(before.began());
        assertThat(Duration.between(before.lastRead(), after.lastRead())).isGreaterThan(Duration.ofMinutes(4));
        store().touch(tenant, OTHER_TOKEN);
        assertThat(find(tenant, OTHER_TOKEN)).isEmpty();
    }

    @Test
    void tenants_have_runs_and_lists_apart() {
        TenantId tenant = tenantWithPublication();
        TenantId other = tenantWithPublication();
        begin(tenant, TOKEN, PATH);
        store().rememberList(tenant, CLIENT, TOKEN, PATH, 1);
        assertThat(find(other, TOKEN)).isEmpty();
        assertThat(store().findList(other, CLIENT, TOKEN, PATH)).isEmpty();
    }

    @Test
    void a_list_is_found_with_its_token_however_old() {
        TenantId tenant = tenantWithPublication();
        assertThat(store().findList(tenant, CLIENT, TOKEN, PATH)).isEmpty();
        store().rememberList(tenant, CLIENT, TOKEN, PATH, 3);
        store().rememberList(tenant, CLIENT, TOKEN, PATH + "?filter=x", 4);
        letPass(Duration.ofHours(3));
        assertThat(store().findList(tenant, CLIENT, TOKEN, PATH)).hasValue(3);
        assertThat(store().findList(tenant, CLIENT, TOKEN, PATH + "?filter=x")).hasValue(4);
        store().rememberList(tenant, CLIENT, TOKEN, PATH, 5);
        assertThat(store().findList(tenant, CLIENT, TOKEN, PATH)).hasValue(5);
    }

    @Test
    void a_list_goes_on_with_a_renewed_token_of_the_same_client_for_an_hour() {
        TenantId tenant = tenantWithPublication();
        store().rememberList(tenant, CLIENT, TOKEN, PATH, 3);
        letPass(Duration.ofMinutes(40));
        store().rememberList(tenant, CLIENT, "c".repeat(64), PATH, 4);
        assertThat(store().findList(tenant, CLIENT, OTHER_TOKEN, PATH)).hasValue(4);
        assertThat(store().findList(tenant, CLIENT, TOKEN, PATH)).hasValue(3);
        assertThat(store().findList(tenant, "klaproos-2", OTHER_TOKEN, PATH)).isEmpty();
        assertThat(store().findList(tenant, CLIENT, OTHER_TOKEN, PATH + "/")).isEmpty();
        letPass(Duration.ofMinutes(59));
        assertThat(store().findList(tenant, CLIENT, OTHER_TOKEN, PATH)).hasValue(4);
        letPass(Duration.ofMinutes(2));
        assertThat(store().findList(tenant, CLIENT, OTHER_TOKEN, PATH)).isEmpty();
    }

    @Test
    void a_path_and_a_list_may_be_long_and_hold_any_character() {
        TenantId tenant = tenantWithPublication();
        String path = PATH + "/\\0\0\\\\%é\uD83C\uDF3A" + "x".repeat(9_000);
        assertThat(begin(tenant, TOKEN, path).path()).isEqualTo(path);
        assertThat(find(tenant, TOKEN)).map(Run::path).contains(path);
        store().rememberList(tenant, CLIENT, TOKEN, path, 7);
        assertThat(store().findList(tenant, CLIENT, TOKEN, path)).hasValue(7);
    }

    @Test
    void the_clock_goes_on() {
        TenantId tenant = tenantWithPublication();
        Run run = begin(tenant, TOKEN, PATH);
        Instant first = now(tenant);
        assertThat(first).isAfterOrEqualTo(run.began());
        assertThat(now(tenant)).isAfterOrEqualTo(first);
    }

    private Instant now(TenantId tenant) {
        return store().find(tenant, TOKEN).orElseThrow().now();
    }
}
