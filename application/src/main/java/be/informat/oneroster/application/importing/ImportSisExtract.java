package be.informat.oneroster.application.importing;

import be.informat.oneroster.application.port.SisExtractReader;
import be.informat.oneroster.application.port.SisExtractReader.Progress;
import be.informat.oneroster.application.port.SisExtractReader.Remark;
import be.informat.oneroster.application.port.SisStore;
import be.informat.oneroster.application.port.SisStore.Difference;
import be.informat.oneroster.domain.sis.Removals;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** Imports an extract of the student information system, or tells what importing it would do. */
public final class ImportSisExtract {

    private final SisExtractReader reader;
    private final SisStore store;

    public ImportSisExtract(SisExtractReader reader, SisStore store) {
        this.reader = reader;
        this.store = store;
    }

    /**
     * @param extract a folder or a {@code .zip}
     * @param today in Europe/Brussels; for what is over and so no loss
     * @param reading told while the extract is read
     * @param storing told while it is stored or compared
     */
    public record Command(Path extract, LocalDate today, RemovalPolicy removals, Progress reading, Progress storing) {}

    /** What to do with an extract in which suspiciously much is missing. */
    public enum RemovalPolicy {
        REFUSE_MANY,
        /** An operator has looked and says that it is so. */
        ALLOW
    }

    /** How it ended. */
    public sealed interface Outcome {

        /** Stored as a whole; the difference is empty if everything was known already. Its tenants are to be published. */
        record Stored(Difference difference, List<Remark> notices) implements Outcome {}

        /** It would be stored; nothing was. */
        record WouldStore(Difference difference, List<Remark> notices) implements Outcome {}

        /**
         * Refused for errors in the files.
         *
         * @param errors the first 1,000
         * @param errorCount how many there are in all
         */
        record UnreadableExtract(List<Remark> errors, long errorCount, List<Remark> notices) implements Outcome {}

        /**
         * Refused because too much would be gone.
         *
         * @param removals the counts that are too many, at least one
         * @param difference everything it would change
         */
        record TooManyRemovals(List<Removals> removals, Difference difference, List<Remark> notices)
                implements Outcome {}
    }

    /** Reads and stores the extract. */
    public Outcome store(Command command) {
        return switch (reader.read(command.extract(), command.reading())) {
            case SisExtractReader.Outcome.Refused refused -> unreadable(refused);
            case SisExtractReader.Outcome.Complete complete -> {
                Difference difference = replace(
                        complete,
                        command,
                        wouldStore -> refusedBy(command.removals(), wouldStore).isEmpty());
                List<Removals> tooMany = refusedBy(command.removals(), difference);
                yield tooMany.isEmpty()
                        ? new Outcome.Stored(difference, complete.notices())
                        : new Outcome.TooManyRemovals(tooMany, difference, complete.notices());
            }
        };
    }

    /** Reads the extract and compares it; never {@link Outcome.Stored}. */
    public Outcome preview(Command command) {
        return switch (reader.read(command.extract(), command.reading())) {
            case SisExtractReader.Outcome.Refused refused -> unreadable(refused);
            case SisExtractReader.Outcome.Complete complete -> {
                Difference difference = replace(complete, command, wouldStore -> false);
                List<Removals> tooMany = refusedBy(command.removals(), difference);
                yield tooMany.isEmpty()
                        ? new Outcome.WouldStore(difference, complete.notices())
                        : new Outcome.TooManyRemovals(tooMany, difference, complete.notices());
            }
        };
    }

    private Difference replace(
            SisExtractReader.Outcome.Complete complete, Command command, Predicate<Difference> accept) {
        return store.replace(complete.sis(), command.today(), accept, command.storing());
    }

    private static List<Removals> refusedBy(RemovalPolicy policy, Difference difference) {
        return switch (policy) {
            case REFUSE_MANY ->
                difference.removals().stream().filter(Removals::tooMany).toList();
            case ALLOW -> List.of();
        };
    }

    private static Outcome unreadable(SisExtractReader.Outcome.Refused refused) {
        return new Outcome.UnreadableExtract(refused.errors(), refused.errorCount(), refused.notices());
    }
}
