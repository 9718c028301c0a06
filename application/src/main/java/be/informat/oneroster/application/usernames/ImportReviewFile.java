package be.informat.oneroster.application.usernames;

import be.informat.oneroster.application.port.LedgerStore.Cause;
import be.informat.oneroster.application.port.ReviewFile;
import be.informat.oneroster.application.port.ReviewFile.Content;
import be.informat.oneroster.application.port.TenantStore;
import be.informat.oneroster.application.port.TenantWork;
import be.informat.oneroster.application.port.TenantWork.Stores;
import be.informat.oneroster.application.publishing.PublishRoster;
import be.informat.oneroster.application.publishing.RosterComputer;
import be.informat.oneroster.application.publishing.RosterComputer.Forecast;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantKey;
import be.informat.oneroster.domain.username.CorrectionOutcome;
import be.informat.oneroster.domain.username.Phase;
import be.informat.oneroster.domain.username.UsernameLedger;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;

/** Takes over the corrections in a review file that a school hands in. */
public final class ImportReviewFile {

    private final TenantStore tenants;
    private final TenantWork work;
    private final RosterComputer computer;
    private final ReviewFile files;
    private final UsernameStep step;

    public ImportReviewFile(
            TenantStore tenants,
            TenantWork work,
            RosterComputer computer,
            PublishRoster publishing,
            ReviewFile files,
            Clock clock) {
        this.tenants = tenants;
        this.work = work;
        this.computer = computer;
        this.files = files;
        this.step = new UsernameStep(publishing, clock);
    }

    /**
     * @param file the whole file
     * @param actor who does it: a sign-in name, or {@code command line}
     * @param today in Europe/Brussels
     */
    public record Command(TenantKey key, byte[] file, String actor, LocalDate today) {}

    /** How it ended. */
    public sealed interface Outcome {

        /** Nothing was stored: it was asked for, to be looked at. */
        record Previewed(Tenant tenant, ReviewPreview preview, List<ReviewRemark> notices) implements Outcome {}

        /** All of it is stored. */
        record Applied(
                Tenant tenant, ReviewPreview preview, List<ReviewRemark> notices, PublishRoster.Outcome publication)
                implements Outcome {}

        /** Nothing was stored, because of at least one error. */
        record Refused(Tenant tenant, List<ReviewRemark> errors, List<ReviewRemark> notices) implements Outcome {}

        /** There is no tenant of that key. */
        record UnknownTenant() implements Outcome {}
    }

    /** A file without errors, and where it leads. */
    private record Judged(
            Tenant tenant,
            ReviewPreview preview,
            List<ReviewRemark> notices,
            UsernameLedger stored,
            UsernameLedger after) {}

    /** Tells what applying the file would change, and stores nothing. */
    public Outcome preview(Command command) {
        return judge(
                command,
                (stores, judged) -> new Outcome.Previewed(judged.tenant(), judged.preview(), judged.notices()));
    }

    /** Stores what the file asks for, as a whole, and publishes it. */
    public Outcome apply(Command command) {
        return judge(command, (stores, judged) -> apply(stores, judged, command));
    }

    private Outcome judge(Command command, BiFunction<Stores, Judged, Outcome> end) {
        Content content = files.read(command.file());
        return tenants.find(command.key())
                .map(tenant -> work.locked(
                        tenant.id(),
                        stores -> stores.tenants()
                                .find(tenant.id())
                                .map(known -> judge(stores, known, content, command, end))
                                .orElseGet(Outcome.UnknownTenant::new)))
                .orElseGet(Outcome.UnknownTenant::new);
    }

    private Outcome judge(
            Stores stores, Tenant tenant, Content content, Command command, BiFunction<Stores, Judged, Outcome> end) {
        UsernameLedger stored = stores.ledger().load(tenant.id());
        Forecast forecast = computer.forecast(stores, tenant, stored, command.today());
        UsernameLedger before = forecast.usernames();
        Phase phase = tenant.state().usernamePhase();
        ReviewPersons persons = ReviewPersons.of(forecast, tenant.settings(), command.today());
        ReviewedLines lines = new ReviewedLines(tenant.settings(), persons, before, stored);
        lines.add(content);
        return switch (before.correct(lines.changes(), phase, persons::contains)) {
            case CorrectionOutcome.Refused refused -> {
                lines.refuse(refused.refusals());
                yield new Outcome.Refused(tenant, lines.errors(), lines.notices());
            }
            case CorrectionOutcome.Corrected corrected
            when !lines.errors().isEmpty() -> new Outcome.Refused(tenant, lines.errors(), lines.notices());
            case CorrectionOutcome.Corrected corrected -> {
                UsernameLedger after = settled(corrected.ledger(), phase)
                        .allocate(tenant.settings().usernames(), persons.ofAllSides());
                ReviewPreview preview =
                        ReviewPreview.of(lines.changes(), before, after, persons, forecast.roster(), phase);
                yield end.apply(stores, new Judged(tenant, preview, lines.notices(), stored, after));
            }
        };
    }

    private static UsernameLedger settled(UsernameLedger ledger, Phase phase) {
        return switch (phase) {
            case ONBOARDING -> ledger.proposals();
            case ACTIVE -> ledger;
        };
    }

    private Outcome apply(Stores stores, Judged judged, Command command) {
        ReviewPreview preview = judged.preview();
        String detail = preview.added().size() + " added, " + preview.changed().size() + " changed, "
                + preview.withdrawn().size() + " withdrawn, " + preview.moved().size() + " others moved";
        PublishRoster.Outcome publication = step.take(
                stores,
                judged.tenant(),
                judged.stored(),
                judged.after(),
                new UsernameStep.Note(command.actor(), Cause.REVIEW_FILE, "usernames-corrected", detail),
                command.today());
        return new Outcome.Applied(judged.tenant(), preview, judged.notices(), publication);
    }
}
