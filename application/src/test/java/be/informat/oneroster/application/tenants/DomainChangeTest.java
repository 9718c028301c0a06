package be.informat.oneroster.application.tenants;

import static be.informat.oneroster.domain.sis.SisBuilder.person;
import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.tenants.ApplySettings.Outcome;
import be.informat.oneroster.application.tenants.SettingsRefusal.UsernamesClash;
import be.informat.oneroster.domain.sis.SisBuilder;
import be.informat.oneroster.domain.tenant.SettingsBuilder;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantSettings;
import be.informat.oneroster.domain.tenant.TenantState;
import be.informat.oneroster.domain.username.LedgerEntry;
import be.informat.oneroster.domain.username.NameSpace;
import be.informat.oneroster.domain.username.RearrangeOutcome.Clash;
import be.informat.oneroster.domain.username.UsernameLedger;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The teacher Jan Peeters and the pupil Jan Peeters, and what the domains of their accounts do to them. */
class DomainChangeTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 11, 4);
    private static final TenantSettings TOGETHER =
            new SettingsBuilder().domains("school.be", "school.be").build();
    private static final TenantSettings APART =
            new SettingsBuilder().domains("leerling.school.be", "school.be").build();

    private final InMemoryInstallation installation = new InMemoryInstallation();

    @Test
    void usernames_follow_the_domains_into_two_name_spaces() {
        schoolWith("jan peeters", "els maes");
        Tenant tenant = given(
                TenantState.ACTIVE,
                TOGETHER,
                LedgerEntry.computed(NameSpace.TENANT, person("jan peeters"), "jan.peeters"),
                LedgerEntry.computed(NameSpace.TENANT, person("els maes"), "els.maes"));

        assertThat(apply(APART)).isInstanceOf(Outcome.Changed.class);

        UsernameLedger ledger = installation.ledgers.load(tenant.id());
        assertThat(ledger.usernameOf(person("jan peeters"), NameSpace.STAFF)).contains("jan.peeters");
        assertThat(ledger.usernameOf(person("els maes"), NameSpace.PUPILS)).contains("els.maes");
        assertThat(ledger.usernameOf(person("els maes"), NameSpace.STAFF)).isEmpty();
    }

    @Test
    void usernames_of_an_institution_that_leaves_follow_too() {
        schoolWith("jan peeters", "els maes");
        Tenant tenant = given(
                TenantState.ACTIVE,
                TOGETHER,
                LedgerEntry.computed(NameSpace.TENANT, person("jan peeters"), "jan.peeters"),
                LedgerEntry.computed(NameSpace.TENANT, person("els maes"), "els.maes"));

        assertThat(apply(new SettingsBuilder()
                        .institutions("004312")
                        .domains("leerling.school.be", "school.be")
                        .build()))
                .isInstanceOf(Outcome.Changed.class);

        UsernameLedger ledger = installation.ledgers.load(tenant.id());
        assertThat(ledger.usernameOf(person("jan peeters"), NameSpace.STAFF)).contains("jan.peeters");
        assertThat(ledger.usernameOf(person("jan peeters"), NameSpace.PUPILS)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = TenantState.class, mode = Mode.EXCLUDE, names = "ONBOARDING")
    void domains_that_would_give_two_persons_one_username_are_refused_with_the_list(TenantState state) {
        schoolWith("jan peeters", "jan  peeters");
        Tenant tenant = given(state, APART, twoJans());

        assertThat(apply(TOGETHER))
                .isEqualTo(new Outcome.Refused(List.of(new UsernamesClash(
                        List.of(new Clash("jan.peeters", person("jan peeters"), person("jan  peeters")))))));
        assertThat(installation.tenants.find(tenant.id())).contains(tenant);
        assertThat(installation.ledgers.load(tenant.id())).isEqualTo(UsernameLedger.of(List.of(twoJans())));
    }

    @Test
    void while_onboarding_two_proposals_may_meet() {
        schoolWith("jan peeters", "jan  peeters");
        given(TenantState.ONBOARDING, APART, twoJans());

        assertThat(apply(TOGETHER)).isInstanceOf(Outcome.Changed.class);
    }

    @Test
    void while_onboarding_two_equal_corrections_are_refused() {
        schoolWith("jan peeters", "jan  peeters");
        given(
                TenantState.ONBOARDING,
                APART,
                LedgerEntry.correction(NameSpace.STAFF, person("jan peeters"), "jan"),
                LedgerEntry.correction(NameSpace.PUPILS, person("jan  peeters"), "jan"));

        assertThat(apply(TOGETHER)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void pupils_cannot_move_to_the_domain_that_staff_leave_with_a_username_of_theirs() {
        schoolWith("jan peeters", "jan  peeters");
        given(TenantState.ACTIVE, APART, twoJans());

        assertThat(apply(new SettingsBuilder()
                        .domains("school.be", "staf.school.be")
                        .build()))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(apply(new SettingsBuilder()
                        .domains("iris.be", "leerling.school.be")
                        .build()))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(apply(new SettingsBuilder()
                        .domains("iris.be", "staf.school.be")
                        .build()))
                .isInstanceOf(Outcome.Changed.class);
    }

    @Test
    void where_pupils_move_to_the_domain_of_staff_its_usernames_stay_reserved() {
        schoolWith("jan peeters", "els maes");
        Tenant tenant = given(
                TenantState.ACTIVE,
                APART,
                LedgerEntry.computed(NameSpace.STAFF, person("jan peeters"), "jan.peeters"),
                LedgerEntry.computed(NameSpace.PUPILS, person("els maes"), "els.maes"));

        assertThat(apply(new SettingsBuilder()
                        .domains("school.be", "staf.school.be")
                        .build()))
                .isInstanceOf(Outcome.Changed.class);

        UsernameLedger ledger = installation.ledgers.load(tenant.id());
        assertThat(ledger.usernameOf(person("jan peeters"), NameSpace.STAFF)).contains("jan.peeters");
        assertThat(ledger.usernameOf(person("els maes"), NameSpace.PUPILS)).contains("els.maes");
        assertThat(ledger.entry(NameSpace.PUPILS, "jan.peeters"))
                .hasValueSatisfying(entry -> assertThat(entry.owner()).isEqualTo(person("jan peeters")));
    }

    @Test
    void a_new_domain_for_all_leaves_usernames_alone() {
        schoolWith("jan peeters", "els maes");
        LedgerEntry jan = LedgerEntry.computed(NameSpace.TENANT, person("jan peeters"), "jan.peeters");
        Tenant tenant = given(TenantState.ACTIVE, TOGETHER, jan);

        assertThat(apply(new SettingsBuilder().domains("iris.be", "iris.be").build()))
                .isInstanceOf(Outcome.Changed.class);
        assertThat(installation.ledgers.load(tenant.id()).entries()).containsExactly(jan);
    }

    private static LedgerEntry[] twoJans() {
        return new LedgerEntry[] {
            LedgerEntry.computed(NameSpace.STAFF, person("jan peeters"), "jan.peeters"),
            LedgerEntry.computed(NameSpace.PUPILS, person("jan  peeters"), "jan.peeters")
        };
    }

    private void schoolWith(String teacher, String pupil) {
        installation.sis.data = new SisBuilder()
                .withLocation("Centrum")
                .withClass("1A", "Centrum")
                .assigned(teacher, "Centrum")
                .registered(pupil, "Centrum", "1A")
                .build();
    }

    private Tenant given(TenantState state, TenantSettings settings, LedgerEntry... entries) {
        Tenant tenant = installation.given(state, settings);
        installation.ledgers.hold(tenant.id(), UsernameLedger.of(List.of(entries)));
        return tenant;
    }

    private Outcome apply(TenantSettings proposed) {
        return new ApplySettings(installation.tenants, installation, installation.sis, InMemoryInstallation.CLOCK)
                .apply(new ApplySettings.Command(proposed, "command line", TODAY));
    }
}
