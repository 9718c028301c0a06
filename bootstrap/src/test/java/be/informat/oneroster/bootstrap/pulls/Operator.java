package be.informat.oneroster.bootstrap.pulls;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.adapter.csv.username.CsvReviewFile;
import be.informat.oneroster.application.importing.ImportSisExtract;
import be.informat.oneroster.application.importing.ImportSisExtract.RemovalPolicy;
import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.application.port.ReviewFile;
import be.informat.oneroster.application.port.SisExtractReader;
import be.informat.oneroster.application.port.SisExtractReader.Progress;
import be.informat.oneroster.application.port.TenantWork.Stores;
import be.informat.oneroster.application.publishing.PublishRoster;
import be.informat.oneroster.application.publishing.PublishRoster.Confirmation;
import be.informat.oneroster.application.publishing.RosterComputer.Forecast;
import be.informat.oneroster.application.tenants.ActivateTenant;
import be.informat.oneroster.application.tenants.ApplySettings;
import be.informat.oneroster.application.tenants.SuspendTenant;
import be.informat.oneroster.application.usernames.ImportReviewFile;
import be.informat.oneroster.application.usernames.RecomputeUsernames;
import be.informat.oneroster.domain.oneroster.User;
import be.informat.oneroster.domain.publication.Roster;
import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.tenant.SettingsBuilder;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantKey;
import be.informat.oneroster.domain.tenant.TenantState;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Whoever runs the program: every act is a use case of it, and whatever it publishes is looked at. */
final class Operator {

    private static final String NAME = "operator";

    private final Installation installation;
    private final UseCases program;
    private final Set<Happening> happened;
    private final TenantKey key;
    final TenantId tenant;
    final Publications publications;

    /** Takes a new tenant into use. */
    Operator(Installation installation, School school, SettingsBuilder settings, Set<Happening> happened) {
        this.installation = installation;
        this.happened = happened;
        program = UseCases.of(
                installation,
                (path, progress) -> new SisExtractReader.Outcome.Complete(school.extract(today()), List.of()));
        apply(settings);
        key = settings.build().key();
        tenant = installation.tenants().find(key).orElseThrow().id();
        publications = new Publications(tenant, installation.rosters(), happened);
        importSchool();
        activate();
    }

    private LocalDate today() {
        return installation.time().today();
    }

    void importSchool() {
        ImportSisExtract.Command command = new ImportSisExtract.Command(
                Path.of("school"), today(), RemovalPolicy.ALLOW, Progress.SILENT, Progress.SILENT);
        assertThat(program.importExtract().store(command)).isInstanceOf(ImportSisExtract.Outcome.Stored.class);
    }

    /** What the program does each minute. Where nothing is due, nothing is to be published. */
    void publishIfDue() {
        if (installation.publications().due(today()).contains(tenant)) {
            publish(Reason.NEW_DAY, Confirmation.NONE);
        } else if (isServing() && !isHeld()) {
            publications.assertHeadIs(computed());
        }
    }

    private boolean isHeld() {
        return installation.publications().held(tenant).isPresent();
    }

    void confirm() {
        publish(Reason.OPERATOR, Confirmation.OF_WHAT_WAS_SHOWN);
    }

    private void publish(Reason reason, Confirmation confirmation) {
        boolean held = isHeld();
        int before = publications.head();
        PublishRoster.Outcome outcome =
                program.publish().publish(new PublishRoster.Command(tenant, today(), reason, confirmation));
        look();
        boolean isNew = outcome instanceof PublishRoster.Outcome.Published;
        assertThat(publications.head()).isEqualTo(isNew ? before + 1 : before);
        happened.add(
                switch (outcome) {
                    case PublishRoster.Outcome.Published published when !held -> Happening.PUBLISHED;
                    case PublishRoster.Outcome.Published published
                    when confirmation == Confirmation.NONE -> Happening.RELEASED_BY_MENDED_DATA;
                    case PublishRoster.Outcome.Published published -> Happening.CONFIRMED;
                    case PublishRoster.Outcome.Unchanged unchanged -> {
                        publications.assertHeadIs(computed());
                        yield Happening.UNCHANGED;
                    }
                    case PublishRoster.Outcome.Held nothing -> {
                        assertThat(installation.work().locked(tenant, this::isEverybodyNamed))
                                .isTrue();
                        yield Happening.HELD;
                    }
                    case PublishRoster.Outcome.Suspended nothing -> Happening.SUSPENDED;
                    case PublishRoster.Outcome.UnknownTenant nothing -> throw new AssertionError(nothing);
                });
    }

    void apply(SettingsBuilder settings) {
        switch (program.applySettings().apply(new ApplySettings.Command(settings.build(), NAME, today()))) {
            case ApplySettings.Outcome.Created created -> {}
            case ApplySettings.Outcome.Changed changed -> happened.add(Happening.SETTINGS_CHANGED);
            case ApplySettings.Outcome.Unchanged unchanged -> {}
            case ApplySettings.Outcome.Refused refused -> happened.add(Happening.SETTINGS_REFUSED);
        }
    }

    void correct(User user, String username) {
        byte[] file = new CsvReviewFile()
                .write(List.of(new ReviewFile.Row(
                        new PersonId(user.sourcedId()),
                        user.username(),
                        username,
                        user.givenName(),
                        user.familyName(),
                        null)));
        ImportReviewFile.Outcome outcome =
                program.correct().apply(new ImportReviewFile.Command(key, file, NAME, today()));
        look();
        if (outcome instanceof ImportReviewFile.Outcome.Applied) {
            happened.add(Happening.USERNAME_CORRECTED);
        }
    }

    void recompute(User user) {
        RecomputeUsernames.Outcome outcome = program.recompute()
                .apply(new RecomputeUsernames.Command(key, Set.of(new PersonId(user.sourcedId())), NAME, today()));
        look();
        if (outcome instanceof RecomputeUsernames.Outcome.Applied) {
            happened.add(Happening.USERNAMES_RECOMPUTED);
        }
    }

    void suspend() {
        program.suspend().suspend(new SuspendTenant.Command(key, NAME));
    }

    void activate() {
        ActivateTenant.Outcome outcome = program.activate().activate(new ActivateTenant.Command(key, NAME, today()));
        look();
        if (outcome instanceof ActivateTenant.Outcome.Reactivated) {
            happened.add(Happening.REACTIVATED);
        }
    }

    /** Whether clients are let in. */
    boolean isServing() {
        return installation.tenants().find(tenant).orElseThrow().state() == TenantState.ACTIVE;
    }

    private void look() {
        installation
                .publications()
                .head(tenant)
                .filter(head -> head.number() > publications.head())
                .ifPresent(head -> publications.add(head, computed()));
    }

    /** What is to be exchanged now, by the domain alone. */
    private Roster computed() {
        return installation.work().locked(tenant, stores -> forecast(stores).roster());
    }

    /** Whether all who are to have a username have one already. */
    private boolean isEverybodyNamed(Stores stores) {
        return stores.ledger().load(tenant).equals(forecast(stores).usernames());
    }

    private Forecast forecast(Stores stores) {
        Tenant current = stores.tenants().find(tenant).orElseThrow();
        return program.computer().forecast(stores, current, stores.ledger().load(tenant), today());
    }
}
