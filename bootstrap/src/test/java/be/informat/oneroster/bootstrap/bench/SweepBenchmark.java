package be.informat.oneroster.bootstrap.bench;

import be.informat.oneroster.application.access.CreateClient;
import be.informat.oneroster.application.importing.ImportSisExtract;
import be.informat.oneroster.application.importing.ImportSisExtract.RemovalPolicy;
import be.informat.oneroster.application.port.SisExtractReader.Progress;
import be.informat.oneroster.application.tenants.ActivateTenant;
import be.informat.oneroster.application.tenants.ApplySettings;
import be.informat.oneroster.bootstrap.bench.SweepClient.Sweep;
import be.informat.oneroster.bootstrap.sample.ExtractGenerator;
import be.informat.oneroster.bootstrap.settings.Settings;
import be.informat.oneroster.bootstrap.wiring.Application;
import be.informat.oneroster.domain.tenant.TenantKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What School Data Sync does, against a server in a process of its own: 100,000 users in 5,000 classes with 300,000 enrollments, whole and as
 * deltas. Beside it the floor: the same bytes from a plain file server.
 */
final class SweepBenchmark {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final TenantKey KEY = new TenantKey("benchmark");
    private static final int ROUNDS = 7;
    private static final String COLD = "sweep, nothing warm";
    private static final String IDENTITY = "sweep";
    private static final String FIRST_ZIPPED = "sweep in gzip, not swept so before";
    private static final String ZIPPED = "sweep in gzip";
    private static final String FLOOR = "the same bytes from a plain file server";
    private static final String NOTHING = "delta with nothing new, six requests";
    private static final Map<String, String> GOALS = Map.of(
            IDENTITY, "≤ 1.5 s",
            FIRST_ZIPPED, "≤ 3 s",
            ZIPPED, "≤ 0.5 s",
            NOTHING, "≤ 10 ms");

    private SweepBenchmark() {}

    static void run(String engine, Settings.Database database) {
        Settings settings = new Settings(database, 0, null, null, List.of(), 100, null, null, TODAY);
        CreateClient.Outcome client;
        try (Application program = Application.openForCommand(settings, Clock.systemUTC(), text -> {})) {
            client = prepare(program);
        }
        if (!(client instanceof CreateClient.Outcome.Created created)) {
            throw new IllegalStateException("No client was made: " + client);
        }
        try (JavaProcess server = JavaProcess.program(database, TODAY)) {
            measure(engine, new SweepClient(server.address(), created.client().id(), created.secret()), server);
        }
    }

    private static void measure(String engine, SweepClient client, JavaProcess server) {
        Figures figures = new Figures();
        figures.time(COLD, () -> client.sweep("identity"));
        figures.time(FIRST_ZIPPED, () -> client.sweep("gzip"));
        Sweep sweep = client.sweep("identity");
        client.takePageMicros();
        for (int round = 0; round < ROUNDS; round++) {
            figures.time(IDENTITY, () -> client.sweep("identity"));
        }
        List<Long> pages = client.takePageMicros();
        for (int round = 0; round < ROUNDS; round++) {
            figures.time(ZIPPED, () -> client.sweep("gzip"));
        }
        Instant now = Instant.now();
        for (int round = 0; round < ROUNDS; round++) {
            String since = "dateLastModified>'" + now.plusMillis(round) + "'";
            figures.time(NOTHING, () -> client.firstPages(since));
        }
        floor(figures, client);
        figures.print("A sync of 100,000 users against " + engine + ", one of " + sweep, GOALS);
        System.out.printf(
                Locale.ROOT,
                "pages of the sweep: median %.1f ms, 99 of 100 within %.1f ms (goal ≤ 25 ms)%n",
                pages.get(pages.size() / 2) / 1e3,
                pages.get(pages.size() * 99 / 100) / 1e3);
        System.out.println(server.use());
    }

    private static void floor(Figures figures, SweepClient client) {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "benchmark-files-");
            client.keep(folder.resolve("pages"));
            try (JavaProcess files = JavaProcess.files(folder)) {
                for (int round = 0; round < ROUNDS; round++) {
                    figures.time(FLOOR, () -> client.fetch(files.address() + "/pages"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CreateClient.Outcome prepare(Application program) {
        try {
            Path extract = Files.createTempDirectory(Path.of("target"), "benchmark-sweep-");
            ExtractGenerator.generate(new ExtractGenerator.Options(90_000, 20, 3, 1, TODAY), extract);
            program.importExtract()
                    .store(new ImportSisExtract.Command(
                            extract, TODAY, RemovalPolicy.REFUSE_MANY, Progress.SILENT, Progress.SILENT));
            program.applySettings()
                    .apply(new ApplySettings.Command(BenchmarkTenant.settings(KEY, extract), "benchmark", TODAY));
            program.activateTenant().activate(new ActivateTenant.Command(KEY, "benchmark", TODAY));
            return program.createClient().create(new CreateClient.Command(KEY, Set.of(), "benchmark"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
