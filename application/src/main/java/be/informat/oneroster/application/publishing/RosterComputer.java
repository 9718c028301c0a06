package be.informat.oneroster.application.publishing;

import be.informat.oneroster.application.port.SisStore;
import be.informat.oneroster.application.port.TenantWork.Stores;
import be.informat.oneroster.domain.enrollment.UsernamePersons;
import be.informat.oneroster.domain.publication.HoldRule;
import be.informat.oneroster.domain.publication.Loss;
import be.informat.oneroster.domain.publication.PublishedRoster;
import be.informat.oneroster.domain.publication.Roster;
import be.informat.oneroster.domain.publication.RosterChanges;
import be.informat.oneroster.domain.sis.LocationId;
import be.informat.oneroster.domain.sis.SisSnapshot;
import be.informat.oneroster.domain.tenant.Scope;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantKey;
import be.informat.oneroster.domain.tenant.TenantSettings;
import be.informat.oneroster.domain.tenant.TenantState;
import be.informat.oneroster.domain.username.UsernameLedger;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

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
        Meanwhile<SisSnapshot> data = Meanwhile.doing(() -> snapshot(tenant.settings()));
        UsernameLedger before = stores.ledger().load(tenant.id());
        List<Tenant> others = othersThan(tenant, stores.tenants().all());
        // nobody else uses the stores until it is closed
        try (Meanwhile<PublishedRoster> published =
                Meanwhile.doing(() -> stores.publications().inForce(tenant.id()))) {
            Forecast forecast = forecast(data.result(), others, tenant.settings(), given(tenant, before), today);
            PublishedRoster inForce = published.result();
            Roster roster = forecast.roster();
            RosterChanges changes = roster.changesSince(inForce, clock.instant());
            // counting what is lost takes as long as comparing, and nothing is lost where no record leaves
            boolean mayBeHeld = tenant.state() != TenantState.ONBOARDING && changes.takeAway();
            List<Loss> losses = mayBeHeld ? HoldRule.tooMuch(inForce, roster) : List.of();
            return new Computation(before, forecast.usernames(), roster, inForce, changes, losses);
        }
    }

    /**
     * What a tenant would exchange on a day, with its stored settings.
     *
     * @param ledger as it is stored, or as another forecast left it
     */
    public Forecast forecast(Stores stores, Tenant tenant, UsernameLedger ledger, LocalDate day) {
        return forecast(othersThan(tenant, stores.tenants().all()), tenant.settings(), given(tenant, ledger), day);
    }

    private static UsernameLedger given(Tenant tenant, UsernameLedger ledger) {
        return tenant.state() == TenantState.ONBOARDING ? ledger.proposals() : ledger;
    }

    /**
     * What would be exchanged with these settings, also by a tenant that is not there yet.
     *
     * @param others all other tenants
     * @param given the usernames that are settled, in the name spaces of the settings
     */
    public Forecast forecast(
            Collection<Tenant> others, TenantSettings settings, UsernameLedger given, LocalDate today) {
        return forecast(snapshot(settings), others, settings, given, today);
    }

    private SisSnapshot snapshot(TenantSettings settings) {
        return sis.snapshot(settings.scope().institutions());
    }

    private static Forecast forecast(
            SisSnapshot data,
            Collection<Tenant> others,
            TenantSettings settings,
            UsernameLedger given,
            LocalDate today) {
        Map<TenantKey, Scope> scopes = others.stream()
                .collect(Collectors.toMap(Tenant::key, other -> other.settings().scope()));
        SortedMap<LocationId, TenantKey> contested = settings.scope().contested(scopes, data.locations());
        UsernameLedger usernames =
                given.allocate(settings.usernames(), UsernamePersons.of(data, settings, contested.keySet(), today));
        return new Forecast(
                data, contested, usernames, Roster.project(data, settings, contested.keySet(), usernames, today));
    }

    /**
     * @param sis the school data it was computed from
     * @param contested the locations that another tenant's scope holds too, with that tenant
     * @param usernames with everybody who is to have one
     * @param roster what would be exchanged
     */
    public record Forecast(
            SisSnapshot sis, SortedMap<LocationId, TenantKey> contested, UsernameLedger usernames, Roster roster) {}

    private static List<Tenant> othersThan(Tenant tenant, List<Tenant> all) {
        return all.stream().filter(other -> !other.id().equals(tenant.id())).toList();
    }
}
