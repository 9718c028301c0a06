package be.informat.oneroster.application.port;

import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The API clients of the tenants. A client belongs to one tenant and is forgotten with it. Secrets are known only by the SHA-256 of their
 * text, 64 lower-case hexadecimal digits.
 *
 * <p>Reads answer what is stored at this moment, on every node: what is remembered somewhere would let a revoked client go on.
 */
public interface AccessStore {

    /** Everything about a client; empty if there is none with this id. */
    Optional<ApiClient> find(String client);

    /** What has to be known of a client at every read, in one small statement; empty if there is none with this id. */
    Optional<Standing> standing(String client);

    /** The clients of all tenants, by tenant, then the eldest first. */
    List<ApiClient> all();

    /**
     * A new client.
     *
     * @throws IllegalStateException if a client has this id
     */
    void add(ApiClient client);

    /** Adds a secret to a client; only it and the newest one before it are right from now on. */
    void addSecret(TenantId tenant, String client, String secret);

    /** From now on the client gets no tokens and its tokens are refused; one that was revoked before keeps that instant. */
    void revoke(TenantId tenant, String client, Instant revoked);

    /**
     * @param id {@code [A-Za-z0-9_-]}, at most 64; unique in this installation
     * @param scopes what it may ever be granted; at least one
     * @param secrets the SHA-256 of the secrets that are right, newest first; one or two
     * @param revoked null unless it was revoked
     */
    record ApiClient(
            String id,
            TenantId tenant,
            Set<ApiScope> scopes,
            List<String> secrets,
            Instant created,
            @Nullable Instant revoked) {
        public ApiClient {
            scopes = Set.copyOf(scopes);
            secrets = List.copyOf(secrets);
        }
    }

    /**
     * @param state of the client's tenant
     * @param scopes what the client may ever be granted
     */
    record Standing(TenantId tenant, TenantState state, Set<ApiScope> scopes, boolean isRevoked) {
        public Standing {
            scopes = Set.copyOf(scopes);
        }
    }
}
