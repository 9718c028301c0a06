package be.informat.oneroster.domain.tenant;

import static be.informat.oneroster.domain.tenant.SampleSettings.klaproos;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SettingChangeTest {

    private static final String CENTRUM = "043399e6-9662-42ca-ab5b-23f8340cf5ed";
    private static final String DORP = "143399e6-9662-42ca-ab5b-23f8340cf5ed";

    @Test
    void what_differs_is_told_in_the_order_of_the_settings() {
        TenantSettings before = klaproos()
                .with("administrator", "an.peeters")
                .with("domain", "school.be")
                .with("coordinators", List.of("an@school.be"))
                .build();
        TenantSettings after = klaproos()
                .with("name", "Klaproos")
                .with("domain", "school.be")
                .with("staffDomain", "staf.school.be")
                .with("coordinators", List.of("an@school.be", "zoe@school.be"))
                .with("usernameMaxLength", 20)
                .build();

        assertThat(SettingChange.between(before, after))
                .containsExactlyInAnyOrder(
                        new SettingChange("name", "Scholengroep De Klaproos", "Klaproos"),
                        new SettingChange("staffDomain", "school.be", "staf.school.be"),
                        new SettingChange("administrator", "an.peeters", null),
                        new SettingChange("coordinators", "an@school.be", "an@school.be, zoe@school.be"),
                        new SettingChange("usernameMaxLength", "75", "20"))
                .extracting(SettingChange::setting)
                .containsExactly("name", "staffDomain", "administrator", "coordinators", "usernameMaxLength");
    }

    @Test
    void institutions_and_the_exclusions_of_each_are_told_apart() {
        TenantSettings before =
                klaproos().withInstitution("112201", List.of(DORP)).build();
        TenantSettings after = klaproos()
                .with(
                        "institutions",
                        List.of(
                                java.util.Map.of("number", "112201", "excludedLocations", List.of(DORP, CENTRUM)),
                                java.util.Map.of("number", "004312")))
                .build();

        assertThat(SettingChange.between(before, after))
                .containsExactly(
                        new SettingChange("institutions", "112201", "004312, 112201"),
                        new SettingChange("institutions[112201].excludedLocations", DORP, CENTRUM + ", " + DORP));
    }

    @Test
    void a_new_tenant_shows_everything_it_starts_with() {
        assertThat(SettingChange.ofNew(klaproos().build()))
                .allSatisfy(change -> assertThat(change.before()).isNull())
                .contains(
                        new SettingChange("key", null, "klaproos"),
                        new SettingChange("institutions", null, "112201"),
                        new SettingChange("usernameMaxLength", null, "75"),
                        new SettingChange("switchDate", null, "08-15"))
                .extracting(SettingChange::setting)
                .doesNotContain("domain", "administrator", "coordinators");
    }
}
