package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.application.insight.ListSyncs;
import be.informat.oneroster.application.port.SyncRun;
import be.informat.oneroster.application.port.SyncRun.ListRead;
import be.informat.oneroster.domain.tenant.TenantKey;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what was synced. */
@Command(
        name = "sync-log",
        header = "Tells what each sync of a tenant asked and got, the latest first.",
        description = "A run is the reads of one sync. What was read a moment ago may take some seconds to appear.")
final class SyncLogCommand implements Callable<Integer> {

    private static final Comparator<ListRead> ORDER =
            Comparator.comparing(ListRead::collection).thenComparing(ListRead::total);

    private final Program program;

    @Parameters(paramLabel = "TENANT", converter = KnownTenant.Key.class, description = "Key of the tenant.")
    private TenantKey tenant;

    @Option(names = "--days", paramLabel = "N", description = "How many days back; ${DEFAULT-VALUE}.")
    private int days = 30;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    SyncLogCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        if (days < 1) {
            throw CommandFailure.wrongInput("--days " + days + " is less than one day.", "Give 1 or more.");
        }
        return program.with(application -> switch (application.listSyncs().list(new ListSyncs.Command(tenant, days))) {
            case ListSyncs.Outcome.Listed(List<SyncRun> runs) -> {
                print(runs);
                yield ExitCode.DONE;
            }
            case ListSyncs.Outcome.UnknownTenant unknown ->
                throw KnownTenant.unknown(tenant, KnownTenant.keys(application.findTenants()));
        });
    }

    private void print(List<SyncRun> runs) {
        if (json) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("tenant", tenant.value());
            result.put("runs", runs.stream().map(SyncLogCommand::json).toList());
            program.printJson(result);
            return;
        }
        if (runs.isEmpty()) {
            program.say("Nothing was read in the last " + days + " days.");
        }
        runs.forEach(this::print);
    }

    private void print(SyncRun run) {
        program.print("%s  %s  %s  publication %d  requests: %d, in %d s"
                .formatted(
                        Instants.text(run.began()),
                        run.client(),
                        run.extent().wireName(),
                        run.publication(),
                        run.requests(),
                        Math.max(
                                0, Duration.between(run.began(), run.lastRead()).toSeconds())));
        for (ListRead list : lists(run)) {
            String since = list.since() == null ? "" : " since " + Instants.text(list.since());
            program.print("    %s: %d of %d records%s, pages: %d"
                    .formatted(list.collection(), list.records(), list.total(), since, list.requests()));
        }
        new TreeMap<>(run.refusals())
                .forEach((status, answers) -> program.print("    answers " + status(status) + ": " + answers));
    }

    private static List<ListRead> lists(SyncRun run) {
        return run.lists().values().stream().sorted(ORDER).toList();
    }

    private static String status(int status) {
        return status == SyncRun.BROKEN ? "broken off" : Integer.toString(status);
    }

    private static Map<String, Object> json(SyncRun run) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("client", run.client());
        json.put("began", Instants.text(run.began()));
        json.put("lastRead", Instants.text(run.lastRead()));
        json.put("extent", run.extent().wireName());
        json.put("publication", run.publication());
        json.put("requests", run.requests());
        json.put("lists", lists(run).stream().map(SyncLogCommand::json).toList());
        Map<String, Long> refusals = new LinkedHashMap<>();
        new TreeMap<>(run.refusals())
                .forEach((status, answers) ->
                        refusals.put(status == SyncRun.BROKEN ? "broken" : status(status), answers));
        json.put("otherAnswers", refusals);
        return json;
    }

    private static Map<String, @Nullable Object> json(ListRead list) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("collection", list.collection());
        json.put("since", list.since() == null ? null : Instants.text(list.since()));
        json.put("requests", list.requests());
        json.put("records", list.records());
        json.put("total", list.total());
        return json;
    }
}
