package be.informat.oneroster.bootstrap.bench;

import be.informat.oneroster.bootstrap.settings.Settings;
import be.informat.oneroster.bootstrap.wiring.Application;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;

/** Imports extracts of 100,000 persons, and publishes them. */
final class PublicationBenchmark {

    private static final int ROUNDS = 3;
    private static final String IMPORT = "import, nothing stored before";
    private static final String AGAIN = "import of the same extract";
    private static final String FIRST = "publication, nothing published before";
    private static final String NOTHING = "publication with nothing different";
    private static final String CHANGE = "publication of one change";
    private static final String DAY = "publication for the first day after the holidays";
    private static final Map<String, String> GOALS =
            Map.of(IMPORT, "≤ 10 s", FIRST, "≤ 5 s", NOTHING, "≤ 2 s", CHANGE, "≤ 2 s");

    private PublicationBenchmark() {}

    /** @param databases each a new, empty one */
    static void run(String engine, Supplier<Settings.Database> databases) {
        measure("100,000 pupils at 150 institutions, on " + engine, databases, 100_000, 150, 1);
        measure("100,000 persons with 300,000 enrollments, on " + engine, databases, 90_000, 20, 3);
    }

    private static void measure(
            String title, Supplier<Settings.Database> databases, int pupils, int institutions, int classesPerPupil) {
        BenchmarkTenant tenant = BenchmarkTenant.generate(pupils, institutions, classesPerPupil);
        Figures figures = new Figures();
        for (int round = 0; round < ROUNDS; round++) {
            try (Application program = BenchmarkTenant.open(databases.get())) {
                round(figures, program, tenant, round);
            }
        }
        figures.print(title, GOALS);
    }

    private static void round(Figures figures, Application program, BenchmarkTenant tenant, int round) {
        figures.time(IMPORT, () -> tenant.store(program));
        figures.time(AGAIN, () -> tenant.store(program));
        tenant.apply(program);
        TenantId id = figures.time(FIRST, () -> tenant.activate(program));
        figures.time(NOTHING, () -> BenchmarkTenant.publish(program, id, BenchmarkTenant.TODAY));
        tenant.rename(1, "Mira" + round);
        tenant.store(program);
        figures.time(CHANGE, () -> BenchmarkTenant.publish(program, id, BenchmarkTenant.TODAY));
        figures.time(DAY, () -> BenchmarkTenant.publish(program, id, LocalDate.of(2027, 1, 4)));
    }
}
