package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.application.access.ListClients.Listed;
import be.informat.oneroster.application.port.ApiScope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the API clients. */
@Command(name = "list", header = "Lists the API clients of all tenants; never their secrets.")
final class ClientListCommand implements Callable<Integer> {

    private final Program program;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    ClientListCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return program.with(application -> {
            List<Listed> clients = application.listClients().list();
            if (json) {
                program.printJson(Map.of(
                        "clients", clients.stream().map(ClientListCommand::json).toList()));
            } else if (clients.isEmpty()) {
                program.say("There are no clients yet; 'oneroster client create TENANT' makes one.");
            } else {
                Columns columns = new Columns().row("client", "tenant", "secrets", "created", "revoked", "scopes");
                clients.forEach(client -> columns.row(
                        client.client(),
                        client.tenant(),
                        client.secrets(),
                        Instants.text(client.created()),
                        client.revoked() == null ? "–" : Instants.text(client.revoked()),
                        String.join(" ", scopes(client, ApiScope::shortName))));
                columns.lines().forEach(program::print);
            }
            return ExitCode.DONE;
        });
    }

    private static List<String> scopes(Listed client, Function<ApiScope, String> name) {
        return client.scopes().stream().sorted().map(name).collect(Collectors.toList());
    }

    private static Map<String, @Nullable Object> json(Listed client) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("clientId", client.client());
        json.put("tenant", client.tenant().value());
        json.put("scopes", scopes(client, ApiScope::uri));
        json.put("secrets", client.secrets());
        json.put("created", Instants.text(client.created()));
        json.put("revoked", client.revoked() == null ? null : Instants.text(client.revoked()));
        return json;
    }
}
