package be.informat.oneroster.application.insight;

import be.informat.oneroster.application.insight.ExplainSubject.NamedEntry;
import be.informat.oneroster.application.insight.ExplainSubject.Outcome.Explained;
import be.informat.oneroster.application.insight.ExplainSubject.Subject;
import be.informat.oneroster.application.port.LedgerStore.Occasion;
import be.informat.oneroster.application.port.PublicationStore.Publication;
import be.informat.oneroster.application.text.Messages;
import be.informat.oneroster.domain.explanation.Explanation;
import be.informat.oneroster.domain.explanation.Explanation.Clause;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.tenant.TenantState;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says an explanation in words. */
public final class ExplanationWords {

    private static final String INDENT = "  ";

    private final Messages messages;
    private final DateTimeFormatter moments;

    /** @param zone in which times are told */
    public ExplanationWords(Messages messages, ZoneId zone) {
        this.messages = messages;
        moments = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(zone);
    }

    /** All of it, a line each. */
    public List<String> lines(Subject subject, LocalDate day) {
        Explanation explanation = subject.explanation();
        List<String> lines = new ArrayList<>();
        lines.add(messages.text(
                "explain." + explanation.subject().wireName(),
                explanation.name(),
                explanation.id().toString()));
        lines.add(INDENT
                + messages.text(
                        explanation.exchanged() ? "explain.exchanged" : "explain.not-exchanged", day.toString()));
        explanation.clauses().forEach(clause -> lines.add(INDENT + reason(clause)));
        lines.add(INDENT + published(subject));
        if (!subject.history().isEmpty()) {
            lines.add(INDENT + messages.text("explain.history"));
            subject.history().forEach(entry -> lines.add(INDENT + INDENT + event(entry)));
        }
        if (!subject.usernames().isEmpty()) {
            lines.add(INDENT + messages.text("explain.usernames"));
            subject.usernames().forEach(entry -> lines.add(INDENT + INDENT + event(entry)));
        }
        return lines;
    }

    /** What of the tenant as a whole bears on an explanation; empty if it is active and nothing is held back. */
    public List<Note> notes(Explained explained) {
        List<Note> notes = new ArrayList<>();
        TenantState state = explained.tenant().state();
        if (state != TenantState.ACTIVE) {
            notes.add(note("tenant-" + state.name().toLowerCase(Locale.ROOT)));
        }
        explained
                .heldSince()
                .ifPresent(since -> notes.add(note(
                        "publication-held",
                        moments.format(since),
                        explained.tenant().key().value())));
        return notes;
    }

    private Note note(String code, String... arguments) {
        return new Note(code, messages.text("explain." + code, arguments));
    }

    /** @param code stable, lower case with hyphens */
    public record Note(String code, String message) {}

    public String reason(Clause clause) {
        return messages.text(
                "explain." + clause.code().wireName(),
                clause.arguments().stream().map(this::inWords).toList());
    }

    private String inWords(String argument) {
        return switch (argument) {
            case Clause.NONE -> messages.text("explain.none");
            case Clause.OPEN_END -> messages.text("explain.open-end");
            default -> argument;
        };
    }

    /** Since when it is published, or is so no longer. */
    private String published(Subject subject) {
        Optional<HistoryEntry> since = since(subject);
        return since.map(entry -> messages.text(
                        switch (entry.event()) {
                            case LEFT -> "explain.published-until";
                            case OLDEST_KEPT -> "explain.published-at-least-since";
                            case APPEARED, CHANGED, RETURNED -> "explain.published-since";
                        },
                        number(entry),
                        moments.format(entry.at())))
                .orElseGet(() -> messages.text("explain.never-published"));
    }

    /** When the record itself last came or went; empty if it is in no publication that is kept. */
    public static Optional<HistoryEntry> since(Subject subject) {
        return subject.history().stream()
                .map(NamedEntry::entry)
                .filter(entry -> entry.record().kind() != Kind.ENROLLMENT)
                .filter(entry -> entry.event() != HistoryEntry.Event.CHANGED)
                .reduce((earlier, later) -> later);
    }

    /** What happened, when, and why. */
    public String event(NamedEntry named) {
        HistoryEntry entry = named.entry();
        String key = named.schoolClass().isEmpty() ? "explain.event." : "explain.membership.";
        String changes = entry.changes().stream()
                .map(change -> messages.text("explain.change", change.field(), change.before(), change.after()))
                .collect(Collectors.joining("; "));
        String what = messages.text(key + entry.event().wireName(), named.schoolClass(), changes);
        return messages.text("explain.line", moments.format(entry.at()), number(entry), what, reasons(entry));
    }

    /** What became of the username that was asked for, a line each; nothing if it was an id. */
    public List<String> username(Explained explained) {
        List<String> lines = new ArrayList<>();
        if (!explained.username().isEmpty()) {
            lines.add(messages.text(
                    "explain.username", explained.username().getLast().username()));
            explained.username().forEach(entry -> lines.add(INDENT + event(entry)));
        }
        return lines;
    }

    /** What became of a username, when, and why. */
    public String event(UsernameHistory.Entry entry) {
        String what = messages.text("explain.username-event." + entry.event().wireName(), entry.name());
        Occasion occasion = entry.occasion();
        if (occasion == null) {
            return messages.text("explain.username-line-forgotten", entry.username(), what);
        }
        Stream<String> causes =
                occasion.causes().stream().sorted().map(cause -> messages.text("explain.reason." + cause.wireName()));
        Stream<String> actor = Stream.of(occasion.actor()).filter(name -> !name.isEmpty());
        return messages.text(
                "explain.username-line",
                moments.format(occasion.at()),
                entry.username(),
                what,
                Stream.concat(causes, actor).collect(Collectors.joining(", ")));
    }

    private static String number(HistoryEntry entry) {
        Publication publication = entry.publication();
        return publication == null ? "?" : String.valueOf(publication.number());
    }

    private String reasons(HistoryEntry entry) {
        Publication publication = entry.publication();
        if (publication == null) {
            return messages.text("explain.reason.forgotten");
        }
        return publication.occasion().reasons().stream()
                .sorted()
                .map(reason -> messages.text("explain.reason." + reason.wireName()))
                .collect(Collectors.joining(", "));
    }
}
