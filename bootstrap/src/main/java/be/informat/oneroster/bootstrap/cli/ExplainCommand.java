package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.application.insight.ExplainSubject;
import be.informat.oneroster.application.insight.ExplainSubject.NamedEntry;
import be.informat.oneroster.application.insight.ExplainSubject.Subject;
import be.informat.oneroster.application.insight.ExplanationWords;
import be.informat.oneroster.application.insight.ExplanationWords.Note;
import be.informat.oneroster.application.insight.HistoryEntry;
import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.application.text.Language;
import be.informat.oneroster.application.text.Messages;
import be.informat.oneroster.bootstrap.schedule.Today;
import be.informat.oneroster.domain.tenant.TenantKey;
import be.informat.oneroster.domain.username.LedgerEntry;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    @Option(names = "--date", paramLabel = "DATE", description = "The day, like 2025-09-01; today if not given.")
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
                case ExplainSubject.Outcome.Explained explained -> {
                    print(explained, day, new ExplanationWords(messages, Today.SCHOOLS));
                    yield ExitCode.DONE;
                }
                case ExplainSubject.Outcome.NobodysUsername(LedgerEntry entry) -> {
                    printUsername(entry, day, messages);
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

    private void printUsername(LedgerEntry entry, LocalDate day, Messages messages) {
        String key = switch (entry.standing()) {
            case RELEASED -> "explain.released";
            case ACCOUNT, ORDINARY -> "explain.account";
        };
        String text = messages.text(key, entry.folded());
        if (json) {
            program.printJson(result(day, List.of(), List.of(), text));
            return;
        }
        program.print(text);
    }

    private void print(ExplainSubject.Outcome.Explained explained, LocalDate day, ExplanationWords words) {
        List<Note> notes = words.notes(explained);
        if (json) {
            program.printJson(result(
                    day,
                    notes,
                    explained.subjects().stream()
                            .map(subject -> json(subject, words))
                            .toList(),
                    null));
            return;
        }
        explained.subjects().forEach(subject -> words.lines(subject, day).forEach(program::print));
        notes.forEach(note -> program.print(note.message()));
    }

    private Map<String, @Nullable Object> result(
            LocalDate day, List<Note> notes, List<Map<String, @Nullable Object>> subjects, @Nullable String message) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        result.put("tenant", tenant.value());
        result.put("date", day.toString());
        result.put(
                "notes",
                notes.stream()
                        .map(note -> JsonObjects.of("code", note.code(), "message", note.message()))
                        .toList());
        result.put("subjects", subjects);
        if (message != null) {
            result.put("message", message);
        }
        return result;
    }

    private static Map<String, @Nullable Object> json(Subject subject, ExplanationWords words) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("subject", subject.explanation().subject().wireName());
        json.put("id", subject.explanation().id().toString());
        json.put("name", subject.explanation().name());
        json.put("exchanged", subject.explanation().exchanged());
        json.put(
                "reasons",
                subject.explanation().clauses().stream()
                        .map(clause ->
                                JsonObjects.of("code", clause.code().wireName(), "message", words.reason(clause)))
                        .toList());
        json.put(
                "history",
                subject.history().stream().map(entry -> json(entry, words)).toList());
        return json;
    }

    private static Map<String, @Nullable Object> json(NamedEntry named, ExplanationWords words) {
        HistoryEntry entry = named.entry();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("instant", Instants.text(entry.at()));
        json.put(
                "publication",
                entry.publication() == null ? null : entry.publication().number());
        json.put(
                "reasons",
                entry.publication() == null
                        ? List.of()
                        : entry.publication().occasion().reasons().stream()
                                .sorted()
                                .map(Reason::wireName)
                                .toList());
        json.put("kind", entry.record().kind().plural());
        json.put("sourcedId", entry.record().sourcedId().toString());
        json.put("event", entry.event().wireName());
        json.put(
                "changes",
                entry.changes().stream()
                        .map(change -> JsonObjects.of(
                                "field", change.field(), "before", change.before(), "after", change.after()))
                        .toList());
        json.put("message", words.event(named));
        return json;
    }
}
