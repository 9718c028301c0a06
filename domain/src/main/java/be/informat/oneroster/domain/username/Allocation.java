package be.informat.oneroster.domain.username;

import be.informat.oneroster.domain.sis.NumberSort;
import be.informat.oneroster.domain.username.LedgerEntry.Standing;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One round of giving computed usernames to persons who have none. */
final class Allocation {

    private final UsernameLedger before;
    private final UsernameRules rules;
    private final LedgerDraft draft;

    /**
     * The first number that may still be free behind a base. Within a round names are only added, so below it nothing gets free again;
     * without this memory a thousand namesakes would cost half a million look-ups.
     */
    private final Map<NameSpace, Map<String, Integer>> nextNumbers = new EnumMap<>(NameSpace.class);

    /**
     * A person in the queue: staff before pupils, then who started earliest, then who is oldest (unknown last), then by id.
     *
     * @param base the username without a number
     */
    private record Turn(Side side, long firstDay, long birthDay, UsernamePerson person, String base) {

        /** As many as two of them and a side fit into the 40 bits of a number's beginning; from the year 1252 to 2687. */
        private static final long DAYS = 1 << 19;

        private static final Comparator<Turn> ORDER = Comparator.comparing(Turn::side)
                .thenComparingLong(Turn::firstDay)
                .thenComparingLong(Turn::birthDay)
                .thenComparing(turn -> turn.person().id());

        static Turn of(UsernamePerson person, UsernameRules rules) {
            return new Turn(
                    person.side(),
                    person.firstStart().toEpochDay(),
                    person.birthDate() == null
                            ? Long.MAX_VALUE
                            : person.birthDate().toEpochDay(),
                    person,
                    rules.base(person));
        }

        /** Side, first day and birth day in one number; days of other millennia count as the last one of ours. */
        long beginning() {
            return ((side.ordinal() * DAYS + day(firstDay)) * DAYS + day(birthDay)) << NumberSort.FREE_BITS;
        }

        private static long day(long epochDay) {
            return Math.clamp(epochDay, -DAYS / 2, DAYS / 2 - 1) + DAYS / 2;
        }
    }

    private Allocation(UsernameLedger before, UsernameRules rules, int turns) {
        this.before = before;
        this.rules = rules;
        this.draft = before.draft(turns);
    }

    static UsernameLedger of(UsernameLedger before, UsernameRules rules, Collection<UsernamePerson> persons) {
        if (!before.isArranged(rules.nameSpaces())) {
            throw new IllegalArgumentException("The ledger has other name spaces than the rules: rearrange it first.");
        }
        List<Turn> turns = persons.parallelStream()
                .filter(person -> hasNone(before, rules, person))
                .map(person -> Turn.of(person, rules))
                .filter(turn -> !turn.base().isEmpty())
                .toList();
        List<Turn> queue = NumberSort.sorted(turns, Turn.ORDER, Turn::beginning);
        if (queue.isEmpty()) {
            return before;
        }
        Allocation allocation = new Allocation(before, rules, queue.size());
        queue.forEach(turn -> allocation.give(turn.person(), turn.base()));
        return new UsernameLedger(allocation.draft);
    }

    private static boolean hasNone(UsernameLedger ledger, UsernameRules rules, UsernamePerson person) {
        return ledger.namesOf(rules.nameSpaces().of(person.side()), person.id()).computed() == null;
    }

    private NameSpace nameSpaceOf(UsernamePerson person) {
        return rules.nameSpaces().of(person.side());
    }

    private void give(UsernamePerson person, String base) {
        Map<String, LedgerEntry> rows = draft.rows(nameSpaceOf(person));
        LedgerEntry first = LedgerEntry.computed(nameSpaceOf(person), person.id(), base);
        LedgerEntry entry = rows.putIfAbsent(first.folded(), first);
        if (entry == null) {
            return;
        }
        if (isFree(entry, person)) {
            put(rows, entry, person, base);
        } else {
            giveNumbered(rows, person, base);
        }
    }

    private void giveNumbered(Map<String, LedgerEntry> rows, UsernamePerson person, String base) {
        NameSpace nameSpace = nameSpaceOf(person);
        Map<String, Integer> memory = nextNumbers.computeIfAbsent(nameSpace, absent -> new HashMap<>());
        String foldedBase = NumberedUsername.fold(base);
        // an old name of this person's is free for them alone, below the number from which all are free
        boolean hasOldNames = before.hasEntriesOf(nameSpace, person.id());
        int number = hasOldNames ? 2 : memory.getOrDefault(foldedBase, 2);
        while (true) {
            String username = NumberedUsername.of(base, number, rules.maxLength());
            LedgerEntry entry = rows.get(NumberedUsername.fold(username));
            number++;
            if (isFree(entry, person)) {
                put(rows, entry, person, username);
                break;
            }
        }
        if (!hasOldNames) {
            memory.put(foldedBase, number);
        }
    }

    /** Nobody's name, or one that was this person's before. */
    private static boolean isFree(@Nullable LedgerEntry entry, UsernamePerson person) {
        return entry == null || (entry.belongsTo(person.id()) && entry.standing() == Standing.ORDINARY);
    }

    private void put(
            Map<String, LedgerEntry> rows, @Nullable LedgerEntry entry, UsernamePerson person, String username) {
        LedgerEntry given = entry == null
                ? LedgerEntry.computed(nameSpaceOf(person), person.id(), username)
                : entry.withComputed(username);
        rows.put(given.folded(), given);
    }
}
