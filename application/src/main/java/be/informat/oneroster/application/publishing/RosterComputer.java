package be.informat.oneroster.application.publishing;

import be.informat.oneroster.application.port.SisStore;
import be.informat.oneroster.application.port.TenantWork.Stores;
import be.informat.oneroster.domain.enrollment.UsernamePersons;
import be.informat.oneroster.domain.publication.HoldRule;
import be.informat.oneroster.domain.publication.Loss;
import be.informat.oneroster.domain.publication.PublishedRoster;
import be.informat.oneroster.domain.publication.Roster;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.LocationId;
import be.informat.oneroster.domain.sis.SisSnapshot;
import be.informat.oneroster.domain.tenant.Scope;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantSettings;
import be.informat.oneroster.domain.tenant.TenantState;
import be.informat.oneroster.domain.username.UsernameLedger;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Computes what a tenant exchanges: for publishing it, and for showing it beforehand. */
public final class RosterComputer {

    private final SisStore sis;
    private final Clock clock;

    public RosterComputer(SisStore sis, Clock clock) {
        this.sis = sis;
        this.clock = clock;
    }

    /**
     * Computes with the tenant's stored settings.
     *
     * @param stores of a unit of work on this tenant
     */
    public Computation compute(Stores stores, Tenant tenant, LocalDate today) {
        return compute(stores, tenant, tenant.settings(), today);
    }

    /** Computes as if the tenant had other settings. */
    public Computation compute(Stores stores, Tenant tenant, TenantSettings settings, LocalDate today) {
        SisSnapshot data = sis.snapshot(settings.scope().institutions());
        Set<LocationId> contested = contested(stores, tenant, settings, data);
        UsernameLedger before = stores.ledger().load(tenant.id());
        UsernameLedger known = tenant.state() == TenantState.ONBOARDING ? before.proposals() : before;
        UsernameLedger after =
                known.allocate(settings.usernames(), UsernamePersons.of(data, settings, contested, today));
        Roster roster = Roster.project(data, settings, contested, after, today);
        PublishedRoster inForce = stores.publications().inForce(tenant.id());
        List<Loss> losses = tenant.state() == TenantState.ONBOARDING ? List.of() : HoldRule.tooMuch(inForce, roster);
        return new Computation(before, after, roster, inForce, roster.changesSince(inForce, clock.instant()), losses);
    }

    private static Set<LocationId> contested(Stores stores, Tenant tenant, TenantSettings settings, SisSnapshot data) {
        Set<LocationId> contested = new HashSet<>();
        Set<InstitutionNumber> own = settings.scope().institutions();
        for (Tenant other : stores.tenants().all()) {
            Scope scope = other.settings().scope();
            if (!other.id().equals(tenant.id()) && scope.institutions().stream().anyMatch(own::contains)) {
                data.locations().stream()
                        .filter(location ->
                                scope.holds(location) && settings.scope().holds(location))
                        .forEach(location -> contested.add(location.id()));
            }
        }
        return contested;
    }
}
