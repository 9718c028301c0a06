package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.application.tenants.ActivateTenant;
import be.informat.oneroster.domain.tenant.TenantKey;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets the clients of a tenant in. */
@Command(
        name = "activate",
        header = "Lets the clients of a tenant in, and publishes for them.",
        description = "The first time, usernames are computed once more and then frozen.")
final class TenantActivateCommand implements Callable<Integer> {

    private final Program program;

    @Parameters(paramLabel = "KEY", converter = KnownTenant.Key.class, description = "Key of the tenant.")
    private TenantKey key;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    TenantActivateCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return program.with(application -> {
            ActivateTenant.Command command = new ActivateTenant.Command(
                    key, Program.ACTOR, application.today().get());
            return switch (application.activateTenant().activate(command)) {
                case ActivateTenant.Outcome.Activated activated ->
                    ended(
                            "is active; usernames that are given out stay.",
                            new Publishing.Ended(activated.tenant(), activated.publication()));
                case ActivateTenant.Outcome.Reactivated reactivated ->
                    ended("is active again.", new Publishing.Ended(reactivated.tenant(), reactivated.publication()));
                case ActivateTenant.Outcome.AlreadyActive active -> {
                    program.say("Tenant " + key + " is active already; nothing was done.");
                    yield ExitCode.DONE;
                }
                case ActivateTenant.Outcome.UnknownTenant unknown ->
                    throw KnownTenant.unknown(key, KnownTenant.keys(application.findTenants()));
            };
        });
    }

    private int ended(String state, Publishing.Ended publication) {
        if (json) {
            program.printJson(Publishing.json(publication));
        } else {
            program.print("Tenant " + key + " " + state);
            Publishing.lines(publication).forEach(program::print);
        }
        return publication.exitCode();
    }
}
