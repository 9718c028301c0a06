package be.informat.oneroster.application.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.tenants.PreviewSettings.Outcome;
import be.informat.oneroster.domain.oneroster.RosterClass;
import be.informat.oneroster.domain.oneroster.User;
import be.informat.oneroster.domain.publication.RosterComparison;
import be.informat.oneroster.domain.publication.RosterComparison.Renamed;
import be.informat.oneroster.domain.sis.SisBuilder;
import be.informat.oneroster.domain.tenant.SettingChange;
import be.informat.oneroster.domain.tenant.SettingsBuilder;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantSettings;
import be.informat.oneroster.domain.tenant.TenantState;
import be.informat.oneroster.domain.username.NameSpace;
import be.informat.oneroster.domain.username.UsernameLedger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PreviewSettingsTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 11, 4);
    private static final TenantSettings BEFORE = new SettingsBuilder().build();
    private static final TenantSettings OTHER_NAMES = new SettingsBuilder()
            .usernameFormat("naam.voornaam")
            .groupNameTemplate("{klascode} {schooljaar}")
            .build();

    private final InMemoryInstallation installation = new InMemoryInstallation();

    PreviewSettingsTest() {
        installation.sis.data = new SisBuilder()
                .withLocation("Centrum")
                .withClass("1A", "Centrum")
                .assigned("An Maes", "Centrum")
                .registered("Evelien Poppe", "Centrum", "1A")
                .build();
    }

    @Test
    void a_new_tenant_shows_the_accounts_and_teams_it_would_have() {
        Outcome outcome = preview(BEFORE);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.WouldCreate.class, created -> {
            assertThat(created.changes()).isEqualTo(SettingChange.ofNew(BEFORE));
            assertThat(created.effect().accounts().coming())
                    .extracting(User::username)
                    .containsExactlyInAnyOrder("an.maes", "evelien.poppe");
            assertThat(created.effect().teams().coming())
                    .extracting(RosterClass::title)
                    .containsExactly("Klas 1A - Centrum");
        });
    }

    @Test
    void while_onboarding_a_new_format_shows_who_gets_another_username() {
        Tenant tenant = installation.given(TenantState.ONBOARDING, BEFORE);
        publishUsernames(tenant);

        RosterComparison effect = effectOf(preview(OTHER_NAMES));

        assertThat(renamed(effect.accounts().renamed(), User::username))
                .containsExactlyInAnyOrder("an.maes → maes.an", "evelien.poppe → poppe.evelien");
        assertThat(renamed(effect.teams().renamed(), RosterClass::title))
                .containsExactly("Klas 1A - Centrum → 1A 2024-25");
        assertThat(effect.accounts().coming()).isEmpty();
        assertThat(effect.accounts().going()).isEmpty();
    }

    @Test
    void once_active_a_new_format_renames_nobody() {
        Tenant tenant = installation.given(TenantState.ACTIVE, BEFORE);
        publishUsernames(tenant);

        RosterComparison effect = effectOf(preview(OTHER_NAMES));

        assertThat(effect.accounts().renamed()).isEmpty();
        assertThat(effect.teams().renamed()).hasSize(1);
    }

    @Test
    void domains_that_differ_from_now_on_can_be_previewed() {
        Tenant tenant = installation.given(TenantState.ACTIVE, BEFORE);
        publishUsernames(tenant);

        RosterComparison effect = effectOf(preview(
                new SettingsBuilder().domains("leerling.school.be", "school.be").build()));

        assertThat(effect.accounts().renamed()).isEmpty();
        assertThat(effect.accounts().coming()).isEmpty();
        assertThat(effect.accounts().going()).isEmpty();
    }

    @Test
    void what_goes_out_of_scope_is_shown_as_going() {
        installation.given(TenantState.ONBOARDING, BEFORE);

        RosterComparison effect =
                effectOf(preview(new SettingsBuilder().excluding("Centrum").build()));

        assertThat(effect.accounts().going()).hasSize(2);
        assertThat(effect.teams().going()).hasSize(1);
    }

    @Test
    void nothing_is_stored() {
        Tenant tenant = installation.given(TenantState.ACTIVE, BEFORE);
        publishUsernames(tenant);
        UsernameLedger usernames = installation.ledgers.load(tenant.id());

        preview(new SettingsBuilder().domains("leerling.school.be", "school.be").build());
        preview(new SettingsBuilder().key("iris").build());

        assertThat(installation.tenants.all()).containsExactly(tenant);
        assertThat(installation.ledgers.load(tenant.id())).isEqualTo(usernames);
        assertThat(installation.audit.entries).isEmpty();
        assertThat(installation.publications.requests).isEmpty();
    }

    @Test
    void what_would_be_refused_or_change_nothing_is_told() {
        Tenant tenant = installation.given(TenantState.ACTIVE, BEFORE);

        assertThat(preview(BEFORE)).isEqualTo(new Outcome.Unchanged(tenant));
        assertThat(preview(new SettingsBuilder().key("iris").build()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusals())
                                .hasExactlyElementsOfTypes(
                                        SettingsRefusal.EntraTenantTaken.class, SettingsRefusal.LocationsTaken.class));
    }

    private void publishUsernames(Tenant tenant) {
        UsernameLedger ledger = installation
                .computer
                .forecast(List.of(), tenant.settings(), UsernameLedger.empty(), TODAY)
                .usernames();
        installation.ledgers.hold(tenant.id(), ledger);
        assertThat(ledger.entries()).allMatch(entry -> entry.nameSpace() == NameSpace.TENANT);
    }

    private Outcome preview(TenantSettings settings) {
        return new PreviewSettings(installation.tenants, installation, installation.sis, installation.computer)
                .preview(new PreviewSettings.Command(settings, TODAY));
    }

    private static RosterComparison effectOf(Outcome outcome) {
        return ((Outcome.WouldChange) outcome).effect();
    }

    private static <T> List<String> renamed(List<Renamed<T>> pairs, Function<T, String> name) {
        List<String> renamed = new ArrayList<>();
        pairs.forEach(pair -> renamed.add(name.apply(pair.before()) + " → " + name.apply(pair.after())));
        return renamed;
    }
}
