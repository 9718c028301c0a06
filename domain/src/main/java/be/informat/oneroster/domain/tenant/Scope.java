package be.informat.oneroster.domain.tenant;

import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.Location;
import be.informat.oneroster.domain.sis.LocationId;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The locations that a tenant exchanges: those of its institutions, minus the excluded ones. */
public record Scope(Set<InstitutionNumber> institutions, Set<LocationId> excludedLocations) {

    public Scope {
        institutions = Set.copyOf(institutions);
        excludedLocations = Set.copyOf(excludedLocations);
    }

    public boolean holds(Location location) {
        return institutions.contains(location.institution()) && !excludedLocations.contains(location.id());
    }

    /** The same scope without some more locations: those that another tenant's scope holds too are exchanged by neither. */
    public Scope without(Set<LocationId> locations) {
        Set<LocationId> excluded = new HashSet<>(excludedLocations);
        excluded.addAll(locations);
        return new Scope(institutions, excluded);
    }

    /** Whether both name an institution, so that they may hold one location. */
    public boolean sharesInstitutionWith(Scope other) {
        return !Collections.disjoint(institutions, other.institutions);
    }

    /**
     * The locations of this scope that others hold too.
     *
     * @param others the scopes of all other tenants, whatever their states
     * @param locations the locations that are known; more than those of this scope do no harm
     * @return each contested location with the other tenant, the first by key where there are more; empty if nothing is contested
     */
    public SortedMap<LocationId, TenantKey> contested(Map<TenantKey, Scope> others, Collection<Location> locations) {
        SortedMap<LocationId, TenantKey> contested = new TreeMap<>();
        for (Location location : locations) {
            if (holds(location)) {
                others.entrySet().stream()
                        .filter(other -> other.getValue().holds(location))
                        .map(Map.Entry::getKey)
                        .min(TenantKey::compareTo)
                        .ifPresent(other -> contested.put(location.id(), other));
            }
        }
        return contested;
    }
}
