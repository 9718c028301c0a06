package be.informat.oneroster.bootstrap.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.importing.ImportSisExtract;
import be.informat.oneroster.application.importing.ImportSisExtract.RemovalPolicy;
import be.informat.oneroster.application.port.SisExtractReader.Progress;
import be.informat.oneroster.bootstrap.cli.Shell;
import be.informat.oneroster.bootstrap.cli.Shell.Result;
import be.informat.oneroster.bootstrap.settings.Settings;
import be.informat.oneroster.bootstrap.settings.SettingsReader;
import be.informat.oneroster.bootstrap.wiring.Application;
import be.informat.oneroster.domain.Parsed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An installation with a database of its own.
 *
 * @param environment the settings, the day among them
 */
record Site(Map<String, String> environment) {

    Result run(List<String> command) {
        Shell shell = new Shell();
        environment.forEach(shell::with);
        return shell.run(command.toArray(String[]::new));
    }

    /** Runs a command that has to succeed. */
    Result done(String... command) {
        Result result = run(List.of(command));
        assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
        return result;
    }

    /** Stores an extract and does no more. */
    void store(School school) {
        with(application -> {
            ImportSisExtract.Command command = new ImportSisExtract.Command(
                    school.today(),
                    application.today().get(),
                    RemovalPolicy.REFUSE_MANY,
                    Progress.SILENT,
                    Progress.SILENT);
            assertThat(application.importExtract().store(command)).isInstanceOf(ImportSisExtract.Outcome.Stored.class);
            return command;
        });
    }

    /** What is stored; opens the database, which has to be as it should be. */
    Contents contents() {
        return with(application -> {
            assertThat(application.schema().steps()).as("migrations").isZero();
            return Contents.of(application);
        });
    }

    private <T> T with(Function<Application, T> work) {
        return switch (SettingsReader.read(environment, Optional.empty())) {
            case Parsed.Valid<Settings> valid -> {
                try (Application application =
                        Application.openForCommand(valid.value(), Clock.systemUTC(), Site::nobodyIsWaitedFor)) {
                    yield work.apply(application);
                }
            }
            case Parsed.Invalid<?> invalid -> throw new IllegalStateException(invalid.toString());
        };
    }

    private static void nobodyIsWaitedFor(String who) {
        throw new AssertionError(who);
    }
}
