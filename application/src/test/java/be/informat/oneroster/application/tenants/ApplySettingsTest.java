package be.informat.oneroster.application.tenants;

import static be.informat.oneroster.domain.sis.SisBuilder.location;
import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.port.AuditLog;
import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.application.tenants.ApplySettings.Outcome;
import be.informat.oneroster.application.tenants.SettingsRefusal.BackToOldSchoolYear;
import be.informat.oneroster.application.tenants.SettingsRefusal.EntraTenantTaken;
import be.informat.oneroster.application.tenants.SettingsRefusal.LocationsTaken;
import be.informat.oneroster.application.tenants.SettingsRefusal.TakenLocation;
import be.informat.oneroster.domain.schoolyear.SchoolYear;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.SisBuilder;
import be.informat.oneroster.domain.tenant.SettingChange;
import be.informat.oneroster.domain.tenant.SettingsBuilder;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantKey;
import be.informat.oneroster.domain.tenant.TenantSettings;
import be.informat.oneroster.domain.tenant.TenantState;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ApplySettingsTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 11, 4);
    private static final UUID OTHER_ENTRA_TENANT = UUID.fromString("00000000-0000-4000-8000-000000000002");

    private final InMemoryInstallation installation = new InMemoryInstallation();
    private final ApplySettings settings =
            new ApplySettings(installation.tenants, installation, installation.sis, InMemoryInstallation.CLOCK);

    @Test
    void a_new_key_makes_an_onboarding_tenant() {
        TenantSettings klaproos = new SettingsBuilder().build();
        installation.sis.data = new SisBuilder().withLocation("Centrum").build();

        Outcome outcome = apply(klaproos);

        Tenant tenant = new Tenant(new TenantId(1), TenantState.ONBOARDING, klaproos);
        assertThat(outcome).isEqualTo(new Outcome.Created(tenant, SettingChange.ofNew(klaproos), List.of()));
        assertThat(installation.tenants.all()).containsExactly(tenant);
        assertThat(installation.publications.requested(tenant.id())).containsExactly(Reason.SETTINGS);
        assertThat(installation.audit.entries)
                .containsExactly(new AuditLog.Entry(
                        InMemoryInstallation.CLOCK.instant(), tenant.key(), "an@school.be", "tenant-created", ""));
    }

    @Test
    void a_known_key_changes_its_tenant_and_keeps_its_state() {
        Tenant before = installation.given(TenantState.SUSPENDED, new SettingsBuilder().build());
        TenantSettings changed = new SettingsBuilder()
                .groupNameTemplate("{klascode}")
                .switchDate(7, 1)
                .administrator("ict.coordinator")
                .build();

        Outcome outcome = apply(changed);

        Tenant after = new Tenant(before.id(), TenantState.SUSPENDED, changed);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Changed.class, result -> {
            assertThat(result.tenant()).isEqualTo(after);
            assertThat(result.changes()).isEqualTo(SettingChange.between(before.settings(), changed));
            assertThat(result.toPublish()).containsExactly(before.id());
        });
        assertThat(installation.tenants.find(before.id())).contains(after);
        assertThat(installation.publications.requested(before.id())).containsExactly(Reason.SETTINGS);
    }

    @Test
    void the_history_tells_what_changed_but_no_names_of_persons() {
        installation.given(
                TenantState.ACTIVE,
                new SettingsBuilder().administrator("an.peeters").build());

        apply(new SettingsBuilder()
                .usernameFormat("naam.voornaam")
                .domains("school.be", "school.be")
                .build());

        assertThat(installation.audit.entries).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("settings-changed");
            assertThat(entry.actor()).isEqualTo("an@school.be");
            assertThat(entry.detail())
                    .isEqualTo("domain: none → school.be; staffDomain: none → school.be; administrator;"
                            + " usernameFormat: voornaam.naam → naam.voornaam;"
                            + " staffUsernameFormat: voornaam.naam → naam.voornaam");
        });
    }

    @Test
    void the_same_settings_again_change_nothing() {
        Tenant tenant = installation.given(TenantState.ACTIVE, new SettingsBuilder().build());

        assertThat(apply(tenant.settings())).isEqualTo(new Outcome.Unchanged(tenant));
        assertThat(installation.audit.entries).isEmpty();
        assertThat(installation.publications.requests).isEmpty();
    }

    @Test
    void an_entra_tenant_is_in_one_tenant_only() {
        installation.given(
                TenantState.ONBOARDING, new SettingsBuilder().key("iris").build());

        assertThat(refusals(new SettingsBuilder().institutions("004312").build()))
                .containsExactly(new EntraTenantTaken(new TenantKey("iris")));
        assertThat(installation.tenants.all()).extracting(Tenant::key).containsExactly(new TenantKey("iris"));
        assertThat(installation.audit.entries).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TenantState.class)
    void a_location_is_in_one_tenant_only_whatever_its_state(TenantState state) {
        installation.sis.data = new SisBuilder()
                .withLocation("Centrum")
                .withLocation("Dorp")
                .withLocation("004312", "Haven")
                .build();
        installation.given(state, iris().excluding("Dorp").build());

        assertThat(refusals(
                        new SettingsBuilder().institutions("112201", "004312").build()))
                .containsExactly(new LocationsTaken(List.of(
                        new TakenLocation(installation.sis.data.locations().getFirst(), new TenantKey("iris")))));
        assertThat(apply(new SettingsBuilder()
                        .institutions("112201", "004312")
                        .excluding("Centrum")
                        .build()))
                .isInstanceOf(Outcome.Created.class);
    }

    @Test
    void locations_taken_are_told_by_id() {
        installation.sis.data = new SisBuilder()
                .withLocation("Centrum")
                .withLocation("Dorp")
                .withLocation("Haven")
                .withLocation("Kouter")
                .build();
        installation.given(TenantState.ACTIVE, iris().build());

        assertThat(refusals(new SettingsBuilder().build()))
                .singleElement()
                .isInstanceOfSatisfying(
                        LocationsTaken.class,
                        taken -> assertThat(taken.locations())
                                .hasSize(4)
                                .isSortedAccordingTo(Comparator.comparing(
                                        location -> location.location().id())));
    }

    @Test
    void a_location_taken_is_refused_in_a_change_too() {
        installation.sis.data = new SisBuilder().withLocation("Centrum").build();
        installation.given(TenantState.ACTIVE, iris().build());
        Tenant klaproos = installation.given(
                TenantState.ACTIVE, new SettingsBuilder().excluding("Centrum").build());

        assertThat(refusals(new SettingsBuilder().build())).hasExactlyElementsOfTypes(LocationsTaken.class);
        assertThat(installation.tenants.find(klaproos.id())).contains(klaproos);
    }

    @Test
    void what_the_school_data_does_not_know_is_remarked_but_allowed() {
        installation.sis.data = new SisBuilder().withLocation("Centrum").build();
        installation.given(TenantState.ACTIVE, iris().institutions("004312").build());

        assertThat(apply(new SettingsBuilder()
                        .institutions("112201", "004312")
                        .excluding("Centrum")
                        .excluding("Dorp")
                        .build()))
                .isInstanceOfSatisfying(
                        Outcome.Created.class,
                        created -> assertThat(created.remarks())
                                .containsExactly(
                                        new SettingsRemark.UnknownInstitution(new InstitutionNumber("004312")),
                                        new SettingsRemark.UnknownExcludedLocation(
                                                SisBuilder.INSTITUTION, location("Dorp"))));
    }

    @ParameterizedTest
    @CsvSource({
        // today,     before,  after,  refused
        "2025-07-20, 07-15, 08-01, true",
        "2025-07-20, 07-15, 07-20, false",
        "2025-07-20, 07-15, 07-21, true",
        "2025-07-20, 08-15, 07-01, false",
        "2025-07-14, 07-15, 08-01, false",
        "2025-08-15, 08-01, 08-15, false",
        "2025-11-04, 07-01, 08-15, false",
        "2025-03-01, 07-01, 08-15, false",
    })
    void a_later_switch_date_may_not_take_the_tenant_back(
            LocalDate today, String before, String after, boolean refused) {
        installation.given(TenantState.ACTIVE, switchingOn(before));

        Outcome outcome = settings.apply(new ApplySettings.Command(switchingOn(after), "an@school.be", today));

        if (refused) {
            assertThat(outcome)
                    .isEqualTo(new Outcome.Refused(
                            List.of(new BackToOldSchoolYear(new SchoolYear(2025), new SchoolYear(2024)))));
        } else {
            assertThat(outcome).isInstanceOf(Outcome.Changed.class);
        }
    }

    @Test
    void all_reasons_are_told_at_once() {
        installation.sis.data = new SisBuilder().withLocation("Centrum").build();
        installation.given(TenantState.ACTIVE, iris().build());
        installation.given(
                TenantState.ACTIVE,
                new SettingsBuilder().excluding("Centrum").switchDate(7, 1).build());

        Outcome outcome = settings.apply(new ApplySettings.Command(
                new SettingsBuilder().entraTenantId(OTHER_ENTRA_TENANT).build(),
                "an@school.be",
                LocalDate.of(2025, 7, 2)));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusals())
                                .hasExactlyElementsOfTypes(
                                        EntraTenantTaken.class, LocationsTaken.class, BackToOldSchoolYear.class));
    }

    @Test
    void who_shares_an_institution_is_published_too_when_the_scope_changes() {
        installation.sis.data =
                new SisBuilder().withLocation("Centrum").withLocation("Dorp").build();
        Tenant iris =
                installation.given(TenantState.ACTIVE, iris().excluding("Dorp").build());
        Tenant klaproos = installation.given(
                TenantState.ACTIVE, new SettingsBuilder().excluding("Centrum").build());
        TenantSettings elsewhere = new SettingsBuilder().institutions("004312").build();

        assertThat(apply(new SettingsBuilder()
                        .excluding("Centrum")
                        .switchDate(7, 1)
                        .build()))
                .isInstanceOfSatisfying(
                        Outcome.Changed.class,
                        changed -> assertThat(changed.toPublish()).containsExactly(klaproos.id()));
        assertThat(apply(elsewhere))
                .isInstanceOfSatisfying(
                        Outcome.Changed.class,
                        changed -> assertThat(changed.toPublish()).containsExactly(iris.id(), klaproos.id()));
        assertThat(installation.publications.requested(iris.id())).isEqualTo(Set.of(Reason.SETTINGS));
    }

    @Test
    void a_tenant_that_came_while_we_waited_is_changed_and_not_made_twice() {
        installation.meanwhile = () -> installation.given(TenantState.ONBOARDING, new SettingsBuilder().build());

        assertThat(apply(new SettingsBuilder().switchDate(7, 1).build())).isInstanceOf(Outcome.Changed.class);
        assertThat(installation.tenants.all()).hasSize(1);
    }

    private static SettingsBuilder iris() {
        return new SettingsBuilder().key("iris").entraTenantId(OTHER_ENTRA_TENANT);
    }

    private static TenantSettings switchingOn(String monthAndDay) {
        String[] parts = monthAndDay.split("-");
        return new SettingsBuilder()
                .switchDate(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]))
                .build();
    }

    private Outcome apply(TenantSettings proposed) {
        return settings.apply(new ApplySettings.Command(proposed, "an@school.be", TODAY));
    }

    private List<SettingsRefusal> refusals(TenantSettings proposed) {
        return ((Outcome.Refused) apply(proposed)).refusals();
    }
}
