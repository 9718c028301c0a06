package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.application.tenants.SuspendTenant;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantKey;
import be.informat.oneroster.domain.tenant.TenantState;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shuts the clients of a tenant out. */
@Command(
        name = "suspend",
        header = "Shuts the clients of an active tenant out; nothing is published for it any more.",
        description = "'tenant activate' makes it active again.")
final class TenantSuspendCommand implements Callable<Integer> {

    private final Program program;

    @Parameters(paramLabel = "KEY", converter = KnownTenant.Key.class, description = "Key of the tenant.")
    private TenantKey key;

    TenantSuspendCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return program.with(application -> {
            SuspendTenant.Command command = new SuspendTenant.Command(key, Program.ACTOR);
            switch (application.suspendTenant().suspend(command)) {
                case SuspendTenant.Outcome.Suspended suspended ->
                    program.print("Tenant " + key + " is suspended; its clients are refused.");
                case SuspendTenant.Outcome.NotActive notActive -> notActive(notActive.tenant());
                case SuspendTenant.Outcome.UnknownTenant unknown ->
                    throw KnownTenant.unknown(key, KnownTenant.keys(application.findTenants()));
            }
            return ExitCode.DONE;
        });
    }

    private void notActive(Tenant tenant) {
        if (tenant.state() != TenantState.SUSPENDED) {
            throw CommandFailure.refused(
                    "Tenant " + key + " is " + tenant.state().wireName() + "; only an active one can be suspended.",
                    "Its clients are refused until it is activated; there is nothing to do.");
        }
        program.say("Tenant " + key + " is suspended already; nothing was done.");
    }
}
