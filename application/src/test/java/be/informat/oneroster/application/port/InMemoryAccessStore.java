package be.informat.oneroster.application.port;

import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantState;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** API clients in memory. */
public final class InMemoryAccessStore implements AccessStore {

    private final Map<String, ApiClient> clients = new LinkedHashMap<>();
    private final Function<TenantId, TenantState> states;

    /** @param states tells the state of a tenant */
    public InMemoryAccessStore(Function<TenantId, TenantState> states) {
        this.states = states;
    }

    @Override
    public synchronized Optional<ApiClient> find(String client) {
        return Optional.ofNullable(clients.get(client));
    }

    @Override
    public synchronized Optional<Standing> standing(String client) {
        return find(client)
                .map(known -> new Standing(
                        known.tenant(), states.apply(known.tenant()), known.scopes(), known.revoked() != null));
    }

    @Override
    public synchronized List<ApiClient> all() {
        return clients.values().stream()
                .sorted(Comparator.comparing(ApiClient::tenant)
                        .thenComparing(ApiClient::created)
                        .thenComparing(ApiClient::id))
                .toList();
    }

    @Override
    public synchronized void add(ApiClient client) {
        if (clients.putIfAbsent(client.id(), client) != null) {
            throw new IllegalStateException("There is a client with this id.");
        }
    }

    @Override
    public synchronized void addSecret(TenantId tenant, String client, String secret) {
        change(tenant, client, known -> {
            List<String> secrets = Stream.concat(Stream.of(secret), known.secrets().stream())
                    .limit(2)
                    .toList();
            return new ApiClient(known.id(), known.tenant(), known.scopes(), secrets, known.created(), known.revoked());
        });
    }

    @Override
    public synchronized void revoke(TenantId tenant, String client, Instant revoked) {
        change(tenant, client, known -> {
            Instant first = known.revoked() == null ? revoked : known.revoked();
            return new ApiClient(known.id(), known.tenant(), known.scopes(), known.secrets(), known.created(), first);
        });
    }

    private void change(TenantId tenant, String client, UnaryOperator<ApiClient> change) {
        clients.computeIfPresent(client, (id, known) -> known.tenant().equals(tenant) ? change.apply(known) : known);
    }
}
