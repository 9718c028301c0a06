package be.informat.oneroster.application.access;

import be.informat.oneroster.application.port.AccessStore;
import be.informat.oneroster.application.port.AccessStore.ApiClient;
import be.informat.oneroster.application.port.AuditLog;
import be.informat.oneroster.application.port.TenantStore;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Shuts a client out, with every token that it has. */
public final class RevokeClient {

    private final TenantStore tenants;
    private final AccessStore access;
    private final AuditLog audit;
    private final Clock clock;

    public RevokeClient(TenantStore tenants, AccessStore access, AuditLog audit, Clock clock) {
        this.tenants = tenants;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** How it ended. */
    public sealed interface Outcome {

        /** It is shut out from now on. */
        record Revoked() implements Outcome {}

        /** It was shut out at {@code revoked} already. */
        record RevokedBefore(Instant revoked) implements Outcome {}

        /** There is no such client. */
        record UnknownClient() implements Outcome {}
    }

    /** @param actor who does it, as the audit log names them */
    public Outcome revoke(String clientId, String actor) {
        Optional<ApiClient> known = access.find(clientId);
        if (known.isEmpty()) {
            return new Outcome.UnknownClient();
        }
        ApiClient client = known.get();
        if (client.revoked() != null) {
            return new Outcome.RevokedBefore(client.revoked());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        access.revoke(client.tenant(), clientId, now);
        tenants.find(client.tenant())
                .ifPresent(tenant -> audit.record(
                        tenant.id(),
                        new AuditLog.Entry(now, tenant.key(), actor, "client-revoked", "client " + clientId)));
        return new Outcome.Revoked();
    }
}
