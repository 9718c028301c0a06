package be.informat.oneroster.application.tenants;

import be.informat.oneroster.application.port.SisStore;
import be.informat.oneroster.application.port.TenantStore;
import be.informat.oneroster.application.port.TenantWork;
import be.informat.oneroster.application.port.TenantWork.Stores;
import be.informat.oneroster.application.publishing.RosterComputer;
import be.informat.oneroster.domain.publication.Roster;
import be.informat.oneroster.domain.publication.RosterComparison;
import be.informat.oneroster.domain.sis.SisSnapshot;
import be.informat.oneroster.domain.tenant.SettingChange;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantSettings;
import be.informat.oneroster.domain.tenant.TenantState;
import be.informat.oneroster.domain.username.Phase;
import be.informat.oneroster.domain.username.UsernameLedger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Shows what {@link ApplySettings} would do, with the effect on accounts and teams. Nothing is stored. */
public final class PreviewSettings {

    private final TenantStore tenants;
    private final TenantWork work;
    private final SisStore sis;
    private final RosterComputer computer;

    public PreviewSettings(TenantStore tenants, TenantWork work, SisStore sis, RosterComputer computer) {
        this.tenants = tenants;
        this.work = work;
        this.sis = sis;
        this.computer = computer;
    }

    /**
     * @param settings the whole of them
     * @param today in Europe/Brussels
     */
    public record Command(TenantSettings settings, LocalDate today) {}

    /** What would come of it. */
    public sealed interface Outcome {

        /**
         * There would be a new tenant.
         *
         * @param changes everything it would start with
         * @param effect all its accounts and teams, as coming
         */
        record WouldCreate(List<SettingChange> changes, List<SettingsRemark> remarks, RosterComparison effect)
                implements Outcome {}

        /**
         * The tenant would have other settings.
         *
         * @param effect what would differ today: accounts that come, go or get another username, teams that come, go or get another
         *     name. Of a suspended tenant: what would differ if it were active
         */
        record WouldChange(
                Tenant tenant, List<SettingChange> changes, List<SettingsRemark> remarks, RosterComparison effect)
                implements Outcome {}

        /** The tenant has these settings already. */
        record Unchanged(Tenant tenant) implements Outcome {}

        /** It would be refused, for all these reasons. */
        record Refused(List<SettingsRefusal> refusals) implements Outcome {}
    }

    public Outcome preview(Command command) {
        Optional<Tenant> known = tenants.find(command.settings().key());
        return work.lockedForSettings(known.map(Tenant::id), stores -> preview(stores, command));
    }

    private Outcome preview(Stores stores, Command command) {
        TenantSettings settings = command.settings();
        Optional<Tenant> current = stores.tenants().find(settings.key());
        if (current.isPresent() && current.get().settings().equals(settings)) {
            return new Outcome.Unchanged(current.get());
        }
        SettingsReview review = SettingsReview.of(current, settings, command.today(), stores, sis);
        if (!review.refusals().isEmpty()) {
            return new Outcome.Refused(review.refusals());
        }
        Phase phase = current.map(Tenant::state).orElse(TenantState.ONBOARDING).usernamePhase();
        Roster after = forecast(review, settings, settled(review.usernames(), phase), command.today());
        if (current.isEmpty()) {
            Roster nothing = Roster.project(SisSnapshot.empty(), settings, UsernameLedger.empty(), command.today());
            return new Outcome.WouldCreate(
                    SettingChange.ofNew(settings), review.remarks(), RosterComparison.between(nothing, after));
        }
        TenantSettings before = current.get().settings();
        Roster now = forecast(review, before, settled(review.usernamesBefore(), phase), command.today());
        return new Outcome.WouldChange(
                current.get(),
                SettingChange.between(before, settings),
                review.remarks(),
                RosterComparison.between(now, after));
    }

    private static UsernameLedger settled(UsernameLedger ledger, Phase phase) {
        return switch (phase) {
            case ONBOARDING -> ledger.proposals();
            case ACTIVE -> ledger;
        };
    }

    private Roster forecast(SettingsReview review, TenantSettings settings, UsernameLedger given, LocalDate today) {
        return computer.forecast(review.others(), settings, given, today).roster();
    }
}
