package be.informat.oneroster.application.access;

import be.informat.oneroster.application.port.AccessStore;
import be.informat.oneroster.application.port.AccessStore.ApiClient;
import be.informat.oneroster.application.port.ApiScope;
import be.informat.oneroster.application.port.TenantStore;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists the API clients of all tenants. */
public final class ListClients {

    private final TenantStore tenants;
    private final AccessStore access;

    public ListClients(TenantStore tenants, AccessStore access) {
        this.tenants = tenants;
        this.access = access;
    }

    /**
     * One client, without anything secret.
     *
     * @param secrets how many secrets are right: 1 or 2
     * @param revoked null unless it was revoked
     */
    public record Listed(
            String client,
            TenantKey tenant,
            Set<ApiScope> scopes,
            int secrets,
            Instant created,
            @Nullable Instant revoked) {}

    /** By the key of the tenant, then the eldest first; empty if there are none. */
    public List<Listed> list() {
        Map<TenantId, TenantKey> keys = new HashMap<>();
        for (Tenant tenant : tenants.all()) {
            keys.put(tenant.id(), tenant.key());
        }
        List<Listed> clients = new ArrayList<>();
        for (ApiClient client : access.all()) {
            TenantKey key = keys.get(client.tenant());
            if (key != null) {
                clients.add(new Listed(
                        client.id(),
                        key,
                        client.scopes(),
                        client.secrets().size(),
                        client.created(),
                        client.revoked()));
            }
        }
        clients.sort(Comparator.comparing(Listed::tenant).thenComparing(Listed::created));
        return clients;
    }
}
