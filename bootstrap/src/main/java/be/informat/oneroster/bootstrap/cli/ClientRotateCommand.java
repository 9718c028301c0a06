package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.application.access.RotateSecret;
import be.informat.oneroster.domain.tenant.Tenant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives an API client a new secret. */
@Command(
        name = "rotate",
        header = "Gives an API client a new secret and prints it, once.",
        description = "The newest secret before it stays right, so that there is time to enter the new one.")
final class ClientRotateCommand implements Callable<Integer> {

    private final Program program;

    @Parameters(paramLabel = "ID", description = "Id of the client.")
    private String client;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    ClientRotateCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return program.with(application -> switch (application.rotateSecret().rotate(client, Program.ACTOR)) {
            case RotateSecret.Outcome.Rotated rotated -> {
                String tenant = application.findTenants().all().stream()
                        .filter(known -> known.id().equals(rotated.client().tenant()))
                        .map(Tenant::key)
                        .findFirst()
                        .orElseThrow()
                        .value();
                Credentials credentials =
                        new Credentials(rotated.client(), rotated.secret(), tenant, application.addresses());
                if (json) {
                    program.printJson(credentials.json());
                } else {
                    credentials.lines().forEach(program::print);
                    program.say(
                            "The secret is not shown again; the one before it stays right until the next rotation.");
                }
                yield ExitCode.DONE;
            }
            case RotateSecret.Outcome.Revoked revoked ->
                throw CommandFailure.refused(
                        "Client " + client + " is revoked; it gets no secrets.",
                        "'oneroster client create TENANT' makes another client.");
            case RotateSecret.Outcome.UnknownClient unknown -> throw unknown(client);
        });
    }

    static CommandFailure unknown(String client) {
        return CommandFailure.wrongInput("There is no client '" + client + "'.", "'oneroster client list' names them.");
    }
}
