package be.informat.oneroster.adapter.rest.oneroster;

import be.informat.oneroster.adapter.rest.oneroster.Operation.Shape;
import be.informat.oneroster.application.port.SyncRun;
import be.informat.oneroster.application.query.FieldPath;
import be.informat.oneroster.application.query.Filter;
import be.informat.oneroster.application.query.Operator;
import be.informat.oneroster.application.reading.PinnedRoster;
import be.informat.oneroster.application.reading.ReadRoster;
import be.informat.oneroster.application.reading.Reader;
import be.informat.oneroster.application.reading.SyncNotes.Answered;
import be.informat.oneroster.application.reading.SyncNotes.Page;
import be.informat.oneroster.application.reading.SyncNotes.Pinned;
import be.informat.oneroster.domain.oneroster.Field;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is noted of one request for the log of syncs. Nothing of a request whose reader is not known. */
final class ReadNotes {

    private final Consumer<Answered> notes;
    private final boolean isBodyAsked;
    private @Nullable Reader reader;
    private @Nullable Pinned run;
    private @Nullable String list;

    /**
     * @param notes takes what is known in the end
     * @param verb of the request; HEAD reads no records
     */
    ReadNotes(Consumer<Answered> notes, String verb) {
        this.notes = notes;
        this.isBodyAsked = verb.equals("GET");
    }

    void reader(Reader known) {
        reader = known;
    }

    void pinned(ReadRoster.Read read, PinnedRoster roster) {
        run = new Pinned(roster.runBegan(), roster.publication());
        list = read.list();
    }

    /** The answer was given out. */
    void answered(Answer answer) {
        note(answer.status(), answer instanceof Answer.Records records && isBodyAsked ? page(records) : null);
    }

    /** Something else became of it: an error, or an answer that broke off. */
    void failed(int status) {
        note(status, null);
    }

    void brokeOff() {
        note(SyncRun.BROKEN, null);
    }

    private void note(int status, @Nullable Page page) {
        if (reader != null) {
            notes.accept(new Answered(reader, run, status, page));
        }
    }

    private @Nullable Page page(Answer.Records records) {
        if (list == null || records.operation().shape() == Shape.SINGLE) {
            return null;
        }
        int offset = records.query().offset();
        int total = records.page().total();
        int given = Math.min(records.query().limit(), Math.max(0, total - offset));
        String collection = String.join("/", records.operation().path());
        return new Page(list, collection, since(records.query().filter()), offset, given, total);
    }

    /** The instant after which the filter asks for changes; null if it asks for others too. */
    static @Nullable Instant since(Filter filter) {
        return moments(filter).max(Instant::compareTo).orElse(null);
    }

    private static Stream<Instant> moments(Filter filter) {
        return switch (filter) {
            case Filter.And and -> and.parts().stream().flatMap(ReadNotes::moments);
            case Filter.Comparison(FieldPath.Own(Field field), Operator operator, Filter.Value.Moment(Instant instant))
            when field.name().equals("dateLastModified")
                    && (operator == Operator.GREATER || operator == Operator.GREATER_OR_EQUAL) -> Stream.of(instant);
            case Filter.Comparison other -> Stream.empty();
            case Filter.Everything everything -> Stream.empty();
            case Filter.Or or -> Stream.empty();
            case Filter.EnrolledIn enrolled -> Stream.empty();
            case Filter.AttendedBy attended -> Stream.empty();
            case Filter.TermOf term -> Stream.empty();
        };
    }
}
