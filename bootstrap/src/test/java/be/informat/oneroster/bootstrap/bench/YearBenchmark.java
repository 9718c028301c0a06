package be.informat.oneroster.bootstrap.bench;

import be.informat.oneroster.application.access.CreateClient;
import be.informat.oneroster.bootstrap.settings.Settings;
import be.informat.oneroster.bootstrap.wiring.Application;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A year of 20,000 persons: an import and a publication twice a day, each with some changes, with another group name template in January
 * and the switch to the next school year in August. Pages are read at its begin and its end.
 */
final class YearBenchmark {

    private static final int PUPILS = 18_000;
    private static final int PUBLICATIONS = 700;
    private static final int CHANGES = 20;
    private static final LocalDate NEW_TEMPLATE = LocalDate.of(2027, 1, 11);
    private static final LocalDate SWITCH = LocalDate.of(2027, 8, 15);
    private static final int ROUNDS = 15;
    private static final String CHANGE = "import and publication of 20 changes";
    private static final String COLD = "the first sweep after a start";
    private static final String SWEEP = "sweep";

    private YearBenchmark() {}

    /** @param bytes how large the database is */
    static void run(String engine, Settings.Database database, LongSupplier bytes) {
        BenchmarkTenant tenant = BenchmarkTenant.generate(PUPILS, 20, 1);
        TenantId id;
        CreateClient.Outcome.Created client;
        try (Application program = BenchmarkTenant.open(database)) {
            tenant.store(program);
            tenant.apply(program);
            id = tenant.activate(program);
            client = tenant.createClient(program);
        }
        tellSize("the first publication", bytes);
        sweep("After one publication on " + engine, database, client);
        Figures figures = new Figures();
        try (Application program = BenchmarkTenant.open(database)) {
            LocalDate before = BenchmarkTenant.TODAY;
            for (int number = 1; number <= PUBLICATIONS; number++) {
                LocalDate day = BenchmarkTenant.TODAY.plusDays(number / 2);
                if (isReached(NEW_TEMPLATE, before, day)) {
                    tenant.apply(program, "{klascode} {vestiging} {schooljaar}");
                }
                if (isReached(SWITCH, before, day)) {
                    tenant.moveTo(day);
                }
                before = day;
                tenant.rename(CHANGES, "Mira" + number);
                figures.time(CHANGE, () -> {
                    tenant.store(program, day);
                    return BenchmarkTenant.publish(program, id, day);
                });
                if (number % 100 == 0) {
                    tellSize(number + " publications, on " + day, bytes);
                }
            }
        }
        figures.print("A year of 20,000 persons on " + engine, Map.of());
        sweep("After a year on " + engine, database, client);
    }

    private static boolean isReached(LocalDate day, LocalDate before, LocalDate now) {
        return before.isBefore(day) && !now.isBefore(day);
    }

    private static void tellSize(String when, LongSupplier bytes) {
        System.out.printf("the database after %s: %d MB%n", when, bytes.getAsLong() >> 20);
    }

    private static void sweep(String title, Settings.Database database, CreateClient.Outcome.Created client) {
        Figures figures = new Figures();
        try (JavaProcess server = JavaProcess.program(database)) {
            SweepClient reader =
                    new SweepClient(server.address(), client.client().id(), client.secret(), figures);
            figures.time(COLD, () -> reader.sweep("identity"));
            for (int round = 0; round < ROUNDS; round++) {
                figures.time(SWEEP, () -> reader.sweep("identity"));
            }
        }
        figures.print(title, Map.of(SWEEP, "after a year ± 20 %"));
    }
}
