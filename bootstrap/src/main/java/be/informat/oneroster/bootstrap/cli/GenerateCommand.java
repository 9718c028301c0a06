package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.bootstrap.sample.ExtractGenerator;
import be.informat.oneroster.bootstrap.schedule.Today;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a SIS extract of any size, for trials and benchmarks. */
@Command(
        name = "generate",
        header = "Writes a SIS extract of any size with invented, believable Flemish data.",
        description = "For trials and benchmarks. The same options give the same extract on the same day.")
final class GenerateCommand implements Callable<Integer> {

    private final Program program;

    @Option(names = "--pupils", paramLabel = "N", required = true, description = "How many pupils.")
    private int pupils;

    @Option(names = "--schools", paramLabel = "K", description = "How many institutions; one for every 600 pupils.")
    private @Nullable Integer schools;

    @Option(
            names = "--classes-per-pupil",
            paramLabel = "C",
            description = "In how many classes a pupil is; ${DEFAULT-VALUE}.")
    private int classesPerPupil = 1;

    @Option(names = "--seed", paramLabel = "S", description = "Another number gives other schools; ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--accounts",
            paramLabel = "FILE",
            description = "Writes a users file as the Entra admin center exports it, which mostly fits.")
    private @Nullable Path accounts;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder for the CSV files.")
    private Path out;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    GenerateCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        ExtractGenerator.Options options = options();
        try {
            Map<String, Long> rows = accounts == null
                    ? ExtractGenerator.generate(options, out)
                    : ExtractGenerator.generate(options, out, accounts);
            print(rows);
            return ExitCode.DONE;
        } catch (IOException unwritable) {
            throw CommandFailure.failed(
                    "The extract cannot be written to " + out + " (" + unwritable.getMessage() + ").",
                    "Give a folder that can be written and has room.");
        }
    }

    private ExtractGenerator.Options options() {
        Today today =
                new Today(program.surroundings().clock(), program.settings().today());
        int institutions = schools == null ? ExtractGenerator.usualInstitutions(pupils) : schools;
        try {
            return new ExtractGenerator.Options(pupils, institutions, classesPerPupil, seed, today.get());
        } catch (IllegalArgumentException outOfBounds) {
            throw CommandFailure.wrongInput(
                    "Such an extract cannot be: " + outOfBounds.getMessage() + ".", "Choose other numbers.");
        }
    }

    private void print(Map<String, Long> rows) {
        if (json) {
            program.printJson(Map.of("rows", rows));
            return;
        }
        Columns columns = new Columns().row("file", "rows");
        rows.forEach(columns::row);
        columns.lines().forEach(program::print);
    }
}
