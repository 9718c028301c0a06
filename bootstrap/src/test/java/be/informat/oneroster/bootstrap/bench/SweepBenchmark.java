package be.informat.oneroster.bootstrap.bench;

import be.informat.oneroster.application.access.CreateClient;
import be.informat.oneroster.bootstrap.settings.Settings;
import be.informat.oneroster.bootstrap.wiring.Application;
import be.informat.oneroster.domain.tenant.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/**
 * What School Data Sync does, against a server in a process of its own: 100,000 users in 5,000 classes with 300,000 enrollments, whole and as
 * deltas, also while an extract is imported and published. Beside it the floor: the same bytes from a plain file server.
 */
final class SweepBenchmark {

    private static final int ROUNDS = 15;
    private static final int DELTAS = 300;
    private static final int STARTS = 5;
    private static final int CHANGED = 4_000;
    private static final String START = "start to ready, second start";
    private static final String COLD = "sweep, nothing warm";
    private static final String IDENTITY = "sweep";
    private static final String FIRST_ZIPPED = "sweep in gzip, not swept so before";
    private static final String ZIPPED = "sweep in gzip";
    private static final String FLOOR = "the same bytes from a plain file server";
    private static final String NOTHING = "delta with nothing new, six requests";
    private static final String DELTA = "delta of 4,000 records, six requests";
    private static final Map<String, String> GOALS = Map.of(
            START,
            "≤ 1 s",
            IDENTITY,
            "≤ 1.5 s",
            FIRST_ZIPPED,
            "≤ 3 s",
            ZIPPED,
            "≤ 0.5 s",
            NOTHING,
            "≤ 10 ms",
            DELTA,
            "≤ 50 ms",
            SweepClient.ANY_PAGE,
            "≤ 25 ms of 99 in 100",
            SweepClient.LAST_PAGE,
            "≤ 1.2 × the first",
            SweepClient.MEANWHILE,
            "≤ 50 ms");

    private final Figures figures = new Figures();
    private final BenchmarkTenant tenant = BenchmarkTenant.generate(90_000, 20, 3);
    private final Settings.Database database;

    private SweepBenchmark(Settings.Database database) {
        this.database = database;
    }

    static void run(String engine, Settings.Database database) {
        new SweepBenchmark(database).run(engine);
    }

    private void run(String engine) {
        TenantId id;
        CreateClient.Outcome.Created created;
        try (Application program = BenchmarkTenant.open(database)) {
            tenant.store(program);
            tenant.apply(program);
            id = tenant.activate(program);
            created = tenant.createClient(program);
        }
        JavaProcess.program(database).close();
        for (int round = 1; round < STARTS; round++) {
            figures.time(START, () -> JavaProcess.program(database)).close();
        }
        try (JavaProcess server = figures.time(START, () -> JavaProcess.program(database))) {
            SweepClient client =
                    new SweepClient(server.address(), created.client().id(), created.secret(), figures);
            String swept = sweeps(client);
            deltas(client);
            change(client, id);
            floor(client);
            figures.print("A sync of 100,000 users against " + engine + ", one of " + swept, GOALS);
            System.out.println(server.use());
        }
    }

    private String sweeps(SweepClient client) {
        figures.time(COLD, () -> client.sweep("identity"));
        figures.time(FIRST_ZIPPED, () -> client.sweep("gzip"));
        SweepClient.Sweep sweep = client.sweep("identity");
        client.timePages();
        for (int round = 0; round < ROUNDS; round++) {
            figures.time(IDENTITY, () -> client.sweep("identity"));
        }
        client.leavePages();
        for (int round = 0; round < ROUNDS; round++) {
            figures.time(ZIPPED, () -> client.sweep("gzip"));
        }
        return sweep.toString();
    }

    private void deltas(SweepClient client) {
        Instant now = Instant.now();
        for (int round = 0; round < DELTAS; round++) {
            String since = "dateLastModified>'" + now.plusMillis(round) + "'";
            figures.time(NOTHING, () -> client.firstPages(since));
        }
    }

    /** Each delta asks otherwise, so none is remembered. */
    private void change(SweepClient client, TenantId id) {
        Instant before = Instant.now();
        tenant.rename(CHANGED, "Zwaantje");
        try (Application program = BenchmarkTenant.open(database)) {
            client.whileReading(() -> {
                tenant.store(program);
                BenchmarkTenant.publish(program, id, BenchmarkTenant.TODAY);
            });
        }
        for (int round = 0; round < DELTAS; round++) {
            String since = "dateLastModified>'" + before.plusMillis(round) + "'";
            SweepClient.Sweep delta = figures.time(DELTA, () -> client.firstPages(since));
            // a pupil who is staff as well goes by the name that the staff records say
            if (delta.records() < CHANGED * 99 / 100 || delta.records() > CHANGED) {
                throw new IllegalStateException("The delta has not what changed: " + delta);
            }
        }
    }

    private void floor(SweepClient client) {
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
}
