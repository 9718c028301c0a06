package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.application.usernames.ExportReviewFile;
import be.informat.oneroster.domain.tenant.TenantKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the review file of a school. */
@Command(
        name = "export",
        header = "Writes the file in which the school checks its usernames in a spreadsheet.",
        description = "Column 3 is for corrections; 'usernames import' takes the file back.")
final class UsernamesExportCommand implements Callable<Integer> {

    private final Program program;

    @Parameters(paramLabel = "TENANT", converter = KnownTenant.Key.class, description = "Key of the tenant.")
    private TenantKey tenant;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write it; to stdout if not given.")
    private @Nullable Path out;

    UsernamesExportCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return program.with(application -> {
            ExportReviewFile.Command command =
                    new ExportReviewFile.Command(tenant, application.today().get());
            return switch (application.usernames().exportReviewFile().export(command)) {
                case ExportReviewFile.Outcome.Exported exported -> {
                    write(exported.file());
                    program.say(
                            exported.persons() + " persons, " + exported.withheld() + " of them without a username.");
                    yield ExitCode.DONE;
                }
                case ExportReviewFile.Outcome.UnknownTenant unknown ->
                    throw KnownTenant.unknown(tenant, KnownTenant.keys(application.findTenants()));
            };
        });
    }

    private void write(byte[] file) {
        if (out == null) {
            program.surroundings().out().print(new String(file, StandardCharsets.UTF_8));
        } else {
            UserFile.write(out, file);
            program.print("Written: " + out);
        }
    }
}
