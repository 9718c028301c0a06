package be.informat.oneroster.bootstrap.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Brings the database to what this version of the program needs. */
@Command(
        name = "migrate",
        header = "Brings the database to what this version of the program needs.",
        description = "Every command and the server do so by themselves; this one does nothing else.")
final class MigrateCommand implements Callable<Integer> {

    private final Program program;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    MigrateCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return program.with(application -> {
            String version = application.schema().version();
            int steps = application.schema().steps();
            if (json) {
                Map<String, Object> result = new LinkedHashMap<>();
                result.put("version", version);
                result.put("steps", steps);
                program.printJson(result);
            } else {
                program.print("The database is at version " + version + "; "
                        + (steps == 0 ? "nothing had to be done." : "steps made: " + steps + "."));
            }
            return ExitCode.DONE;
        });
    }
}
