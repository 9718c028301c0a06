package be.informat.oneroster.bootstrap.bench;

import be.informat.oneroster.application.access.CreateClient;
import be.informat.oneroster.bootstrap.settings.Settings;
import be.informat.oneroster.bootstrap.wiring.Application;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A thousand tenants of five hundred persons each, all swept by their own clients against one server, twice. */
final class TenantsBenchmark {

    private static final int TENANTS = 1_000;
    private static final int PUPILS = 450_000;
    private static final String IMPORT = "import of 500,000 persons";
    private static final String PUBLISHED = "settings and activation of one tenant";
    private static final String FIRST = "the first sweep of one tenant";
    private static final String AGAIN = "its second sweep, after those of all others";

    private TenantsBenchmark() {}

    static void run(String engine, Settings.Database database) {
        Figures figures = new Figures();
        BenchmarkTenant everything = BenchmarkTenant.generate(PUPILS, TENANTS, 1);
        List<CreateClient.Outcome.Created> clients = new ArrayList<>();
        try (Application program = BenchmarkTenant.open(database)) {
            figures.time(IMPORT, () -> everything.store(program));
            for (BenchmarkTenant tenant : everything.oneOfEach()) {
                figures.time(PUBLISHED, () -> {
                    tenant.apply(program);
                    return tenant.activate(program);
                });
                clients.add(tenant.createClient(program));
            }
        }
        try (JavaProcess server = JavaProcess.program(database)) {
            for (String round : List.of(FIRST, AGAIN)) {
                for (CreateClient.Outcome.Created client : clients) {
                    SweepClient reader =
                            new SweepClient(server.address(), client.client().id(), client.secret(), figures);
                    figures.time(round, () -> reader.sweep("identity"));
                }
            }
            figures.print("A thousand tenants on " + engine, Map.of());
            System.out.println(server.use());
        }
    }
}
