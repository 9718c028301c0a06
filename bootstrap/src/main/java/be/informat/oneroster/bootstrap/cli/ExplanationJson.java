package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.application.insight.ExplainSubject.NamedEntry;
import be.informat.oneroster.application.insight.ExplainSubject.Outcome.Explained;
import be.informat.oneroster.application.insight.ExplainSubject.Subject;
import be.informat.oneroster.application.insight.ExplanationWords;
import be.informat.oneroster.application.insight.HistoryEntry;
import be.informat.oneroster.application.insight.UsernameHistory;
import be.informat.oneroster.application.port.LedgerStore.Cause;
import be.informat.oneroster.application.port.LedgerStore.Occasion;
import be.informat.oneroster.application.port.PublicationStore.Publication;
import be.informat.oneroster.application.port.PublicationStore.Reason;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An explanation as JSON: what it says in words, and beside it in codes. */
final class ExplanationJson {

    private final ExplanationWords words;

    ExplanationJson(ExplanationWords words) {
        this.words = words;
    }

    Map<String, @Nullable Object> of(Explained explained, LocalDate day) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("tenant", explained.tenant().key().value());
        json.put("date", day.toString());
        json.put(
                "notes",
                words.notes(explained).stream()
                        .map(note -> JsonObjects.of("code", note.code(), "message", note.message()))
                        .toList());
        json.put("username", usernames(explained.username()));
        json.put("subjects", explained.subjects().stream().map(this::of).toList());
        return json;
    }

    private Map<String, @Nullable Object> of(Subject subject) {
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
        json.put("history", subject.history().stream().map(this::of).toList());
        json.put("usernames", usernames(subject.usernames()));
        return json;
    }

    private Map<String, @Nullable Object> of(NamedEntry named) {
        HistoryEntry entry = named.entry();
        Publication publication = entry.publication();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("instant", Instants.text(entry.at()));
        json.put("publication", publication == null ? null : publication.number());
        json.put(
                "reasons",
                publication == null
                        ? List.of()
                        : publication.occasion().reasons().stream()
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

    private List<Map<String, @Nullable Object>> usernames(List<UsernameHistory.Entry> entries) {
        return entries.stream().map(this::of).toList();
    }

    private Map<String, @Nullable Object> of(UsernameHistory.Entry entry) {
        Occasion occasion = entry.occasion();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("instant", occasion == null ? null : Instants.text(occasion.at()));
        json.put("username", entry.username());
        json.put("event", entry.event().wireName());
        json.put("person", entry.person() == null ? null : entry.person().toString());
        json.put(
                "reasons",
                occasion == null
                        ? List.of()
                        : occasion.causes().stream()
                                .sorted()
                                .map(Cause::wireName)
                                .toList());
        json.put("actor", occasion == null ? null : occasion.actor());
        json.put("message", words.event(entry));
        return json;
    }
}
