package be.informat.oneroster.domain.tenant;

import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.Location;
import be.informat.oneroster.domain.sis.LocationId;
import java.util.HashSet;
import java.util.Set;

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
}
