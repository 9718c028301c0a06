package be.informat.oneroster.application.insight;

import be.informat.oneroster.application.port.TenantStore;
import be.informat.oneroster.application.port.TenantWork;
import be.informat.oneroster.application.port.TenantWork.Stores;
import be.informat.oneroster.application.publishing.RosterComputer;
import be.informat.oneroster.application.publishing.RosterComputer.Forecast;
import be.informat.oneroster.domain.publication.RosterComparison;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantKey;
import java.time.LocalDate;

/** Shows what another day would bring, against today, by the data, settings and usernames of now. */
public final class PreviewDay {

    private final TenantStore tenants;
    private final TenantWork work;
    private final RosterComputer computer;

    public PreviewDay(TenantStore tenants, TenantWork work, RosterComputer computer) {
        this.tenants = tenants;
        this.work = work;
        this.computer = computer;
    }

    /**
     * @param day the day to show, past or coming
     * @param today in Europe/Brussels
     */
    public record Command(TenantKey key, LocalDate day, LocalDate today) {}

    /** How it ended. */
    public sealed interface Outcome {

        /** @param comparison from today to the day */
        record Previewed(Tenant tenant, RosterComparison comparison) implements Outcome {}

        /** There is no tenant of that key. */
        record UnknownTenant(TenantKey key) implements Outcome {}
    }

    public Outcome preview(Command command) {
        return tenants.find(command.key())
                .<Outcome>map(tenant -> new Outcome.Previewed(
                        tenant, work.locked(tenant.id(), stores -> compare(stores, tenant, command))))
                .orElseGet(() -> new Outcome.UnknownTenant(command.key()));
    }

    private RosterComparison compare(Stores stores, Tenant tenant, Command command) {
        Forecast now = computer.forecast(stores, tenant, stores.ledger().load(tenant.id()), command.today());
        Forecast then = computer.forecast(stores, tenant, now.usernames(), command.day());
        return RosterComparison.between(now.roster(), then.roster());
    }
}
