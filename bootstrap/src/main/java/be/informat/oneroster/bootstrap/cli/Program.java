package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.bootstrap.settings.Settings;
import be.informat.oneroster.bootstrap.settings.SettingsReader;
import be.informat.oneroster.bootstrap.wiring.Application;
import be.informat.oneroster.domain.Parsed;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** The command without a name: what all others have in common. */
@Command(
        name = "oneroster",
        header = "OneRoster 1.1 provider for school groups: Microsoft School Data Sync reads from it.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {"", "'oneroster help COMMAND' tells more about one of them."},
        versionProvider = ProgramVersion.class)
final class Program implements Runnable {

    /** Who does what a command does, in the history of a tenant. */
    static final String ACTOR = "command line";

    private static final JsonMapper JSON = new JsonMapper();

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--config",
            paramLabel = "FILE.yaml",
            scope = ScopeType.INHERIT,
            description = "File with settings; variables of the environment win over it.")
    private @Nullable Path config;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Shows this help.")
    private boolean help;

    @Option(names = "--version", versionHelp = true, description = "Shows the version.")
    private boolean version;

    Program(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /** Prints a line of the result. */
    void print(String line) {
        surroundings.out().println(line);
    }

    /** Prints the result as one JSON object. */
    void printJson(Object result) {
        print(JSON.writeValueAsString(result));
    }

    /** Tells the user something that is no result. */
    void say(String line) {
        surroundings.err().println(line);
    }

    /** A bar for a long work, if somebody looks. */
    ProgressLine progress(String task) {
        return new ProgressLine(task, surroundings.isTerminal());
    }

    /** Does the work of a command with the application open, which a server may have open as well. */
    int with(ToIntFunction<Application> work) {
        try (Application application = Application.openForCommand(settings(), surroundings.clock(), this::say)) {
            return work.applyAsInt(application);
        }
    }

    /** The settings of the program; all problems at once if they are wrong. */
    Settings settings() {
        return switch (SettingsReader.read(surroundings.environment(), Optional.ofNullable(config))) {
            case Parsed.Valid<Settings> valid -> {
                if (valid.value().today() != null) {
                    say("Warning: today is taken to be " + valid.value().today()
                            + " (ONEROSTER_TODAY); for trials only.");
                }
                yield valid.value();
            }
            case Parsed.Invalid<Settings> invalid ->
                throw CommandFailure.wrong(
                        "The settings of the program are wrong:",
                        invalid.problems(),
                        "Correct the environment or the file of --config and start again.");
        };
    }
}
