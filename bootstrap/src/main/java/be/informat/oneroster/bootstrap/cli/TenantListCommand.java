package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.domain.tenant.Tenant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the tenants. */
@Command(name = "list", header = "Lists the tenants with their state.")
final class TenantListCommand implements Callable<Integer> {

    private final Program program;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    TenantListCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return program.with(application -> {
            List<Tenant> tenants = application.findTenants().all();
            if (json) {
                program.printJson(Map.of(
                        "tenants", tenants.stream().map(TenantListCommand::json).toList()));
            } else if (tenants.isEmpty()) {
                program.say("There are no tenants yet; 'oneroster tenant apply FILE.yaml' makes one.");
            } else {
                Columns columns = new Columns().row("key", "state", "name");
                tenants.forEach(tenant -> columns.row(
                        tenant.key(),
                        tenant.state().wireName(),
                        tenant.settings().name()));
                columns.lines().forEach(program::print);
            }
            return ExitCode.DONE;
        });
    }

    private static Map<String, String> json(Tenant tenant) {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("key", tenant.key().value());
        json.put("state", tenant.state().wireName());
        json.put("name", tenant.settings().name());
        return json;
    }
}
