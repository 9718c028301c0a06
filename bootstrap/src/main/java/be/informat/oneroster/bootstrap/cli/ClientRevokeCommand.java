package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.application.access.RevokeClient;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shuts an API client out. */
@Command(name = "revoke", header = "Shuts an API client out for good, with every token that it has.")
final class ClientRevokeCommand implements Callable<Integer> {

    private final Program program;

    @Parameters(paramLabel = "ID", description = "Id of the client.")
    private String client;

    ClientRevokeCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return program.with(application -> {
            switch (application.revokeClient().revoke(client, Program.ACTOR)) {
                case RevokeClient.Outcome.Revoked revoked -> program.print("Client " + client + " is revoked.");
                case RevokeClient.Outcome.RevokedBefore before ->
                    program.say("Client " + client + " was revoked at " + Instants.text(before.revoked())
                            + " already; nothing was done.");
                case RevokeClient.Outcome.UnknownClient unknown -> throw ClientRotateCommand.unknown(client);
            }
            return ExitCode.DONE;
        });
    }
}
