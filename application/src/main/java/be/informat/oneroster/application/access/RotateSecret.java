package be.informat.oneroster.application.access;

import be.informat.oneroster.application.port.AccessStore;
import be.informat.oneroster.application.port.AccessStore.ApiClient;
import be.informat.oneroster.application.port.AuditLog;
import be.informat.oneroster.application.port.RandomBytes;
import be.informat.oneroster.application.port.TenantStore;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Gives a client a new secret beside the one that it has. */
public final class RotateSecret {

    private final TenantStore tenants;
    private final AccessStore access;
    private final AuditLog audit;
    private final RandomBytes random;
    private final Clock clock;

    public RotateSecret(TenantStore tenants, AccessStore access, AuditLog audit, RandomBytes random, Clock clock) {
        this.tenants = tenants;
        this.access = access;
        this.audit = audit;
        this.random = random;
        this.clock = clock;
    }

    /** How it ended. */
    public sealed interface Outcome {

        /** The new secret and the newest one before it are right. {@code secret} can be read here and never again. */
        record Rotated(ApiClient client, String secret) implements Outcome {

            /** Tells no secret. */
            @Override
            public String toString() {
                return "Rotated[client=" + client.id() + "]";
            }
        }

        /** A revoked client gets no secrets. */
        record Revoked() implements Outcome {}

        /** There is no such client. */
        record UnknownClient() implements Outcome {}
    }

    /** @param actor who does it, as the audit log names them */
    public Outcome rotate(String clientId, String actor) {
        Optional<ApiClient> known = access.find(clientId);
        if (known.isEmpty()) {
            return new Outcome.UnknownClient();
        }
        ApiClient client = known.get();
        if (client.revoked() != null) {
            return new Outcome.Revoked();
        }
        String secret = SecretText.newSecret(random);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        access.addSecret(client.tenant(), clientId, SecretText.hash(secret));
        tenants.find(client.tenant())
                .ifPresent(tenant -> audit.record(
                        tenant.id(),
                        new AuditLog.Entry(now, tenant.key(), actor, "client-secret-rotated", "client " + clientId)));
        return new Outcome.Rotated(client, secret);
    }
}
