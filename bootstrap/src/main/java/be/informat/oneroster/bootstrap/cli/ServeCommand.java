package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.bootstrap.settings.Settings;
import be.informat.oneroster.bootstrap.wiring.Application;
import be.informat.oneroster.bootstrap.wiring.Service;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves until somebody ends it. */
@Command(
        name = "serve",
        header = "Serves OneRoster, and publishes every tenant once for every new day.",
        description =
                "Other commands may run meanwhile, on the embedded database too. SIGTERM or Ctrl-C ends it in order.")
final class ServeCommand implements Callable<Integer> {

    private final Program program;

    @Mixin
    private PortOption port = new PortOption();

    ServeCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        Settings settings = port.in(program.settings());
        ServerLog.raise();
        try (Application application = Application.openForServer(
                        settings, program.surroundings().clock(), message -> program.say("Waiting: " + message));
                Service service = Service.start(
                        application, settings, program.surroundings().clock(), ProgramVersion.text())) {
            program.surroundings().stop().listen();
            application.duePublications().start();
            program.say("Serving at " + service.addresses().root() + "; OneRoster at "
                    + service.addresses().oneRoster());
            program.surroundings().stop().await();
            program.say("Ending: no new requests; those that run have 30 seconds.");
        }
        return ExitCode.DONE;
    }
}
