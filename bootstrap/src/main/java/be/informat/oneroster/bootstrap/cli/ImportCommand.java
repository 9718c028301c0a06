package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.application.importing.ImportSisExtract;
import be.informat.oneroster.application.importing.ImportSisExtract.Outcome;
import be.informat.oneroster.application.importing.ImportSisExtract.RemovalPolicy;
import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.application.port.SisExtractReader.Remark;
import be.informat.oneroster.application.port.SisStore.Difference;
import be.informat.oneroster.application.port.SisStore.RowCount;
import be.informat.oneroster.bootstrap.wiring.Application;
import be.informat.oneroster.domain.sis.Removals;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports a SIS extract and publishes the tenants it concerns. */
@Command(
        name = "import",
        header = "Imports a SIS extract and publishes the tenants it concerns.",
        description = {
            "An extract is the whole truth about the institutions it names. Any error in it, and nothing is stored.",
            "One in which too many pupils, staff or classes are missing is refused until --allow-removals."
        })
final class ImportCommand implements Callable<Integer> {

    private static final int NOTICES_SHOWN = 20;

    private final Program program;

    @Parameters(paramLabel = "PATH", description = "Folder or .zip with the CSV files.")
    private Path extract;

    @Option(
            names = "--allow-removals",
            description = "Imports also what makes many pupils, staff or classes disappear.")
    private boolean allowRemovals;

    @Option(names = "--dry-run", description = "Only tells what would be added, changed and removed.")
    private boolean dryRun;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    ImportCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        if (!Files.exists(extract)) {
            throw CommandFailure.wrongInput(
                    "There is no " + extract + ".",
                    "Give the folder or the .zip that holds the CSV files of the extract.");
        }
        return program.with(application -> end(application, run(application)));
    }

    private Outcome run(Application application) {
        try (ProgressLine reading = program.progress("Reading");
                ProgressLine storing = program.progress(dryRun ? "Comparing" : "Storing")) {
            ImportSisExtract.Command command = new ImportSisExtract.Command(
                    extract,
                    application.today().get(),
                    allowRemovals ? RemovalPolicy.ALLOW : RemovalPolicy.REFUSE_MANY,
                    reading,
                    storing);
            return dryRun
                    ? application.importExtract().preview(command)
                    : application.importExtract().store(command);
        }
    }

    private int end(Application application, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Stored stored -> {
                tellNotices(stored.notices());
                List<Publishing.Ended> published =
                        new Publishing(application).publish(stored.difference().tenants(), Reason.IMPORT);
                print(stored.difference(), published);
                yield Publishing.exitCode(published);
            }
            case Outcome.WouldStore wouldStore -> {
                tellNotices(wouldStore.notices());
                print(wouldStore.difference(), List.of());
                program.say("Nothing was stored: this was a dry run.");
                yield ExitCode.DONE;
            }
            case Outcome.UnreadableExtract unreadable -> {
                tellNotices(unreadable.notices());
                throw unreadable(unreadable);
            }
            case Outcome.TooManyRemovals tooMany -> {
                tellNotices(tooMany.notices());
                throw CommandFailure.refused(
                        "Too much is missing in " + extract + "; nothing was stored.",
                        tooMany.removals().stream().map(ImportCommand::text).toList(),
                        "Check that the extract is complete. If it is, import it with --allow-removals.");
            }
        };
    }

    private CommandFailure unreadable(Outcome.UnreadableExtract unreadable) {
        long errors = unreadable.errorCount();
        int shown = unreadable.errors().size();
        String first = shown < errors ? "; here are the first " + shown : "";
        return CommandFailure.wrongInput(
                extract + " has " + errors + (errors == 1 ? " error" : " errors") + first + ". Nothing was stored.",
                unreadable.errors().stream().map(ImportCommand::text).toList(),
                "Correct the extract at its source and import it again.");
    }

    private void tellNotices(List<Remark> notices) {
        notices.stream().limit(NOTICES_SHOWN).forEach(notice -> program.say("Notice: " + text(notice)));
        if (notices.size() > NOTICES_SHOWN) {
            program.say("Notice: and " + (notices.size() - NOTICES_SHOWN) + " more.");
        }
    }

    private static String text(Remark remark) {
        String column = remark.column().isEmpty() ? "" : ", " + remark.column();
        String value = remark.value().isEmpty() ? "" : " '" + remark.value() + "'";
        return remark.file() + ", line " + remark.line() + column + value + ": " + remark.reason();
    }

    private static String text(Removals removals) {
        return "institution " + removals.institution() + ": " + removals.lost() + " of " + removals.before() + " "
                + removals.counted().description() + " would be gone";
    }

    private void print(Difference difference, List<Publishing.Ended> published) {
        if (json) {
            program.printJson(json(difference, published));
            return;
        }
        Columns columns = new Columns().row("", "added", "changed", "removed");
        difference
                .tables()
                .forEach((table, count) -> columns.row(table, count.added(), count.changed(), count.removed()));
        columns.lines().forEach(program::print);
        published.stream().flatMap(ended -> Publishing.lines(ended).stream()).forEach(program::print);
    }

    private Map<String, @Nullable Object> json(Difference difference, List<Publishing.Ended> published) {
        Map<String, @Nullable Object> tables = new LinkedHashMap<>();
        difference.tables().forEach((table, count) -> tables.put(table, json(count)));
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("stored", !dryRun);
        json.put("tables", tables);
        json.put("publications", published.stream().map(Publishing::json).toList());
        return json;
    }

    private static Map<String, Integer> json(RowCount count) {
        Map<String, Integer> json = new LinkedHashMap<>();
        json.put("added", count.added());
        json.put("changed", count.changed());
        json.put("removed", count.removed());
        return json;
    }
}
