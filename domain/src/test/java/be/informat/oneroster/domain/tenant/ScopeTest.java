package be.informat.oneroster.domain.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.Location;
import be.informat.oneroster.domain.sis.LocationId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScopeTest {

    private static final InstitutionNumber NORTH = new InstitutionNumber("112201");
    private static final InstitutionNumber SOUTH = new InstitutionNumber("004312");

    private static final Location CENTRUM = location(1, NORTH);
    private static final Location DORP = location(2, NORTH);
    private static final Location HAVEN = location(3, SOUTH);
    private static final List<Location> ALL = List.of(HAVEN, DORP, CENTRUM);

    private static final TenantKey IRIS = new TenantKey("iris");
    private static final TenantKey TULP = new TenantKey("tulp");

    private static final Scope EVERYTHING = new Scope(Set.of(NORTH, SOUTH), Set.of());

    @Test
    void a_scope_holds_the_locations_of_its_institutions_but_for_the_excluded() {
        Scope north = new Scope(Set.of(NORTH), Set.of(DORP.id()));

        assertThat(ALL.stream().filter(north::holds)).containsExactly(CENTRUM);
        assertThat(ALL.stream().filter(north.without(Set.of(CENTRUM.id()))::holds))
                .isEmpty();
    }

    @Test
    void a_location_that_another_scope_holds_too_is_contested() {
        Scope north = new Scope(Set.of(NORTH), Set.of());

        assertThat(north.contested(Map.of(IRIS, new Scope(Set.of(NORTH, SOUTH), Set.of(DORP.id()))), ALL))
                .containsExactly(entry(CENTRUM.id(), IRIS));
        assertThat(EVERYTHING.contested(Map.of(IRIS, north), ALL))
                .containsExactly(entry(CENTRUM.id(), IRIS), entry(DORP.id(), IRIS));
    }

    @Test
    void of_several_others_the_first_by_key_is_named() {
        Map<TenantKey, Scope> others = new LinkedHashMap<>();
        others.put(TULP, EVERYTHING);
        others.put(IRIS, new Scope(Set.of(SOUTH), Set.of()));

        assertThat(EVERYTHING.contested(others, List.of(HAVEN, CENTRUM)))
                .containsExactly(entry(CENTRUM.id(), TULP), entry(HAVEN.id(), IRIS));
    }

    @Test
    void an_institution_shared_location_by_location_is_no_contest() {
        Scope centrum = new Scope(Set.of(NORTH), Set.of(DORP.id()));
        Scope dorp = new Scope(Set.of(NORTH), Set.of(CENTRUM.id()));

        assertThat(centrum.contested(Map.of(IRIS, dorp), ALL)).isEmpty();
        assertThat(centrum.sharesInstitutionWith(dorp)).isTrue();
        assertThat(centrum.sharesInstitutionWith(new Scope(Set.of(SOUTH), Set.of())))
                .isFalse();
    }

    @Test
    void what_is_contested_for_one_is_contested_for_the_other() {
        Scope north = new Scope(Set.of(NORTH), Set.of(CENTRUM.id()));

        assertThat(north.contested(Map.of(IRIS, EVERYTHING), ALL).keySet())
                .isEqualTo(EVERYTHING.contested(Map.of(TULP, north), ALL).keySet())
                .containsExactly(DORP.id());
    }

    private static Location location(int id, InstitutionNumber institution) {
        return new Location(new LocationId(new UUID(0, id)), institution, String.valueOf(id), "Vestiging " + id);
    }
}
