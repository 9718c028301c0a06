package be.informat.oneroster.application.tenants;

import be.informat.oneroster.application.port.AuditLog;
import be.informat.oneroster.application.port.LedgerStore.Cause;
import be.informat.oneroster.application.port.LedgerStore.Occasion;
import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.application.port.SisStore;
import be.informat.oneroster.application.port.TenantStore;
import be.informat.oneroster.application.port.TenantWork;
import be.informat.oneroster.application.port.TenantWork.Stores;
import be.informat.oneroster.domain.tenant.Setting;
import be.informat.oneroster.domain.tenant.SettingChange;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantSettings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes settings a tenant's: a new one's, or the one's with that key. */
public final class ApplySettings {

    /** Their values name persons, so the history only tells that they changed. */
    private static final Set<String> NAMING_PERSONS =
            Set.of(Setting.ADMINISTRATOR.wireName(), Setting.COORDINATORS.wireName());

    private final TenantStore tenants;
    private final TenantWork work;
    private final SisStore sis;
    private final Clock clock;

    public ApplySettings(TenantStore tenants, TenantWork work, SisStore sis, Clock clock) {
        this.tenants = tenants;
        this.work = work;
        this.sis = sis;
        this.clock = clock;
    }

    /**
     * @param settings the whole of them
     * @param actor who does it: a sign-in name, or {@code command line}
     * @param today in Europe/Brussels
     */
    public record Command(TenantSettings settings, String actor, LocalDate today) {}

    /** How it ended. */
    public sealed interface Outcome {

        /**
         * There is a new tenant, onboarding.
         *
         * @param changes everything it starts with
         */
        record Created(Tenant tenant, List<SettingChange> changes, List<SettingsRemark> remarks) implements Outcome {}

        /**
         * The tenant has other settings now.
         *
         * @param toPublish the tenant, and others that may exchange a location now that it gave up; noted as to be published
         */
        record Changed(
                Tenant tenant, List<SettingChange> changes, List<SettingsRemark> remarks, Set<TenantId> toPublish)
                implements Outcome {}

        /** The tenant had these settings already. */
        record Unchanged(Tenant tenant) implements Outcome {}

        /** Nothing changed, for all these reasons. */
        record Refused(List<SettingsRefusal> refusals) implements Outcome {}
    }

    public Outcome apply(Command command) {
        Optional<TenantId> known = tenants.find(command.settings().key()).map(Tenant::id);
        return work.lockedForSettings(known, stores -> apply(stores, known, command))
                .orElseGet(() -> apply(command));
    }

    /** Empty if the tenant was created or deleted while we waited, so that the wrong locks are held. */
    private Optional<Outcome> apply(Stores stores, Optional<TenantId> known, Command command) {
        TenantSettings settings = command.settings();
        Optional<Tenant> current = stores.tenants().find(settings.key());
        if (!current.map(Tenant::id).equals(known)) {
            return Optional.empty();
        }
        if (current.isPresent() && current.get().settings().equals(settings)) {
            return Optional.of(new Outcome.Unchanged(current.get()));
        }
        SettingsReview review = SettingsReview.of(current, settings, command.today(), stores, sis);
        if (!review.refusals().isEmpty()) {
            return Optional.of(new Outcome.Refused(review.refusals()));
        }
        return Optional.of(
                current.isEmpty() ? create(stores, review, command) : change(stores, current.get(), review, command));
    }

    private Outcome create(Stores stores, SettingsReview review, Command command) {
        Tenant tenant = stores.tenants().create(command.settings());
        record(stores, tenant, command.actor(), "tenant-created", "");
        stores.publications().request(tenant.id(), Reason.SETTINGS);
        return new Outcome.Created(tenant, SettingChange.ofNew(command.settings()), review.remarks());
    }

    private Outcome change(Stores stores, Tenant before, SettingsReview review, Command command) {
        Tenant after = new Tenant(before.id(), before.state(), command.settings());
        List<SettingChange> changes = SettingChange.between(before.settings(), after.settings());
        stores.tenants().changeSettings(after.id(), after.settings());
        stores.ledger()
                .save(
                        after.id(),
                        review.usernamesBefore(),
                        review.usernames(),
                        new Occasion(clock.instant(), command.actor(), Set.of(Cause.SETTINGS)));
        record(stores, after, command.actor(), "settings-changed", detail(changes));

        Set<TenantId> toPublish = new TreeSet<>(Set.of(after.id()));
        if (!before.settings().scope().equals(after.settings().scope())) {
            toPublish.addAll(Neighbours.of(before, review.others()));
        }
        toPublish.forEach(tenant -> stores.publications().request(tenant, Reason.SETTINGS));
        return new Outcome.Changed(after, changes, review.remarks(), toPublish);
    }

    private void record(Stores stores, Tenant tenant, String actor, String action, String detail) {
        stores.audit().record(tenant.id(), new AuditLog.Entry(clock.instant(), tenant.key(), actor, action, detail));
    }

    private static String detail(List<SettingChange> changes) {
        return changes.stream()
                .map(change -> NAMING_PERSONS.contains(change.setting())
                        ? change.setting()
                        : change.setting() + ": " + valueOrNone(change.before()) + " → " + valueOrNone(change.after()))
                .collect(Collectors.joining("; "));
    }

    private static String valueOrNone(@Nullable String value) {
        return value == null ? "none" : value;
    }
}
