package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.application.insight.ExplainSubject;
import be.informat.oneroster.application.insight.ExplainSubject.Outcome.Explained;
import be.informat.oneroster.application.insight.ExplanationWords;
import be.informat.oneroster.application.text.Language;
import be.informat.oneroster.application.text.Messages;
import be.informat.oneroster.bootstrap.schedule.Today;
import be.informat.oneroster.domain.tenant.TenantKey;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells why something is exchanged or not. */
@Command(
        name = "explain",
        header = "Tells why a person, class or location is exchanged or not, with its history.",
        description = {
            "ID is that of the school data or of OneRoster, in either case of letters, also as School Data Sync prints it",
            "(User_<id>, Section_<id>); or a username."
        })
final class ExplainCommand implements Callable<Integer> {

    private final Program program;

    @Parameters(
            index = "0",
            paramLabel = "TENANT",
            converter = KnownTenant.Key.class,
            description = "Key of the tenant.")
    private TenantKey tenant;

    @Parameters(index = "1", paramLabel = "ID", description = "Person, class, location, or username.")
    private String id;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            converter = Day.class,
            description = "The day, like 2025-09-01; today if not given.")
    private @Nullable LocalDate date;

    @Option(
            names = "--lang",
            paramLabel = "nl|en",
            converter = LanguageCode.class,
            description = "Language of the texts; nl if not given.")
    private Language language = Language.DUTCH;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    ExplainCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return program.with(application -> {
            LocalDate day = date == null ? application.today().get() : date;
            Messages messages = Messages.in(language);
            return switch (application.explainSubject().explain(new ExplainSubject.Command(tenant, id, day))) {
                case Explained explained -> {
                    print(explained, day, new ExplanationWords(messages, Today.SCHOOLS));
                    yield ExitCode.DONE;
                }
                case ExplainSubject.Outcome.NotKnown(String subject) ->
                    throw CommandFailure.wrongInput(
                            "Tenant '" + tenant + "' knows no person, class, location or username '" + subject + "'.",
                            "Give the id of a person, class or location of its institutions (36 characters, as in the review file, the"
                                    + " extract or a report of School Data Sync), or a username.");
                case ExplainSubject.Outcome.UnknownTenant unknown ->
                    throw KnownTenant.unknown(tenant, KnownTenant.keys(application.findTenants()));
            };
        });
    }

    private void print(Explained explained, LocalDate day, ExplanationWords words) {
        if (json) {
            program.printJson(new ExplanationJson(words).of(explained, day));
            return;
        }
        words.username(explained).forEach(program::print);
        explained.subjects().forEach(subject -> words.lines(subject, day).forEach(program::print));
        words.notes(explained).forEach(note -> program.print(note.message()));
    }
}
