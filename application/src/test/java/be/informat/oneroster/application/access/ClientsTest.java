package be.informat.oneroster.application.access;

import static be.informat.oneroster.application.port.ApiScope.DEMOGRAPHICS;
import static be.informat.oneroster.application.port.ApiScope.ROSTER;
import static be.informat.oneroster.application.port.ApiScope.ROSTER_CORE;
import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.access.AuthenticateClient.Outcome.Authenticated;
import be.informat.oneroster.application.access.AuthenticateClient.Outcome.Refused;
import be.informat.oneroster.application.access.CreateClient.Outcome.Created;
import be.informat.oneroster.application.port.ApiScope;
import be.informat.oneroster.application.port.AuditLog;
import be.informat.oneroster.application.port.InMemoryAccessStore;
import be.informat.oneroster.application.port.RandomBytes;
import be.informat.oneroster.domain.tenant.SettingsBuilder;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantKey;
import be.informat.oneroster.domain.tenant.TenantSettings.DemographicsPolicy;
import be.informat.oneroster.domain.tenant.TenantState;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClientsTest {

    private static final TenantKey KEY = new TenantKey("klaproos");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-09-02T06:00:00.123456Z"), ZoneOffset.UTC);

    private final OneTenant tenants =
            new OneTenant(new Tenant(new TenantId(1), TenantState.ACTIVE, new SettingsBuilder().build()));
    private final InMemoryAccessStore access =
            new InMemoryAccessStore(id -> tenants.find(id).orElseThrow().state());
    private final List<String> audit = new ArrayList<>();
    private final Random chance = new Random(1);
    private final RandomBytes random = chance::nextBytes;
    private final AuditLog auditLog = new AuditLines(audit);

    private final CreateClient createClient = new CreateClient(tenants, access, auditLog, random, CLOCK);
    private final RotateSecret rotateSecret = new RotateSecret(tenants, access, auditLog, random, CLOCK);
    private final RevokeClient revokeClient = new RevokeClient(tenants, access, auditLog, CLOCK);
    private final AuthenticateClient authenticateClient = new AuthenticateClient(access);
    private final AdmitClient admitClient = new AdmitClient(access);

    @Test
    void a_client_may_do_what_is_usual() {
        Created created = create(Set.of());
        assertThat(created.client().scopes()).containsExactlyInAnyOrder(ROSTER_CORE, ROSTER);
        assertThat(created.client().created()).isEqualTo("2024-09-02T06:00:00.123Z");
    }

    @Test
    void a_client_may_read_demographics_if_the_tenant_exchanges_them() {
        tenants.change(
                new SettingsBuilder().demographics(DemographicsPolicy.EXCHANGE).build());
        assertThat(create(Set.of()).client().scopes()).containsExactlyInAnyOrder(ROSTER_CORE, ROSTER, DEMOGRAPHICS);
    }

    @Test
    void a_client_may_do_what_was_asked_for() {
        assertThat(create(Set.of(DEMOGRAPHICS)).client().scopes()).containsExactly(DEMOGRAPHICS);
    }

    @Test
    void a_tenant_that_is_not_there_gets_no_client() {
        CreateClient.Command command = new CreateClient.Command(new TenantKey("roos"), Set.of(), "command line");
        assertThat(createClient.create(command)).isInstanceOf(CreateClient.Outcome.UnknownTenant.class);
    }

    @Test
    void ids_and_secrets_are_plain_long_enough_and_never_the_same() {
        Set<String> texts = new HashSet<>();
        for (int round = 0; round < 300; round++) {
            Created created = create(Set.of());
            assertThat(created.client().id()).matches("[A-Za-z0-9_][A-Za-z0-9_-]{11}");
            assertThat(created.secret()).matches("[A-Za-z0-9_][A-Za-z0-9_-]{43}");
            texts.add(created.client().id());
            texts.add(created.secret());
        }
        assertThat(texts).hasSize(600);
    }

    @Test
    void a_secret_is_stored_nowhere_and_printed_nowhere() {
        Created created = create(Set.of());
        assertThat(access.find(created.client().id()).orElseThrow().secrets())
                .allSatisfy(hash -> assertThat(hash).matches("[0-9a-f]{64}"));
        assertThat(created.toString() + access.all() + audit).doesNotContain(created.secret());
        String rotated = rotated(created.client().id());
        assertThat(rotateSecret.rotate(created.client().id(), "command line").toString() + audit)
                .doesNotContain(rotated);
    }

    @Test
    void a_client_is_known_by_its_secret() {
        Created created = create(Set.of(ROSTER));
        String id = created.client().id();
        assertThat(authenticate(id, created.secret())).isEqualTo(new Authenticated(id, Set.of(ROSTER)));
        assertThat(authenticate(id, created.secret(), created.secret())).isInstanceOf(Authenticated.class);
        assertThat(authenticate(id, created.secret() + "x")).isInstanceOf(Refused.class);
        assertThat(authenticate(id, created.secret(), "wrong")).isInstanceOf(Refused.class);
        assertThat(authenticate(id, "wrong", created.secret())).isInstanceOf(Refused.class);
        assertThat(authenticate(id, "")).isInstanceOf(Refused.class);
        assertThat(authenticate(id)).isInstanceOf(Refused.class);
        assertThat(authenticate("nobody", created.secret())).isInstanceOf(Refused.class);
        assertThat(authenticate(create(Set.of()).client().id(), created.secret()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void two_secrets_are_right_at_once() {
        Created created = create(Set.of());
        String id = created.client().id();
        String second = rotated(id);
        assertThat(authenticate(id, created.secret())).isInstanceOf(Authenticated.class);
        assertThat(authenticate(id, second)).isInstanceOf(Authenticated.class);
        assertThat(authenticate(id, second, created.secret())).isInstanceOf(Authenticated.class);
        String third = rotated(id);
        assertThat(authenticate(id, created.secret())).isInstanceOf(Refused.class);
        assertThat(authenticate(id, second)).isInstanceOf(Authenticated.class);
        assertThat(authenticate(id, third)).isInstanceOf(Authenticated.class);
    }

    @Test
    void a_revoked_client_is_refused_everywhere_and_for_ever() {
        Created created = create(Set.of());
        String id = created.client().id();
        assertThat(revokeClient.revoke(id, "command line")).isInstanceOf(RevokeClient.Outcome.Revoked.class);
        assertThat(authenticate(id, created.secret())).isInstanceOf(Refused.class);
        assertThat(admitClient.admit(id)).isInstanceOf(AdmitClient.Outcome.Revoked.class);
        assertThat(rotateSecret.rotate(id, "command line")).isInstanceOf(RotateSecret.Outcome.Revoked.class);
        assertThat(revokeClient.revoke(id, "command line"))
                .isEqualTo(new RevokeClient.Outcome.RevokedBefore(Instant.parse("2024-09-02T06:00:00.123Z")));
    }

    @Test
    void a_client_that_is_not_there_can_do_nothing() {
        assertThat(rotateSecret.rotate("nobody", "command line"))
                .isInstanceOf(RotateSecret.Outcome.UnknownClient.class);
        assertThat(revokeClient.revoke("nobody", "command line"))
                .isInstanceOf(RevokeClient.Outcome.UnknownClient.class);
        assertThat(admitClient.admit("nobody")).isInstanceOf(AdmitClient.Outcome.UnknownClient.class);
    }

    @ParameterizedTest
    @EnumSource(TenantState.class)
    void clients_of_active_tenants_alone_may_read_and_all_get_tokens(TenantState state) {
        Created created = create(Set.of(ROSTER));
        tenants.change(state);
        AdmitClient.Outcome expected = state == TenantState.ACTIVE
                ? new AdmitClient.Outcome.Admitted(new TenantId(1), Set.of(ROSTER))
                : new AdmitClient.Outcome.TenantClosed(state);
        assertThat(admitClient.admit(created.client().id())).isEqualTo(expected);
        assertThat(authenticate(created.client().id(), created.secret())).isInstanceOf(Authenticated.class);
    }

    @Test
    void clients_are_listed_without_their_secrets() {
        Created created = create(Set.of());
        rotated(created.client().id());
        assertThat(new ListClients(tenants, access).list())
                .containsExactly(new ListClients.Listed(
                        created.client().id(),
                        KEY,
                        Set.of(ROSTER_CORE, ROSTER),
                        2,
                        Instant.parse("2024-09-02T06:00:00.123Z"),
                        null));
    }

    @Test
    void every_change_is_in_the_audit_log() {
        String id = create(Set.of()).client().id();
        rotated(id);
        revokeClient.revoke(id, "command line");
        assertThat(audit)
                .containsExactly(
                        "klaproos client-created client " + id + " by command line",
                        "klaproos client-secret-rotated client " + id + " by command line",
                        "klaproos client-revoked client " + id + " by command line");
    }

    private Created create(Set<ApiScope> scopes) {
        return (Created) createClient.create(new CreateClient.Command(KEY, scopes, "command line"));
    }

    private String rotated(String client) {
        return ((RotateSecret.Outcome.Rotated) rotateSecret.rotate(client, "command line")).secret();
    }

    private AuthenticateClient.Outcome authenticate(String client, String... secrets) {
        return authenticateClient.authenticate(client, List.of(secrets));
    }

    /** Writes entries as lines. */
    private record AuditLines(List<String> lines) implements AuditLog {

        @Override
        public void record(TenantId tenant, Entry entry) {
            lines.add(entry.tenant() + " " + entry.action() + " " + entry.detail() + " by " + entry.actor());
        }

        @Override
        public List<Entry> latest(TenantId tenant, int most) {
            return List.of();
        }
    }
}
