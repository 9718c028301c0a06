package be.informat.oneroster.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.informat.oneroster.application.port.AccessStore.ApiClient;
import be.informat.oneroster.application.port.AccessStore.Standing;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantState;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store of API clients must do. */
public abstract class AccessStoreContract {

    private static final Instant CREATED = Instant.parse("2024-09-02T06:00:00.123Z");
    private static final Instant LATER = Instant.parse("2024-10-01T06:00:00.456Z");

    /** The store under test; it may hold clients of other tests. */
    protected abstract AccessStore store();

    /** A tenant without clients. */
    protected abstract TenantId newTenant(TenantState state);

    protected abstract void changeState(TenantId tenant, TenantState state);

    @Test
    void a_client_is_found_as_it_was_added() {
        ApiClient client = client(newTenant(TenantState.ACTIVE), CREATED, ApiScope.ROSTER_CORE, ApiScope.DEMOGRAPHICS);
        store().add(client);
        assertThat(store().find(client.id())).contains(client);
    }

    @Test
    void a_client_may_have_every_scope() {
        ApiClient client = client(newTenant(TenantState.ACTIVE), CREATED, ApiScope.values());
        store().add(client);
        assertThat(store().find(client.id())).map(ApiClient::scopes).contains(EnumSet.allOf(ApiScope.class));
    }

    @Test
    void an_id_that_nobody_has_finds_nothing() {
        assertThat(store().find("no-such-client")).isEmpty();
        assertThat(store().standing("no-such-client")).isEmpty();
        assertThat(store().find("")).isEmpty();
        assertThat(store().find("a\0b")).isEmpty();
        assertThat(store().standing("a\0b")).isEmpty();
    }

    @Test
    void an_id_is_compared_exactly() {
        ApiClient client = client(newTenant(TenantState.ACTIVE), CREATED, ApiScope.ROSTER);
        store().add(client);
        assertThat(store().find(client.id().toUpperCase(java.util.Locale.ROOT))).isEmpty();
    }

    @Test
    void an_id_is_given_once() {
        ApiClient client = client(newTenant(TenantState.ACTIVE), CREATED, ApiScope.ROSTER);
        store().add(client);
        TenantId other = newTenant(TenantState.ACTIVE);
        ApiClient same = new ApiClient(client.id(), other, client.scopes(), client.secrets(), CREATED, null);
        assertThatThrownBy(() -> store().add(same)).isInstanceOf(IllegalStateException.class);
        assertThat(store().find(client.id())).contains(client);
    }

    @ParameterizedTest
    @EnumSource(TenantState.class)
    void the_standing_of_a_client_tells_the_state_of_its_tenant(TenantState state) {
        TenantId tenant = newTenant(state);
        ApiClient client = client(tenant, CREATED, ApiScope.ROSTER);
        store().add(client);
        assertThat(store().standing(client.id())).contains(new Standing(tenant, state, Set.of(ApiScope.ROSTER), false));
    }

    @Test
    void the_standing_of_a_client_is_that_of_this_moment() {
        TenantId tenant = newTenant(TenantState.ACTIVE);
        ApiClient client = client(tenant, CREATED, ApiScope.ROSTER);
        store().add(client);
        store().standing(client.id());
        changeState(tenant, TenantState.SUSPENDED);
        store().revoke(tenant, client.id(), LATER);
        assertThat(store().standing(client.id()))
                .contains(new Standing(tenant, TenantState.SUSPENDED, Set.of(ApiScope.ROSTER), true));
    }

    @Test
    void clients_are_listed_by_tenant_the_eldest_first() {
        TenantId tenant = newTenant(TenantState.ACTIVE);
        TenantId next = newTenant(TenantState.ONBOARDING);
        ApiClient second = client(tenant, LATER, ApiScope.ROSTER);
        ApiClient third = client(next, CREATED, ApiScope.ROSTER);
        ApiClient first = client(tenant, CREATED, ApiScope.ROSTER);
        List.of(second, third, first).forEach(store()::add);
        assertThat(store().all()).containsSubsequence(first, second, third);
    }

    @Test
    void a_new_secret_is_right_beside_the_newest_one_before_it() {
        TenantId tenant = newTenant(TenantState.ACTIVE);
        ApiClient client = client(tenant, CREATED, ApiScope.ROSTER);
        store().add(client);
        store().addSecret(tenant, client.id(), "b".repeat(64));
        assertThat(secrets(client)).containsExactly("b".repeat(64), "a".repeat(64));
        store().addSecret(tenant, client.id(), "c".repeat(64));
        assertThat(secrets(client)).containsExactly("c".repeat(64), "b".repeat(64));
    }

    @Test
    void a_revoked_client_keeps_the_instant_of_the_first_time() {
        TenantId tenant = newTenant(TenantState.ACTIVE);
        ApiClient client = client(tenant, CREATED, ApiScope.ROSTER);
        store().add(client);
        store().revoke(tenant, client.id(), CREATED);
        store().revoke(tenant, client.id(), LATER);
        assertThat(store().find(client.id())).map(ApiClient::revoked).contains(CREATED);
    }

    @Test
    void another_tenants_client_cannot_be_changed() {
        TenantId tenant = newTenant(TenantState.ACTIVE);
        TenantId other = newTenant(TenantState.ACTIVE);
        ApiClient client = client(tenant, CREATED, ApiScope.ROSTER);
        store().add(client);
        store().addSecret(other, client.id(), "b".repeat(64));
        store().revoke(other, client.id(), LATER);
        assertThat(store().find(client.id())).contains(client);
    }

    private List<String> secrets(ApiClient client) {
        return store().find(client.id()).orElseThrow().secrets();
    }

    private static ApiClient client(TenantId tenant, Instant created, ApiScope... scopes) {
        String id = UUID.randomUUID().toString();
        return new ApiClient(id, tenant, Set.of(scopes), List.of("a".repeat(64)), created, null);
    }
}
