package be.informat.oneroster.application.tenants;

import be.informat.oneroster.application.port.SisStore;
import be.informat.oneroster.application.port.TenantWork.Stores;
import be.informat.oneroster.application.tenants.SettingsRefusal.BackToOldSchoolYear;
import be.informat.oneroster.application.tenants.SettingsRefusal.EntraTenantTaken;
import be.informat.oneroster.application.tenants.SettingsRefusal.LocationsTaken;
import be.informat.oneroster.application.tenants.SettingsRefusal.TakenLocation;
import be.informat.oneroster.application.tenants.SettingsRefusal.UsernamesClash;
import be.informat.oneroster.application.tenants.SettingsRemark.UnknownExcludedLocation;
import be.informat.oneroster.application.tenants.SettingsRemark.UnknownInstitution;
import be.informat.oneroster.domain.schoolyear.SchoolCalendar;
import be.informat.oneroster.domain.schoolyear.SchoolYear;
import be.informat.oneroster.domain.sis.Institution;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.Location;
import be.informat.oneroster.domain.sis.LocationId;
import be.informat.oneroster.domain.sis.SisSnapshot;
import be.informat.oneroster.domain.tenant.Scope;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantKey;
import be.informat.oneroster.domain.tenant.TenantSettings;
import be.informat.oneroster.domain.tenant.TenantSettings.InstitutionScope;
import be.informat.oneroster.domain.username.UsernameLedger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What there is to say of settings before they become a tenant's: judged once, for applying them and for showing what that would do.
 *
 * @param others all other tenants
 * @param refusals why they cannot be; empty if they can
 * @param usernamesBefore the tenant's ledger as it is stored
 * @param usernames the same in the name spaces of the new settings; of no meaning if they are refused
 */
record SettingsReview(
        List<Tenant> others,
        List<SettingsRefusal> refusals,
        List<SettingsRemark> remarks,
        UsernameLedger usernamesBefore,
        UsernameLedger usernames) {

    /**
     * @param current the tenant as it is; empty for a new one
     * @param stores of a unit of work on the settings of the installation
     */
    static SettingsReview of(
            Optional<Tenant> current, TenantSettings settings, LocalDate today, Stores stores, SisStore sis) {
        List<Tenant> others = stores.tenants().all().stream()
                .filter(tenant -> !tenant.key().equals(settings.key()))
                .toList();
        SisSnapshot data = sis.snapshot(institutions(current, settings));
        UsernameLedger before =
                current.map(tenant -> stores.ledger().load(tenant.id())).orElseGet(UsernameLedger::empty);

        List<SettingsRefusal> refusals = new ArrayList<>();
        entraTenantTaken(settings, others).ifPresent(refusals::add);
        locationsTaken(settings, others, data.locations()).ifPresent(refusals::add);
        current.flatMap(tenant -> backToOldSchoolYear(tenant.settings(), settings, today))
                .ifPresent(refusals::add);
        UsernameLedger after = before;
        if (current.isPresent()) {
            switch (DomainChange.of(current.get(), settings, data, today).applyTo(before)) {
                case DomainChange.Outcome.Followed followed -> after = followed.ledger();
                case DomainChange.Outcome.Clashing clashing -> refusals.add(new UsernamesClash(clashing.clashes()));
            }
        }
        return new SettingsReview(others, refusals, remarks(settings, data), before, after);
    }

    private static Set<InstitutionNumber> institutions(Optional<Tenant> current, TenantSettings settings) {
        Set<InstitutionNumber> institutions = new HashSet<>(settings.scope().institutions());
        current.ifPresent(
                tenant -> institutions.addAll(tenant.settings().scope().institutions()));
        return institutions;
    }

    private static Optional<SettingsRefusal> entraTenantTaken(TenantSettings settings, List<Tenant> others) {
        return others.stream()
                .filter(other -> other.settings().entraTenantId().equals(settings.entraTenantId()))
                .findFirst()
                .map(other -> new EntraTenantTaken(other.key()));
    }

    private static Optional<SettingsRefusal> locationsTaken(
            TenantSettings settings, List<Tenant> others, List<Location> locations) {
        Map<TenantKey, Scope> scopes = others.stream()
                .collect(Collectors.toMap(Tenant::key, other -> other.settings().scope()));
        Map<LocationId, TenantKey> contested = settings.scope().contested(scopes, locations);
        List<TakenLocation> taken = new ArrayList<>();
        for (Location location : locations) {
            TenantKey by = contested.get(location.id());
            if (by != null) {
                taken.add(new TakenLocation(location, by));
            }
        }
        taken.sort(Comparator.comparing(location -> location.location().id()));
        return taken.isEmpty() ? Optional.empty() : Optional.of(new LocationsTaken(taken));
    }

    private static Optional<SettingsRefusal> backToOldSchoolYear(
            TenantSettings before, TenantSettings after, LocalDate today) {
        SchoolYear active = SchoolCalendar.of(before.switchDate(), today).year();
        SchoolYear proposed = SchoolCalendar.of(after.switchDate(), today).year();
        return proposed.compareTo(active) < 0
                ? Optional.of(new BackToOldSchoolYear(active, proposed))
                : Optional.empty();
    }

    private static List<SettingsRemark> remarks(TenantSettings settings, SisSnapshot data) {
        Set<InstitutionNumber> institutions =
                data.institutions().stream().map(Institution::number).collect(Collectors.toSet());
        Map<LocationId, Location> locations = byId(data.locations());
        List<SettingsRemark> remarks = new ArrayList<>();
        for (InstitutionScope institution : settings.institutions()) {
            InstitutionNumber number = institution.number();
            if (!institutions.contains(number)) {
                remarks.add(new UnknownInstitution(number));
                continue;
            }
            institution.excludedLocations().stream()
                    .filter(location -> !locations.containsKey(location))
                    .sorted()
                    .forEach(location -> remarks.add(new UnknownExcludedLocation(number, location)));
        }
        return remarks;
    }

    private static Map<LocationId, Location> byId(List<Location> locations) {
        return locations.stream().collect(Collectors.toMap(Location::id, location -> location));
    }
}
