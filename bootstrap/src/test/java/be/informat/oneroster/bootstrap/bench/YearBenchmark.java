package be.informat.oneroster.bootstrap.bench;

import be.informat.oneroster.application.access.CreateClient;
import be.informat.oneroster.bootstrap.settings.Settings;
import be.informat.oneroster.bootstrap.wiring.Application;
import be.informat.oneroster.domain.tenant.TenantId;
import java.util.Map;
import java.util.function.LongSupplier;

/** A year of 20,000 persons: an import and a publication twice a day, each with some changes. Pages are read at its begin and its end. */
final class YearBenchmark {

    private static final int PUPILS = 18_000;
    private static final int PUBLICATIONS = 700;
    private static final int CHANGES = 20;
    private static final int ROUNDS = 9;
    private static final String CHANGE = "import and publication of 20 changes";
    private static final String BEFORE = "sweep after one publication";
    private static final String AFTER = "sweep after 700 publications";

    private YearBenchmark() {}

    /** @param bytes how large the database is */
    static void run(String engine, Settings.Database database, LongSupplier bytes) {
        Figures figures = new Figures();
        BenchmarkTenant tenant = BenchmarkTenant.generate(PUPILS, 20, 1);
        TenantId id;
        CreateClient.Outcome.Created client;
        try (Application program = BenchmarkTenant.open(database)) {
            tenant.store(program);
            tenant.apply(program);
            id = tenant.activate(program);
            client = tenant.createClient(program);
        }
        long sizeBefore = bytes.getAsLong();
        sweep(figures, BEFORE, database, client);
        try (Application program = BenchmarkTenant.open(database)) {
            for (int number = 0; number < PUBLICATIONS; number++) {
                tenant.rename(CHANGES, "Mira" + number);
                figures.time(CHANGE, () -> {
                    tenant.store(program);
                    return BenchmarkTenant.publish(program, id, BenchmarkTenant.TODAY);
                });
            }
        }
        sweep(figures, AFTER, database, client);
        figures.print("A year of 20,000 persons on " + engine, Map.of(AFTER, "± 20 %"));
        System.out.printf("the database: %d MB before, %d MB after%n", sizeBefore >> 20, bytes.getAsLong() >> 20);
    }

    private static void sweep(
            Figures figures, String name, Settings.Database database, CreateClient.Outcome.Created client) {
        try (JavaProcess server = JavaProcess.program(database)) {
            SweepClient reader =
                    new SweepClient(server.address(), client.client().id(), client.secret(), figures);
            reader.sweep("identity");
            for (int round = 0; round < ROUNDS; round++) {
                figures.time(name, () -> reader.sweep("identity"));
            }
        }
    }
}
