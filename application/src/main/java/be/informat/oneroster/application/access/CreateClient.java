package be.informat.oneroster.application.access;

import be.informat.oneroster.application.port.AccessStore;
import be.informat.oneroster.application.port.AccessStore.ApiClient;
import be.informat.oneroster.application.port.ApiScope;
import be.informat.oneroster.application.port.AuditLog;
import be.informat.oneroster.application.port.RandomBytes;
import be.informat.oneroster.application.port.TenantStore;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantKey;
import be.informat.oneroster.domain.tenant.TenantSettings.DemographicsPolicy;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives a tenant a new API client. */
public final class CreateClient {

    private final TenantStore tenants;
    private final AccessStore access;
    private final AuditLog audit;
    private final RandomBytes random;
    private final Clock clock;

    public CreateClient(TenantStore tenants, AccessStore access, AuditLog audit, RandomBytes random, Clock clock) {
        this.tenants = tenants;
        this.access = access;
        this.audit = audit;
        this.random = random;
        this.clock = clock;
    }

    /**
     * @param scopes what it may be granted; empty for what is usual
     * @param actor who does it, as the audit log names them
     */
    public record Command(TenantKey tenant, Set<ApiScope> scopes, String actor) {}

    /** How it ended. */
    public sealed interface Outcome {

        /** The client is there. {@code secret} can be read here and never again. */
        record Created(ApiClient client, String secret) implements Outcome {

            /** Tells no secret. */
            @Override
            public String toString() {
                return "Created[client=" + client.id() + "]";
            }
        }

        /** There is no such tenant. */
        record UnknownTenant() implements Outcome {}
    }

    public Outcome create(Command command) {
        Optional<Tenant> tenant = tenants.find(command.tenant());
        return tenant.<Outcome>map(known -> create(known, command)).orElseGet(Outcome.UnknownTenant::new);
    }

    private Outcome create(Tenant tenant, Command command) {
        String secret = SecretText.newSecret(random);
        ApiClient client = new ApiClient(
                SecretText.newId(random),
                tenant.id(),
                command.scopes().isEmpty() ? usualScopes(tenant) : command.scopes(),
                List.of(SecretText.hash(secret)),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null);
        access.add(client);
        audit.record(
                tenant.id(),
                new AuditLog.Entry(
                        client.created(), tenant.key(), command.actor(), "client-created", "client " + client.id()));
        return new Outcome.Created(client, secret);
    }

    private static Set<ApiScope> usualScopes(Tenant tenant) {
        Set<ApiScope> scopes = EnumSet.of(ApiScope.ROSTER_CORE, ApiScope.ROSTER);
        if (tenant.settings().demographics() == DemographicsPolicy.EXCHANGE) {
            scopes.add(ApiScope.DEMOGRAPHICS);
        }
        return scopes;
    }
}
