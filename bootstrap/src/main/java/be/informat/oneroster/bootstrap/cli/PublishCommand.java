package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.application.publishing.Computation;
import be.informat.oneroster.application.publishing.PublishRoster.Confirmation;
import be.informat.oneroster.application.publishing.PublishRoster.Outcome;
import be.informat.oneroster.bootstrap.wiring.Application;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantKey;
import be.informat.oneroster.domain.tenant.TenantState;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Publishes a tenant by hand. */
@Command(
        name = "publish",
        header = "Computes what a tenant exchanges today and publishes what differs.",
        description = "A publication that takes too much away is held back until --confirm.")
final class PublishCommand implements Callable<Integer> {

    private final Program program;

    @Parameters(paramLabel = "TENANT", converter = KnownTenant.Key.class, description = "Key of the tenant.")
    private TenantKey tenant;

    @ArgGroup
    private Manner manner = new Manner();

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    PublishCommand(Program program) {
        this.program = program;
    }

    /** How to go about it; the two exclude each other. */
    static final class Manner {

        @Option(names = "--dry-run", description = "Only tells what would be published.")
        private boolean dryRun;

        @Option(names = "--confirm", description = "Publishes also what was held back, unless more would go by now.")
        private boolean confirm;
    }

    @Override
    public Integer call() {
        return program.with(application -> {
            Tenant known = KnownTenant.of(application.findTenants(), tenant);
            if (known.state() == TenantState.SUSPENDED) {
                throw CommandFailure.refused(
                        "Tenant " + tenant + " is suspended; nothing is published for it.",
                        "'oneroster tenant activate " + tenant + "' makes it active again.");
            }
            return manner.dryRun ? rehearse(application, known) : publish(application, known);
        });
    }

    private int publish(Application application, Tenant known) {
        Confirmation confirmation = manner.confirm ? Confirmation.OF_WHAT_WAS_SHOWN : Confirmation.NONE;
        Publishing.Ended ended = new Publishing(application).publish(known, Reason.OPERATOR, confirmation);
        if (json) {
            program.printJson(Publishing.json(ended));
        } else {
            Publishing.lines(ended).forEach(program::print);
        }
        if (manner.confirm && ended.outcome() instanceof Outcome.Held) {
            program.say(
                    "More would go than was shown before, so it was not published. Look at the numbers and confirm again.");
        }
        return ended.exitCode();
    }

    private int rehearse(Application application, Tenant known) {
        Computation computation = application
                .rehearsePublication()
                .rehearse(known.id(), application.today().get())
                .orElseThrow();
        PublishedChanges changes = PublishedChanges.of(computation.changes());
        boolean held = !computation.losses().isEmpty();
        if (json) {
            program.printJson(Publishing.json(known, Optional.empty(), held, changes));
        } else {
            program.print(tenant + ": would publish " + changes.inWords() + "; nothing was published");
            if (held) {
                program.print("  It would be HELD: " + Publishing.losses(computation.losses()) + ".");
            }
        }
        return held ? ExitCode.REFUSED : ExitCode.DONE;
    }
}
