package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.bootstrap.settings.Settings;
import be.informat.oneroster.bootstrap.wiring.Application;
import be.informat.oneroster.bootstrap.wiring.Service;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the whole program on invented data. */
@Command(
        name = "demo",
        header = "Serves an invented school group, ready for a first try.",
        description = {
            "Makes fresh data in a folder of its own, imports, publishes and serves it, and prints what a client needs.",
            "Touches no other data; nothing is kept when it ends."
        })
final class DemoCommand implements Callable<Integer> {

    private final Program program;

    @Mixin
    private PortOption port = new PortOption();

    DemoCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        Settings settings = port.in(program.settings());
        try (TemporaryFolder folder = TemporaryFolder.create("oneroster-demo-")) {
            serve(Demo.settings(settings, folder.path()), folder.path());
        }
        return ExitCode.DONE;
    }

    private void serve(Settings settings, Path folder) {
        try (Application application = Application.openForServer(
                        settings, program.surroundings().clock(), program::say);
                Service service = Service.start(
                        application, settings, program.surroundings().clock(), ProgramVersion.text())) {
            Demo demo = Demo.prepare(application, service.addresses(), folder);
            program.surroundings().stop().listen();
            application.duePublications().start();
            demo.lines().forEach(program::print);
            program.surroundings().stop().await();
        }
    }
}
