package be.informat.oneroster.bootstrap.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what a command takes; the same as its {@code --help}. */
@Command(name = "help", header = "Shows what the program or a command takes.")
final class ProgramHelp implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "For example: tenant apply")
    private List<String> names = List.of();

    @Override
    public void run() {
        CommandLine command = spec.root().commandLine();
        for (String name : names) {
            CommandLine next = command.getSubcommands().get(name);
            if (next == null) {
                throw new ParameterException(command, "There is no command '" + name + "'.");
            }
            command = next;
        }
        command.usage(command.getOut());
    }
}
