package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.application.port.StoreUnavailableException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** All commands, and what becomes of one that fails. */
public final class Commands {

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    private final Surroundings surroundings;
    private final PrintWriter err;

    private Commands(Surroundings surroundings) {
        this.surroundings = surroundings;
        err = surroundings.err();
    }

    /**
     * Runs the command that {@code arguments} name.
     *
     * @return 0 done, 1 findings or refused by a rule, 2 wrong use or bad input, 3 the system failed
     */
    public static int run(Surroundings surroundings, String... arguments) {
        return new Commands(surroundings).run(arguments);
    }

    private int run(String... arguments) {
        CommandLine commandLine = tree(new Program(surroundings))
                .setOut(surroundings.out())
                .setErr(err)
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, given) -> wrongUse(wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure));
        int exitCode = commandLine.execute(arguments);
        surroundings.out().flush();
        err.flush();
        return exitCode;
    }

    private static CommandLine tree(Program program) {
        CommandLine tenant = new CommandLine(new TenantCommand())
                .addSubcommand(new TenantApplyCommand(program))
                .addSubcommand(new TenantListCommand(program))
                .addSubcommand(new TenantShowCommand(program))
                .addSubcommand(new TenantActivateCommand(program))
                .addSubcommand(new TenantSuspendCommand(program))
                .addSubcommand(new TenantDeleteCommand(program));
        CommandLine client = new CommandLine(new ClientCommand())
                .addSubcommand(new ClientCreateCommand(program))
                .addSubcommand(new ClientListCommand(program))
                .addSubcommand(new ClientRotateCommand(program))
                .addSubcommand(new ClientRevokeCommand(program));
        CommandLine usernames = new CommandLine(new UsernamesCommand())
                .addSubcommand(new UsernamesExportCommand(program))
                .addSubcommand(new UsernamesImportCommand(program))
                .addSubcommand(new UsernamesMatchCommand(program))
                .addSubcommand(new UsernamesRecomputeCommand(program))
                .addSubcommand(new UsernamesReleaseCommand(program));
        return new CommandLine(program)
                .addSubcommand(new DemoCommand(program))
                .addSubcommand(new ServeCommand(program))
                .addSubcommand(new ImportCommand(program))
                .addSubcommand(tenant)
                .addSubcommand(client)
                .addSubcommand(usernames)
                .addSubcommand(new PublishCommand(program))
                .addSubcommand(new CheckCommand(program))
                .addSubcommand(new PreviewCommand(program))
                .addSubcommand(new ExplainCommand(program))
                .addSubcommand(new SyncLogCommand(program))
                .addSubcommand(new SdsCheckCommand(program))
                .addSubcommand(new GenerateCommand(program))
                .addSubcommand(new MigrateCommand(program))
                .addSubcommand(new WarmUpCommand(program))
                .addSubcommand(new ProgramHelp());
    }

    private int wrongUse(ParameterException wrong) {
        err.println("oneroster: " + wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("Try '" + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help' for what it takes.");
        return ExitCode.WRONG_INPUT;
    }

    private int failed(Exception failure) {
        return switch (failure) {
            case CommandFailure expected -> {
                tell(expected);
                yield expected.exitCode();
            }
            case StoreUnavailableException away -> {
                tell(
                        away.disk()
                                .map(disk -> CommandFailure.failed(
                                        "The disk of the database fails: " + disk + ".",
                                        "Nothing was stored by halves. Make room where ONEROSTER_DATA or the database server has its files,"
                                                + " and give the command again."))
                                .orElseGet(
                                        () -> CommandFailure.failed(
                                                "The database cannot be reached.",
                                                "Check that it runs and that ONEROSTER_DATABASE_URL, _USER and _PASSWORD are right, and try again.")));
                yield ExitCode.FAILED;
            }
            case UncheckedIOException port
            when port.getCause() instanceof BindException taken -> {
                tell(CommandFailure.failed(
                        port.getMessage() + ": " + taken.getMessage() + ".",
                        "Stop the other program that listens there, or choose another port with --port."));
                yield ExitCode.FAILED;
            }
            case UncheckedIOException file -> {
                String cause =
                        file.getCause() == null ? "" : " (" + file.getCause().getMessage() + ")";
                tell(CommandFailure.failed(
                        file.getMessage() + cause, "Check that it is there, can be read and written, and has room."));
                yield ExitCode.FAILED;
            }
            default -> {
                defect(failure);
                yield ExitCode.FAILED;
            }
        };
    }

    private void tell(CommandFailure failure) {
        err.println("oneroster: " + failure.getMessage());
        failure.details().forEach(detail -> err.println("  " + detail));
        err.println(failure.advice());
    }

    /** Nobody expected this: one line for the user, everything for whoever mends it. */
    private void defect(Exception failure) {
        try {
            Path details = Files.createTempFile("oneroster-failure-", ".txt");
            try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(details))) {
                failure.printStackTrace(writer);
            }
            err.println("oneroster: unexpected failure (" + failure.getClass().getSimpleName()
                    + "). Please report it, with the file " + details + ".");
        } catch (IOException noRoom) {
            LOG.error("A command failed, and its failure could not be written to a file ({}).", noRoom, failure);
        }
    }
}
