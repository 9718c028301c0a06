package be.informat.oneroster.bootstrap.bench;

import be.informat.oneroster.application.importing.ImportSisExtract;
import be.informat.oneroster.application.importing.ImportSisExtract.RemovalPolicy;
import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.application.port.SisExtractReader.Progress;
import be.informat.oneroster.application.publishing.PublishRoster;
import be.informat.oneroster.application.publishing.PublishRoster.Confirmation;
import be.informat.oneroster.application.tenants.ActivateTenant;
import be.informat.oneroster.application.tenants.ApplySettings;
import be.informat.oneroster.bootstrap.sample.ExtractGenerator;
import be.informat.oneroster.bootstrap.settings.Settings;
import be.informat.oneroster.bootstrap.wiring.Application;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Imports an extract of 100,000 pupils at 150 institutions, and publishes them. */
final class PublicationBenchmark {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final int PUPILS = 100_000;
    private static final int INSTITUTIONS = 150;
    private static final int ROUNDS = 3;
    private static final TenantKey KEY = new TenantKey("benchmark");
    private static final String IMPORT = "import of 100,000 pupils, nothing stored before";
    private static final String AGAIN = "import of the same extract";
    private static final String FIRST = "publication of all of them, nothing published before";
    private static final String NOTHING = "publication with nothing different";
    private static final String DAY = "publication for the first day after the holidays";

    private final Figures figures = new Figures();
    private final Path extract;

    private PublicationBenchmark(Path extract) {
        this.extract = extract;
    }

    /** @param databases a new, empty database for each round */
    static void run(String engine, Databases databases) {
        PublicationBenchmark benchmark = new PublicationBenchmark(generate());
        for (int round = 0; round < ROUNDS; round++) {
            benchmark.round(databases.open());
        }
        benchmark.figures.print("Import and publication on " + engine, Map.of(IMPORT, "≤ 10 s", FIRST, "≤ 5 s"));
    }

    private static Path generate() {
        try {
            Path extract = Files.createTempDirectory(Path.of("target"), "benchmark-extract-");
            ExtractGenerator.generate(new ExtractGenerator.Options(PUPILS, INSTITUTIONS, 1, 1, TODAY), extract);
            return extract;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void round(Settings.Database database) {
        Settings settings = new Settings(database, 0, null, null, List.of(), 100, null, null, TODAY);
        try (Application program = Application.openForCommand(settings, Clock.systemUTC(), text -> {})) {
            figures.time(IMPORT, () -> store(program));
            figures.time(AGAIN, () -> store(program));
            done(program.applySettings()
                    .apply(new ApplySettings.Command(BenchmarkTenant.settings(KEY, extract), "benchmark", TODAY)));
            TenantId tenant = figures.time(FIRST, () -> activate(program));
            figures.time(NOTHING, () -> publish(program, tenant, TODAY));
            figures.time(DAY, () -> publish(program, tenant, LocalDate.of(2027, 1, 4)));
        }
    }

    private Object store(Application program) {
        return done(program.importExtract()
                .store(new ImportSisExtract.Command(
                        extract, TODAY, RemovalPolicy.REFUSE_MANY, Progress.SILENT, Progress.SILENT)));
    }

    private static TenantId activate(Application program) {
        Object outcome = program.activateTenant().activate(new ActivateTenant.Command(KEY, "benchmark", TODAY));
        if (outcome instanceof ActivateTenant.Outcome.Activated activated) {
            return activated.tenant().id();
        }
        throw new IllegalStateException("The tenant was not activated: " + outcome);
    }

    private static Object publish(Application program, TenantId tenant, LocalDate day) {
        return done(program.publishRoster()
                .publish(new PublishRoster.Command(tenant, day, Reason.OPERATOR, Confirmation.NONE)));
    }

    private static Object done(Object outcome) {
        boolean good = outcome instanceof ImportSisExtract.Outcome.Stored
                || outcome instanceof ApplySettings.Outcome.Created
                || outcome instanceof PublishRoster.Outcome.Published
                || outcome instanceof PublishRoster.Outcome.Unchanged;
        if (!good) {
            throw new IllegalStateException("The work was not done: " + outcome);
        }
        return outcome;
    }

    /** Makes databases. */
    interface Databases {
        Settings.Database open();
    }
}
