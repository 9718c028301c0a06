package be.informat.oneroster.application.port;

import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.username.LedgerChanges;
import be.informat.oneroster.domain.username.LedgerEntry;
import be.informat.oneroster.domain.username.UsernameLedger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Ledgers in a map. */
final class InMemoryLedgerStore implements LedgerStore {

    private final Supplier<InMemoryState> state;

    InMemoryLedgerStore(Supplier<InMemoryState> state) {
        this.state = state;
    }

    private record Key(Object nameSpace, String folded) {

        static Key of(LedgerEntry entry) {
            return new Key(entry.nameSpace(), entry.folded());
        }
    }

    @Override
    public UsernameLedger load(TenantId tenant) {
        return state.get().ledgers.getOrDefault(tenant, UsernameLedger.empty());
    }

    @Override
    public void save(TenantId tenant, UsernameLedger before, UsernameLedger after) {
        Map<Key, LedgerEntry> rows = new LinkedHashMap<>();
        load(tenant).entries().forEach(entry -> rows.put(Key.of(entry), entry));
        LedgerChanges changes = before.changesTo(after);
        changes.removed().forEach(entry -> rows.remove(Key.of(entry)));
        for (LedgerEntry entry : changes.stored()) {
            boolean isNew = before.entry(entry.nameSpace(), entry.folded()).isEmpty();
            if (rows.put(Key.of(entry), entry) != null && isNew) {
                throw new IllegalStateException("A username that would be given is given already.");
            }
        }
        state.get().ledgers.put(tenant, UsernameLedger.of(rows.values()));
    }
}
