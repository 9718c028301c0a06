package be.informat.oneroster.domain.username;

import be.informat.oneroster.domain.sis.PersonId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What differs between two ledgers. */
final class LedgerDifference {

    private LedgerDifference() {}

    static LedgerChanges entries(UsernameLedger before, UsernameLedger after) {
        List<LedgerEntry> removed = before.stream()
                .filter(entry -> after.row(entry.nameSpace(), entry.folded()) == null)
                .sorted(UsernameLedger.BY_KEY)
                .toList();
        List<LedgerEntry> stored = after.stream()
                .filter(entry -> !entry.equals(before.row(entry.nameSpace(), entry.folded())))
                .sorted(UsernameLedger.BY_KEY)
                .toList();
        return new LedgerChanges(removed, stored);
    }

    static List<UsernameChange> usernames(UsernameLedger before, UsernameLedger after) {
        List<UsernameChange> changes = new ArrayList<>();
        for (NameSpace nameSpace : NameSpace.values()) {
            Set<PersonId> persons = new HashSet<>(before.personsIn(nameSpace));
            persons.addAll(after.personsIn(nameSpace));
            persons.stream().sorted().forEach(person -> {
                String old = before.namesOf(nameSpace, person).username();
                String current = after.namesOf(nameSpace, person).username();
                if (!Objects.equals(old, current)) {
                    changes.add(new UsernameChange(nameSpace, person, old, current));
                }
            });
        }
        return changes;
    }
}
