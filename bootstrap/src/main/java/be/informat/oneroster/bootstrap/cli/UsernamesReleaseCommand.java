package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.application.usernames.ReleaseUsername;
import be.informat.oneroster.application.usernames.ReleaseUsername.Outcome;
import be.informat.oneroster.domain.tenant.TenantKey;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Releases a username. */
@Command(
        name = "release",
        header = "Lets a correction give a username to another person than the one whose it was.",
        description = {
            "With the username goes the mailbox, if the account still exists: delete or rename it in Entra ID first.",
            "Computation never gives a released username."
        })
final class UsernamesReleaseCommand implements Callable<Integer> {

    private final Program program;

    @Parameters(
            index = "0",
            paramLabel = "TENANT",
            converter = KnownTenant.Key.class,
            description = "Key of the tenant.")
    private TenantKey tenant;

    @Parameters(
            index = "1",
            paramLabel = "USERNAME",
            description = "The username; with its domain where staff and pupils have different ones and both have it.")
    private String username;

    UsernamesReleaseCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return program.with(application -> {
            ReleaseUsername.Command command = new ReleaseUsername.Command(tenant, username, Program.ACTOR);
            return switch (application.usernames().release().release(command)) {
                case Outcome.Released released -> {
                    program.print("Released: " + username);
                    if (released.inForce()) {
                        program.say(
                                "It is the username of a person. While that person is at the school, a correction gives it"
                                        + " away only in the same review file that gives its owner another.");
                    }
                    yield ExitCode.DONE;
                }
                case Outcome.AlreadyReleased already -> {
                    program.print("Released before, and not given since: " + username);
                    yield ExitCode.DONE;
                }
                case Outcome.NeverGiven never ->
                    throw CommandFailure.refused(
                            "Tenant " + tenant + " never gave out the username '" + username + "'.",
                            "Check how it is written; a name that was never given can be a correction as it is.");
                case Outcome.OnlyProposed proposed ->
                    throw CommandFailure.refused(
                            "Tenant " + tenant + " is onboarding; its usernames are proposals.",
                            "A correction in the review file may take the name as it is.");
                case Outcome.InBothDomains both ->
                    throw CommandFailure.wrongInput(
                            "A staff member and a pupil have the username '" + username + "'.",
                            "Give it with its domain, like " + username + "@school.be.");
                case Outcome.UnknownTenant unknown ->
                    throw KnownTenant.unknown(tenant, KnownTenant.keys(application.findTenants()));
            };
        });
    }
}
