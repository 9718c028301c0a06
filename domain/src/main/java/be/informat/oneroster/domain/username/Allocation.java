package be.informat.oneroster.domain.username;

import be.informat.oneroster.domain.username.LedgerEntry.Standing;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One round of giving computed usernames to persons who have none. */
final class Allocation {

    private static final Comparator<UsernamePerson> FIRST_COME = Comparator.comparing(UsernamePerson::side)
            .thenComparing(UsernamePerson::firstStart)
            .thenComparing(UsernamePerson::birthDate, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(UsernamePerson::id);

    private final UsernameLedger before;
    private final UsernameRules rules;
    private final LedgerDraft draft;
    private final Map<String, String> letters = new HashMap<>();

    /**
     * The first number that may still be free behind a base. Within a round names are only added, so below it nothing gets free again;
     * without this memory a thousand namesakes would cost half a million look-ups.
     */
    private final Map<NameSpace, Map<String, Integer>> nextNumbers = new EnumMap<>(NameSpace.class);

    Allocation(UsernameLedger before, UsernameRules rules) {
        if (!before.isArranged(rules.nameSpaces())) {
            throw new IllegalArgumentException("The ledger has other name spaces than the rules: rearrange it first.");
        }
        this.before = before;
        this.rules = rules;
        this.draft = before.draft();
    }

    UsernameLedger giveTo(Collection<UsernamePerson> persons) {
        UsernamePerson[] waiting = persons.stream()
                .filter(person ->
                        before.namesOf(nameSpaceOf(person), person.id()).computed() == null)
                .toArray(UsernamePerson[]::new);
        Arrays.sort(waiting, FIRST_COME);
        for (UsernamePerson person : waiting) {
            String base = rules.firstChoice(person, this::letters);
            if (!base.isEmpty()) {
                give(person, base);
            }
        }
        return new UsernameLedger(draft);
    }

    private NameSpace nameSpaceOf(UsernamePerson person) {
        return rules.nameSpaces().of(person.side());
    }

    private String letters(String name) {
        return letters.computeIfAbsent(name, rules::letters);
    }

    private void give(UsernamePerson person, String base) {
        NameSpace nameSpace = nameSpaceOf(person);
        Map<String, LedgerEntry> rows = draft.rows(nameSpace);
        String username = base;
        String folded = NumberedUsername.fold(base);
        LedgerEntry taken = rows.get(folded);
        if (!isFree(taken, person)) {
            // a name that is the person's own is taken for others only, so the memory of numbers does not hold for its
            // owner
            boolean hasOwnNames = before.hasEntriesOf(nameSpace, person.id());
            Map<String, Integer> memory = nextNumbers.computeIfAbsent(nameSpace, absent -> new HashMap<>());
            String foldedBase = folded;
            int number = hasOwnNames ? 2 : memory.getOrDefault(foldedBase, 2);
            while (true) {
                username = NumberedUsername.of(base, number, rules.maxLength());
                folded = NumberedUsername.fold(username);
                taken = rows.get(folded);
                number++;
                if (isFree(taken, person)) {
                    break;
                }
            }
            if (!hasOwnNames) {
                memory.put(foldedBase, number);
            }
        }
        rows.put(
                folded,
                taken == null ? LedgerEntry.computed(nameSpace, person.id(), username) : taken.withComputed(username));
    }

    /** Nobody's name, or one that was this person's before. */
    private static boolean isFree(@Nullable LedgerEntry entry, UsernamePerson person) {
        return entry == null
                || (entry.belongsTo(person.id()) && entry.computed() == null && entry.standing() == Standing.ORDINARY);
    }
}
