package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.bootstrap.settings.YamlFile;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the settings of a tenant. */
@Command(
        name = "show",
        header = "Shows the settings of a tenant, as a file for 'tenant apply'.",
        description = "Its state stands in a comment.")
final class TenantShowCommand implements Callable<Integer> {

    private final Program program;

    @Parameters(paramLabel = "KEY", converter = KnownTenant.Key.class, description = "Key of the tenant.")
    private TenantKey key;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    TenantShowCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return program.with(application -> {
            Tenant tenant = KnownTenant.of(application.findTenants(), key);
            Map<String, Object> settings = tenant.settings().toMap();
            if (json) {
                Map<String, Object> result = new LinkedHashMap<>();
                result.put("state", tenant.state().wireName());
                result.put("settings", settings);
                program.printJson(result);
            } else {
                program.print("# state: " + tenant.state().wireName());
                YamlFile.write(settings).lines().forEach(program::print);
            }
            return ExitCode.DONE;
        });
    }
}
