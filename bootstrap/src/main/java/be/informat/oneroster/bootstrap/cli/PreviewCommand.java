package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.application.insight.PreviewDay;
import be.informat.oneroster.domain.publication.RosterComparison;
import be.informat.oneroster.domain.tenant.TenantKey;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows another day. */
@Command(
        name = "preview",
        header = "Tells what would be exchanged on another day, against today.",
        description = "By the data, settings and usernames of now: which accounts, teams and members come and go.")
final class PreviewCommand implements Callable<Integer> {

    private final Program program;

    @Parameters(paramLabel = "TENANT", converter = KnownTenant.Key.class, description = "Key of the tenant.")
    private TenantKey tenant;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            converter = Day.class,
            required = true,
            description = "The day, like 2025-09-01.")
    private LocalDate date;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    PreviewCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return program.with(application -> {
            PreviewDay.Command command =
                    new PreviewDay.Command(tenant, date, application.today().get());
            return switch (application.previewDay().preview(command)) {
                case PreviewDay.Outcome.Previewed previewed -> {
                    print(command.today(), previewed.comparison());
                    yield ExitCode.DONE;
                }
                case PreviewDay.Outcome.UnknownTenant unknown ->
                    throw KnownTenant.unknown(tenant, KnownTenant.keys(application.findTenants()));
            };
        });
    }

    private void print(LocalDate today, RosterComparison comparison) {
        if (json) {
            Map<String, @Nullable Object> result = new LinkedHashMap<>();
            result.put("tenant", tenant.value());
            result.put("today", today.toString());
            result.put("date", date.toString());
            result.putAll(EffectTexts.json(comparison));
            result.put("memberships", MembershipTexts.json(comparison.memberships()));
            program.printJson(result);
            return;
        }
        program.print(tenant + " on " + date + ", against " + today + ":");
        EffectTexts.lines(comparison).forEach(program::print);
        MembershipTexts.lines(comparison.memberships()).forEach(program::print);
    }
}
