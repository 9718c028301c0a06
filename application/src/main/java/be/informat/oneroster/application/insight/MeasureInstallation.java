package be.informat.oneroster.application.insight;

import be.informat.oneroster.application.port.PublicationStore;
import be.informat.oneroster.application.port.PublicationStore.Publication;
import be.informat.oneroster.application.port.SisStore;
import be.informat.oneroster.application.port.SyncLog;
import be.informat.oneroster.application.port.TenantStore;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts what an operator watches over all tenants. Names no tenant. */
public final class MeasureInstallation {

    private static final Duration DAY = Duration.ofDays(1);

    private final TenantStore tenants;
    private final PublicationStore publications;
    private final SisStore sis;
    private final SyncLog log;
    private final Clock clock;

    public MeasureInstallation(
            TenantStore tenants, PublicationStore publications, SisStore sis, SyncLog log, Clock clock) {
        this.tenants = tenants;
        this.publications = publications;
        this.sis = sis;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param tenants per state; every state is there
     * @param syncs runs of the last 24 hours, per state of their tenant; every state is there
     * @param publications how many the tenants that are there ever had
     * @param held tenants whose last publication is held back
     * @param eldestData how long ago the institution of an active tenant that waits longest had its last import; empty if none had one
     */
    public record Measured(
            Map<TenantState, Integer> tenants,
            Map<TenantState, Integer> syncs,
            long publications,
            int held,
            Optional<Duration> eldestData) {}

    /** @throws be.informat.oneroster.application.port.StoreUnavailableException if the database cannot be reached */
    public Measured measure() {
        Instant now = clock.instant();
        Map<TenantState, Integer> states = nothing();
        Map<TenantState, Integer> syncs = nothing();
        long published = 0;
        int held = 0;
        List<Tenant> all = tenants.all();
        for (Tenant tenant : all) {
            states.merge(tenant.state(), 1, Integer::sum);
            syncs.merge(tenant.state(), log.runs(tenant.id(), now.minus(DAY)).size(), Integer::sum);
            published += publications.head(tenant.id()).map(Publication::number).orElse(0);
            held += publications.held(tenant.id()).isPresent() ? 1 : 0;
        }
        return new Measured(states, syncs, published, held, eldestData(all, now));
    }

    private static Map<TenantState, Integer> nothing() {
        Map<TenantState, Integer> nothing = new EnumMap<>(TenantState.class);
        for (TenantState state : TenantState.values()) {
            nothing.put(state, 0);
        }
        return nothing;
    }

    private Optional<Duration> eldestData(List<Tenant> all, Instant now) {
        Map<InstitutionNumber, Instant> imports = sis.lastImports();
        return all.stream()
                .filter(tenant -> tenant.state() == TenantState.ACTIVE)
                .flatMap(tenant -> tenant.settings().scope().institutions().stream())
                .flatMap(number -> Optional.ofNullable(imports.get(number)).stream())
                .min(Instant::compareTo)
                .map(eldest -> Duration.between(eldest, now));
    }
}
