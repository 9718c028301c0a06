package be.informat.oneroster.bootstrap.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands about usernames. */
@Command(
        name = "usernames",
        header = "Usernames: the review file of the school, existing accounts, acts of the operator.",
        synopsisSubcommandLabel = "COMMAND")
final class UsernamesCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "A command is missing: one of "
                        + String.join(", ", spec.subcommands().keySet()) + ".");
    }
}
