package be.informat.oneroster.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.informat.oneroster.domain.sis.SisBuilder;
import be.informat.oneroster.domain.tenant.SettingsBuilder;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantKey;
import be.informat.oneroster.domain.tenant.TenantSettings;
import be.informat.oneroster.domain.tenant.TenantState;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store of tenants must do. */
public abstract class TenantStoreContract {

    private static int keys;

    /** The store under test; it may hold tenants of other tests. */
    protected abstract TenantStore store();

    private static String newKey() {
        keys++;
        return "store-" + keys;
    }

    private static TenantSettings settings() {
        return settings(newKey(), UUID.randomUUID());
    }

    private static TenantSettings settings(String key, UUID entraTenantId) {
        return new SettingsBuilder().key(key).entraTenantId(entraTenantId).build();
    }

    /** Nothing left to its default. */
    private static TenantSettings everySetting() {
        return TenantSettings.parse(Map.ofEntries(
                        Map.entry("key", newKey()),
                        Map.entry("name", "Scholengroep ’t Ÿzer \uD83C\uDF3A"),
                        Map.entry("entraTenantId", UUID.randomUUID().toString()),
                        Map.entry("domain", "leerling.example.be"),
                        Map.entry("staffDomain", "example.be"),
                        Map.entry(
                                "institutions",
                                List.of(
                                        Map.of(
                                                "number",
                                                "112201",
                                                "excludedLocations",
                                                List.of(
                                                        SisBuilder.guid("Dorp").toString(),
                                                        SisBuilder.guid("Haven").toString())),
                                        Map.of("number", "004312"))),
                        Map.entry("administrator", "ict.coordinator"),
                        Map.entry("coordinators", List.of("an@example.be", "els@example.be")),
                        Map.entry("groupNameTemplate", "{klascode} {schooljaar} - {vestiging}"),
                        Map.entry("usernameFormat", "ll.{voornaam}.{naam}"),
                        Map.entry("staffUsernameFormat", "{voornaam:1}{naam}"),
                        Map.entry("usernameMaxLength", 40),
                        Map.entry("spacesInNames", "_"),
                        Map.entry("hyphensInNames", "drop"),
                        Map.entry("futurePupils", "include"),
                        Map.entry("switchDate", "07-15"),
                        Map.entry("demographics", "exchange")))
                .orThrow();
    }

    @Test
    void a_new_tenant_is_onboarding_and_found_by_id_and_key() {
        TenantSettings settings = settings();
        Tenant tenant = store().create(settings);
        assertThat(tenant).isEqualTo(new Tenant(tenant.id(), TenantState.ONBOARDING, settings));
        assertThat(store().find(tenant.id())).contains(tenant);
        assertThat(store().find(settings.key())).contains(tenant);
        assertThat(store().all()).contains(tenant);
    }

    @Test
    void every_setting_comes_back_as_it_was_stored() {
        TenantSettings settings = everySetting();
        Tenant tenant = store().create(settings);
        assertThat(store().find(tenant.id())).map(Tenant::settings).contains(settings);
    }

    @Test
    void settings_are_changed_as_a_whole() {
        TenantSettings full = everySetting();
        TenantSettings bare = settings();
        Tenant tenant = store().create(full);
        store().changeSettings(tenant.id(), bare);
        assertThat(store().find(tenant.id())).contains(new Tenant(tenant.id(), TenantState.ONBOARDING, bare));
        assertThat(store().find(full.key())).isEmpty();
        store().changeSettings(tenant.id(), full);
        assertThat(store().find(tenant.id())).map(Tenant::settings).contains(full);
    }

    @ParameterizedTest
    @EnumSource
    void a_tenant_may_have_every_state_and_its_settings_stay(TenantState state) {
        Tenant tenant = store().create(settings());
        store().changeState(tenant.id(), state);
        assertThat(store().find(tenant.id())).contains(new Tenant(tenant.id(), state, tenant.settings()));
    }

    @Test
    void all_tenants_are_in_the_order_of_their_keys() {
        UUID marker = UUID.randomUUID();
        for (String start : List.of("b", "a-", "a0", "-a")) {
            store().create(settings(start + "-" + marker.toString().substring(0, 8), UUID.randomUUID()));
        }
        List<TenantKey> keysInOrder = store().all().stream().map(Tenant::key).toList();
        assertThat(keysInOrder).isSorted();
        assertThat(keysInOrder).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void a_key_and_a_tenant_of_entra_id_are_in_no_two_tenants() {
        Tenant tenant = store().create(settings());
        TenantSettings taken = tenant.settings();
        assertThatThrownBy(() -> store().create(settings(taken.key().value(), UUID.randomUUID())))
                .isInstanceOf(RuntimeException.class);
        TenantSettings sameEntra = settings(newKey(), taken.entraTenantId());
        assertThatThrownBy(() -> store().create(sameEntra)).isInstanceOf(RuntimeException.class);
        assertThat(store().find(sameEntra.key())).isEmpty();
    }

    @Test
    void a_deleted_tenant_is_gone_and_its_id_is_never_used_again() {
        Tenant tenant = store().create(everySetting());
        Tenant other = store().create(settings());
        store().delete(tenant.id());
        assertThat(store().find(tenant.id())).isEmpty();
        assertThat(store().find(tenant.key())).isEmpty();
        assertThat(store().all()).contains(other).doesNotContain(tenant);
        Tenant again = store().create(tenant.settings());
        assertThat(again.id().value()).isGreaterThan(other.id().value());
    }

    @Test
    void who_is_not_there_is_not_changed() {
        TenantId nobody = new TenantId(Integer.MAX_VALUE);
        assertThat(store().find(nobody)).isEmpty();
        assertThat(store().find(new TenantKey("no-such-tenant"))).isEmpty();
        assertThatThrownBy(() -> store().changeState(nobody, TenantState.ACTIVE))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> store().changeSettings(nobody, settings())).isInstanceOf(NoSuchElementException.class);
    }
}
