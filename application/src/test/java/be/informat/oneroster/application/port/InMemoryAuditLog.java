package be.informat.oneroster.application.port;

import be.informat.oneroster.domain.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The audit log in lists. */
final class InMemoryAuditLog implements AuditLog {

    private final Supplier<InMemoryState> state;

    InMemoryAuditLog(Supplier<InMemoryState> state) {
        this.state = state;
    }

    @Override
    public void record(TenantId tenant, Entry entry) {
        state.get().audit.computeIfAbsent(tenant, absent -> new ArrayList<>()).addFirst(entry);
    }

    @Override
    public List<Entry> latest(TenantId tenant, int most) {
        return state.get().audit.getOrDefault(tenant, List.of()).stream()
                .limit(most)
                .toList();
    }
}
