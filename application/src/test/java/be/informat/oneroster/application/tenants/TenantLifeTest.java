package be.informat.oneroster.application.tenants;

import static be.informat.oneroster.domain.sis.SisBuilder.person;
import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.port.AuditLog;
import be.informat.oneroster.application.port.PublicationStore.Occasion;
import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.application.publishing.PublishRoster;
import be.informat.oneroster.domain.sis.SisBuilder;
import be.informat.oneroster.domain.tenant.SettingsBuilder;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantKey;
import be.informat.oneroster.domain.tenant.TenantSettings;
import be.informat.oneroster.domain.tenant.TenantState;
import be.informat.oneroster.domain.username.UsernameLedger;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class TenantLifeTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 11, 4);
    private static final TenantKey KLAPROOS = new TenantKey("klaproos");
    private static final TenantSettings SETTINGS = new SettingsBuilder().build();

    private final InMemoryInstallation installation = new InMemoryInstallation();

    @Test
    void activation_publishes_afresh_and_freezes_the_usernames_of_that_moment() {
        Tenant tenant = installation.given(TenantState.ONBOARDING, SETTINGS);
        schoolWithPupil("Evelien Poppe");
        saveUsernames(tenant, new SettingsBuilder().usernameFormat("naam").build());

        ActivateTenant.Outcome outcome = activate();

        Tenant active = new Tenant(tenant.id(), TenantState.ACTIVE, SETTINGS);
        assertThat(outcome).isInstanceOfSatisfying(ActivateTenant.Outcome.Activated.class, activated -> {
            assertThat(activated.tenant()).isEqualTo(active);
            assertThat(activated.publication())
                    .isInstanceOfSatisfying(
                            PublishRoster.Outcome.Published.class,
                            published -> assertThat(
                                            published.publication().occasion().reasons())
                                    .containsExactly(Reason.ACTIVATION));
        });
        assertThat(installation.tenants.find(KLAPROOS)).contains(active);
        assertThat(installation.ledgers.load(tenant.id()).usernameOf(person("Evelien Poppe")))
                .contains("evelien.poppe");
        assertThat(installation.audit.entries)
                .extracting(AuditLog.Entry::action)
                .containsExactly("tenant-activated");
    }

    @Test
    void reactivation_is_an_ordinary_publication_and_keeps_the_usernames() {
        Tenant tenant = installation.given(TenantState.SUSPENDED, SETTINGS);
        schoolWithPupil("Evelien Poppe");
        saveUsernames(tenant, new SettingsBuilder().usernameFormat("naam").build());
        installation.publications.replace(
                tenant.id(),
                installation
                        .computer
                        .forecast(List.of(), SETTINGS, installation.ledgers.load(tenant.id()), TODAY)
                        .roster()
                        .everything(),
                new Occasion(TODAY, Set.of(Reason.ACTIVATION)));

        ActivateTenant.Outcome outcome = activate();

        assertThat(outcome).isInstanceOfSatisfying(ActivateTenant.Outcome.Reactivated.class, reactivated -> {
            assertThat(reactivated.tenant().state()).isEqualTo(TenantState.ACTIVE);
            assertThat(reactivated.publication()).isInstanceOf(PublishRoster.Outcome.Unchanged.class);
        });
        assertThat(installation.ledgers.load(tenant.id()).usernameOf(person("Evelien Poppe")))
                .contains("poppe");
        assertThat(installation.audit.entries)
                .extracting(AuditLog.Entry::action)
                .containsExactly("tenant-reactivated");
    }

    @Test
    void an_active_tenant_is_not_activated_again() {
        Tenant tenant = installation.given(TenantState.ACTIVE, SETTINGS);

        assertThat(activate()).isEqualTo(new ActivateTenant.Outcome.AlreadyActive(tenant));
        assertThat(installation.publications.heads).isEmpty();
        assertThat(installation.audit.entries).isEmpty();
    }

    @Test
    void an_active_tenant_can_be_suspended() {
        Tenant tenant = installation.given(TenantState.ACTIVE, SETTINGS);

        Tenant suspended = new Tenant(tenant.id(), TenantState.SUSPENDED, SETTINGS);
        assertThat(suspend()).isEqualTo(new SuspendTenant.Outcome.Suspended(suspended));
        assertThat(installation.tenants.find(KLAPROOS)).contains(suspended);
        assertThat(installation.audit.entries)
                .containsExactly(new AuditLog.Entry(
                        InMemoryInstallation.CLOCK.instant(), KLAPROOS, "command line", "tenant-suspended", ""));
    }

    @ParameterizedTest
    @EnumSource(value = TenantState.class, mode = Mode.EXCLUDE, names = "ACTIVE")
    void only_an_active_tenant_can_be_suspended(TenantState state) {
        Tenant tenant = installation.given(state, SETTINGS);

        assertThat(suspend()).isEqualTo(new SuspendTenant.Outcome.NotActive(tenant));
        assertThat(installation.tenants.find(KLAPROOS)).contains(tenant);
        assertThat(installation.audit.entries).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = TenantState.class, mode = Mode.EXCLUDE, names = "ACTIVE")
    void a_tenant_that_is_not_active_can_be_deleted(TenantState state) {
        Tenant tenant = installation.given(state, SETTINGS);
        Tenant neighbour = installation.given(
                TenantState.ACTIVE,
                new SettingsBuilder()
                        .key("iris")
                        .entraTenantId(new UUID(0, 2))
                        .institutions("112201", "004312")
                        .build());
        installation.given(
                TenantState.ACTIVE,
                new SettingsBuilder()
                        .key("tulp")
                        .entraTenantId(new UUID(0, 3))
                        .institutions("004313")
                        .build());

        assertThat(delete()).isEqualTo(new DeleteTenant.Outcome.Deleted(tenant, Set.of(neighbour.id())));
        assertThat(installation.tenants.find(tenant.id())).isEmpty();
        assertThat(installation.publications.requested(neighbour.id())).containsExactly(Reason.SETTINGS);
        assertThat(installation.publications.requests).hasSize(1);
        assertThat(installation.audit.entries)
                .containsExactly(new AuditLog.Entry(
                        InMemoryInstallation.CLOCK.instant(), KLAPROOS, "command line", "tenant-deleted", ""));
    }

    @Test
    void an_active_tenant_cannot_be_deleted() {
        Tenant tenant = installation.given(TenantState.ACTIVE, SETTINGS);

        assertThat(delete()).isEqualTo(new DeleteTenant.Outcome.StillActive(tenant));
        assertThat(installation.tenants.find(KLAPROOS)).contains(tenant);
        assertThat(installation.audit.entries).isEmpty();
    }

    @Test
    void a_tenant_that_is_not_there_is_told() {
        installation.given(TenantState.ACTIVE, new SettingsBuilder().key("iris").build());

        assertThat(activate()).isEqualTo(new ActivateTenant.Outcome.UnknownTenant(KLAPROOS));
        assertThat(suspend()).isEqualTo(new SuspendTenant.Outcome.UnknownTenant(KLAPROOS));
        assertThat(delete()).isEqualTo(new DeleteTenant.Outcome.UnknownTenant(KLAPROOS));
        assertThat(new FindTenants(installation.tenants).find(KLAPROOS))
                .isEqualTo(new FindTenants.Outcome.NotFound(List.of(new TenantKey("iris"))));
    }

    @Test
    void tenants_are_found_by_key() {
        Tenant tulp = installation.given(
                TenantState.ACTIVE, new SettingsBuilder().key("tulp").build());
        Tenant klaproos = installation.given(TenantState.ONBOARDING, SETTINGS);
        FindTenants tenants = new FindTenants(installation.tenants);

        assertThat(tenants.all()).containsExactly(klaproos, tulp);
        assertThat(tenants.find(KLAPROOS)).isEqualTo(new FindTenants.Outcome.Found(klaproos));
    }

    private void schoolWithPupil(String name) {
        installation.sis.data = new SisBuilder()
                .withLocation("Centrum")
                .withClass("1A", "Centrum")
                .registered(name, "Centrum", "1A")
                .build();
    }

    private void saveUsernames(Tenant tenant, TenantSettings settings) {
        installation.ledgers.hold(
                tenant.id(),
                installation
                        .computer
                        .forecast(List.of(), settings, UsernameLedger.empty(), TODAY)
                        .usernames());
    }

    private ActivateTenant.Outcome activate() {
        PublishRoster publishing = new PublishRoster(installation, installation.computer, InMemoryInstallation.CLOCK);
        return new ActivateTenant(installation.tenants, installation, publishing, InMemoryInstallation.CLOCK)
                .activate(new ActivateTenant.Command(KLAPROOS, "command line", TODAY));
    }

    private SuspendTenant.Outcome suspend() {
        return new SuspendTenant(installation.tenants, installation, InMemoryInstallation.CLOCK)
                .suspend(new SuspendTenant.Command(KLAPROOS, "command line"));
    }

    private DeleteTenant.Outcome delete() {
        return new DeleteTenant(installation.tenants, installation, InMemoryInstallation.CLOCK)
                .delete(new DeleteTenant.Command(KLAPROOS, "command line"));
    }
}
