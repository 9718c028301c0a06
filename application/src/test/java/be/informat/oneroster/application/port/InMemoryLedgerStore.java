package be.informat.oneroster.application.port;

import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.username.LedgerChanges;
import be.informat.oneroster.domain.username.LedgerEntry;
import be.informat.oneroster.domain.username.UsernameLedger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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
    public void save(TenantId tenant, UsernameLedger before, UsernameLedger after, Occasion occasion) {
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
        List<State> states = state.get().usernameStates.computeIfAbsent(tenant, absent -> new ArrayList<>());
        changes.removed().forEach(entry -> states.add(new State(entry.nameSpace(), entry.folded(), null, occasion)));
        changes.stored().forEach(entry -> states.add(new State(entry.nameSpace(), entry.folded(), entry, occasion)));
    }

    @Override
    public List<State> history(TenantId tenant, String username) {
        String folded = username.toLowerCase(Locale.ROOT);
        return states(tenant, state -> state.folded().equals(folded));
    }

    @Override
    public List<State> history(TenantId tenant, PersonId person) {
        Set<String> names = states(tenant, state -> isOf(state, person)).stream()
                .map(State::folded)
                .collect(Collectors.toSet());
        return states(tenant, state -> names.contains(state.folded()));
    }

    private static boolean isOf(State state, PersonId person) {
        return state.entry() != null && person.equals(state.entry().owner());
    }

    private List<State> states(TenantId tenant, Predicate<State> which) {
        return state.get().usernameStates.getOrDefault(tenant, List.of()).stream()
                .filter(which)
                .sorted(Comparator.comparing(State::nameSpace).thenComparing(State::folded))
                .toList();
    }
}
