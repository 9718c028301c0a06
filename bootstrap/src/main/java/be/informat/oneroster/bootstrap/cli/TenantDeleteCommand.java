package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.application.tenants.DeleteTenant;
import be.informat.oneroster.domain.tenant.TenantKey;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Deletes a tenant. */
@Command(
        name = "delete",
        header = "Deletes an onboarding or suspended tenant with everything that is only its own.",
        description = "Asks nothing. Its settings, usernames, publications and API clients are gone for good.")
final class TenantDeleteCommand implements Callable<Integer> {

    private final Program program;

    @Parameters(paramLabel = "KEY", converter = KnownTenant.Key.class, description = "Key of the tenant.")
    private TenantKey key;

    TenantDeleteCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return program.with(application -> {
            DeleteTenant.Command command = new DeleteTenant.Command(key, Program.ACTOR);
            return switch (application.deleteTenant().delete(command)) {
                case DeleteTenant.Outcome.Deleted deleted -> {
                    program.print("Tenant " + key + " is deleted.");
                    List<Publishing.Ended> published =
                            new Publishing(application).publish(deleted.toPublish(), Reason.SETTINGS);
                    published.stream()
                            .flatMap(ended -> Publishing.lines(ended).stream())
                            .forEach(program::print);
                    yield Publishing.exitCode(published);
                }
                case DeleteTenant.Outcome.StillActive active ->
                    throw CommandFailure.refused(
                            "Tenant " + key + " is active and was not deleted.",
                            "Suspend it first: oneroster tenant suspend " + key);
                case DeleteTenant.Outcome.UnknownTenant unknown ->
                    throw KnownTenant.unknown(key, KnownTenant.keys(application.findTenants()));
            };
        });
    }
}
