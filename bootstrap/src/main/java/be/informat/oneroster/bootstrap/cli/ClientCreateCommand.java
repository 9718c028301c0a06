package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.application.access.CreateClient;
import be.informat.oneroster.application.port.ApiScope;
import be.informat.oneroster.domain.tenant.TenantKey;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Gives a tenant a new API client. */
@Command(
        name = "create",
        header = "Makes an API client for a tenant and prints its secret, once.",
        description = "Without --scope it may read everything that the tenant exchanges.")
final class ClientCreateCommand implements Callable<Integer> {

    private final Program program;

    @Parameters(paramLabel = "TENANT", converter = KnownTenant.Key.class, description = "Key of the tenant.")
    private TenantKey tenant;

    @Option(
            names = "--scope",
            paramLabel = "S",
            arity = "1..*",
            converter = Scope.class,
            description = "roster-core.readonly, roster.readonly, roster-demographics.readonly; repeatable.")
    private List<ApiScope> scopes = List.of();

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    ClientCreateCommand(Program program) {
        this.program = program;
    }

    /** Reads a scope, by its last part or its whole address. */
    static final class Scope implements ITypeConverter<ApiScope> {

        @Override
        public ApiScope convert(String text) {
            for (ApiScope scope : ApiScope.values()) {
                if (text.equals(scope.shortName()) || text.equals(scope.uri())) {
                    return scope;
                }
            }
            List<String> known =
                    List.of(ApiScope.values()).stream().map(ApiScope::shortName).toList();
            throw new TypeConversionException("'" + text + "' is no scope; the scopes are " + String.join(", ", known));
        }
    }

    @Override
    public Integer call() {
        return program.with(application -> {
            Set<ApiScope> asked = EnumSet.noneOf(ApiScope.class);
            asked.addAll(scopes);
            CreateClient.Command command = new CreateClient.Command(tenant, asked, Program.ACTOR);
            return switch (application.createClient().create(command)) {
                case CreateClient.Outcome.Created created -> {
                    Credentials credentials = new Credentials(
                            created.client(), created.secret(), tenant.value(), application.addresses());
                    if (json) {
                        program.printJson(credentials.json());
                    } else {
                        credentials.lines().forEach(program::print);
                        program.say("The secret is not shown again; 'oneroster client rotate' makes another one.");
                    }
                    yield ExitCode.DONE;
                }
                case CreateClient.Outcome.UnknownTenant unknown ->
                    throw KnownTenant.unknown(tenant, KnownTenant.keys(application.findTenants()));
            };
        });
    }
}
