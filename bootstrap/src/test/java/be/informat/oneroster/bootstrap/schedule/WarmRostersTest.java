package be.informat.oneroster.bootstrap.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.port.InMemoryStores;
import be.informat.oneroster.application.port.StoreUnavailableException;
import be.informat.oneroster.application.port.TenantStore;
import be.informat.oneroster.application.port.UnreadRoster;
import be.informat.oneroster.domain.tenant.SettingsBuilder;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantState;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WarmRostersTest {

    private final TenantStore tenants =
            new InMemoryStores(Clock.systemUTC()).stores().tenants();
    private final Map<TenantId, Integer> heads = new TreeMap<>();
    private final List<String> warmed = new ArrayList<>();
    private final Set<TenantId> broken = new HashSet<>();
    private boolean isAway;

    private final WarmRosters node = new WarmRosters(
            tenants,
            new UnreadRoster() {
                @Override
                public Map<TenantId, Integer> heads() {
                    return Map.copyOf(heads);
                }
            },
            this::warm);

    private void warm(TenantId tenant, int publication) {
        if (isAway) {
            throw new StoreUnavailableException(new IllegalStateException("away"));
        }
        warmed.add(tenant.value() + " at " + publication);
        if (broken.contains(tenant)) {
            throw new IllegalStateException("a defect that a test brings about");
        }
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void each_publication_is_made_ready_once() {
        TenantId first = newTenant(TenantState.ACTIVE);
        TenantId second = newTenant(TenantState.ACTIVE);

        assertThat(round()).containsExactlyInAnyOrder(at(first, 1), at(second, 1));
        assertThat(round()).isEmpty();

        heads.put(second, 2);
        assertThat(round()).containsExactly(at(second, 2));
    }

    @Test
    void only_active_tenants_are_and_one_that_becomes_active_again_is_too() {
        TenantId suspended = newTenant(TenantState.SUSPENDED);
        newTenant(TenantState.ONBOARDING);
        assertThat(round()).isEmpty();

        tenants.changeState(suspended, TenantState.ACTIVE);
        assertThat(round()).containsExactly(at(suspended, 1));
    }

    @Test
    void one_that_fails_is_left_until_its_next_publication_and_the_others_do_not_suffer() {
        TenantId first = newTenant(TenantState.ACTIVE);
        TenantId second = newTenant(TenantState.ACTIVE);
        broken.addAll(Set.of(first, second));
        TenantId sound = newTenant(TenantState.ACTIVE);

        assertThat(round()).containsExactlyInAnyOrder(at(first, 1), at(second, 1), at(sound, 1));
        assertThat(round()).isEmpty();

        heads.put(first, 2);
        assertThat(round()).containsExactly(at(first, 2));
    }

    @Test
    void what_the_database_was_away_for_is_made_ready_when_it_is_back_and_nothing_twice() {
        TenantId first = newTenant(TenantState.ACTIVE);
        assertThat(round()).containsExactly(at(first, 1));
        TenantId second = newTenant(TenantState.ACTIVE);
        isAway = true;
        assertThat(round()).isEmpty();

        isAway = false;
        assertThat(round()).containsExactly(at(second, 1));
    }

    private List<String> round() {
        warmed.clear();
        node.round();
        return List.copyOf(warmed);
    }

    private static String at(TenantId tenant, int publication) {
        return tenant.value() + " at " + publication;
    }

    private TenantId newTenant(TenantState state) {
        TenantId tenant = tenants.create(new SettingsBuilder()
                        .key("tenant" + heads.size())
                        .entraTenantId(UUID.randomUUID())
                        .build())
                .id();
        tenants.changeState(tenant, state);
        heads.put(tenant, 1);
        return tenant;
    }
}
