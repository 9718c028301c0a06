package be.informat.oneroster.domain.username;

import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.username.LedgerEntry.Standing;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every username of one tenant: given out, corrected, reserved. Immutable; each change answers with another ledger, and the outcome
 * never depends on the order of what is handed in.
 *
 * <p>A tenant that is onboarding calls {@code ledger.proposals().allocate(rules, persons)} at every change, an active one {@code
 * ledger.allocate(rules, persons)}.
 */
public final class UsernameLedger {

    /** By name space, then folded username. */
    static final Comparator<LedgerEntry> BY_KEY =
            Comparator.comparing(LedgerEntry::nameSpace).thenComparing(LedgerEntry::folded);

    private static final UsernameLedger EMPTY = new UsernameLedger(new LedgerDraft());

    private final Map<NameSpace, Map<String, LedgerEntry>> entries;
    private final Map<NameSpace, Map<PersonId, PersonNames>> names;

    /** @throws IllegalArgumentException if a person has two computed names or two corrections in a name space */
    UsernameLedger(LedgerDraft draft) {
        entries = draft.entries();
        names = new EnumMap<>(NameSpace.class);
        entries.forEach((nameSpace, rows) -> names.put(nameSpace, PersonNames.index(rows.values())));
    }

    /** The ledger of a tenant that has just begun. */
    public static UsernameLedger empty() {
        return EMPTY;
    }

    /**
     * The ledger that holds these entries, in any order.
     *
     * @throws IllegalArgumentException if they cannot stand in one ledger: a username twice, two computed names or two corrections of a
     *     person, or the shared name space beside the two of staff and pupils
     */
    public static UsernameLedger of(Collection<LedgerEntry> entries) {
        LedgerDraft draft = new LedgerDraft();
        entries.forEach(draft::add);
        return new UsernameLedger(draft);
    }

    /** All entries by name space, then folded username. */
    public List<LedgerEntry> entries() {
        return stream().sorted(BY_KEY).toList();
    }

    /** What is known of a username, in any case of letters. */
    public Optional<LedgerEntry> entry(NameSpace nameSpace, String username) {
        return Optional.ofNullable(row(nameSpace, NumberedUsername.fold(username)));
    }

    /** Whether the person has, or ever had, a username here. */
    public boolean knows(PersonId person) {
        return names.values().stream().anyMatch(index -> index.containsKey(person));
    }

    /** The username of a person: in the shared name space, else among staff, else among pupils. Empty for who is withheld or unknown. */
    public Optional<String> usernameOf(PersonId person) {
        for (NameSpace nameSpace : names.keySet()) {
            String username = namesOf(nameSpace, person).username();
            if (username != null) {
                return Optional.of(username);
            }
        }
        return Optional.empty();
    }

    /** The username of a person in a name space: the correction, else the computed one. */
    public Optional<String> usernameOf(PersonId person, NameSpace nameSpace) {
        return Optional.ofNullable(namesOf(nameSpace, person).username());
    }

    /** The username that the format gave, with its number; also for who has a correction. */
    public Optional<String> computedOf(PersonId person, NameSpace nameSpace) {
        return Optional.ofNullable(namesOf(nameSpace, person).computed()).map(LedgerEntry::computed);
    }

    /** The correction in force. */
    public Optional<String> correctionOf(PersonId person, NameSpace nameSpace) {
        return Optional.ofNullable(namesOf(nameSpace, person).correction()).map(LedgerEntry::correction);
    }

    /**
     * Gives a computed username to each of these persons who has none in the name space of their side, and changes nothing else. Staff
     * come before pupils, then who started earliest, then who is oldest (unknown last), then by id. Who has no letter left in the names of
     * the format gets none.
     *
     * @throws IllegalArgumentException if the rules have other name spaces than this ledger (see {@link #rearranged}), or a person stands
     *     twice
     */
    public UsernameLedger allocate(UsernameRules rules, Collection<UsernamePerson> persons) {
        return Allocation.of(this, rules, persons);
    }

    /**
     * What stays of a tenant that is onboarding when everything is computed anew: corrections, existing accounts, releases.
     */
    public UsernameLedger proposals() {
        LedgerDraft draft = new LedgerDraft();
        entries.values()
                .forEach(rows -> rows.values().forEach(entry -> {
                    LedgerEntry left = entry.correction() != null ? entry.withComputed(null) : entry.withoutOwner();
                    if (left != null) {
                        draft.put(left);
                    }
                }));
        return new UsernameLedger(draft);
    }

    /**
     * Computes the usernames of these persons of an active tenant anew. Old ones stay theirs; who would be left without one keeps it.
     * {@link #usernameChangesTo} tells old and new.
     */
    public UsernameLedger recompute(UsernameRules rules, Collection<UsernamePerson> persons) {
        LedgerDraft draft = draft();
        for (UsernamePerson person : persons) {
            LedgerEntry computed =
                    namesOf(rules.nameSpaces().of(person.side()), person.id()).computed();
            if (computed != null && rules.firstChoice(person).isPresent()) {
                draft.put(computed.withComputed(null));
            }
        }
        return new UsernameLedger(draft).allocate(rules, persons);
    }

    /**
     * Applies a set of corrections as a whole, or not at all, where nobody has left.
     *
     * @throws IllegalArgumentException if a person stands twice in a name space
     */
    public CorrectionOutcome correct(Collection<? extends CorrectionChange> changes, Phase phase) {
        return correct(changes, phase, person -> true);
    }

    /**
     * Applies a set of corrections as a whole, or not at all.
     *
     * @param present whether a person is still one of those who are to have a username: who has left uses none, so that a released one
     *     of theirs is free to be given
     * @throws IllegalArgumentException if a person stands twice in a name space
     */
    public CorrectionOutcome correct(
            Collection<? extends CorrectionChange> changes, Phase phase, Predicate<PersonId> present) {
        return new Corrections(this, changes, phase, present).apply();
    }

    /**
     * Lets a correction give this username to another person from now on, also in an active tenant. Computation still never does.
     *
     * @param username in any case of letters
     */
    public ReleaseOutcome release(NameSpace nameSpace, String username, Phase phase) {
        LedgerEntry entry = row(nameSpace, NumberedUsername.fold(username));
        if (entry == null) {
            return new ReleaseOutcome.NeverGiven();
        }
        if (entry.standing() == Standing.RELEASED) {
            return new ReleaseOutcome.AlreadyReleased();
        }
        if (phase == Phase.ONBOARDING && entry.owner() != null) {
            return new ReleaseOutcome.OnlyProposed();
        }
        LedgerEntry released = entry.withStanding(Standing.RELEASED);
        LedgerDraft draft = draft();
        draft.put(released);
        return new ReleaseOutcome.Released(new UsernameLedger(draft), released);
    }

    /**
     * Reserves the names of existing accounts that are nobody's of ours: computation never gives them. A name that one of our persons has
     * stays theirs (while onboarding until the next computation), a released one stays released.
     *
     * @param usernames without domain, in any case of letters
     */
    public UsernameLedger reserveAccounts(NameSpace nameSpace, Collection<String> usernames) {
        LedgerDraft draft = draft();
        for (String username : usernames) {
            LedgerEntry entry = draft.get(nameSpace, NumberedUsername.fold(username));
            if (entry == null) {
                draft.put(LedgerEntry.account(nameSpace, username));
            } else if (entry.standing() == Standing.ORDINARY) {
                draft.put(entry.withStanding(Standing.ACCOUNT));
            }
        }
        return new UsernameLedger(draft);
    }

    /**
     * Brings the usernames of staff and pupils into one name space, or apart, when the domains change. {@link Rearrangement} has the rules.
     *
     * @param sides on which side the persons stand today; who is not there has left
     */
    public RearrangeOutcome rearranged(NameSpaces arrangement, Map<PersonId, Side> sides, Phase phase) {
        return new Rearrangement(sides, phase).of(this, arrangement);
    }

    /** What to store to get from this ledger to the other. */
    public LedgerChanges changesTo(UsernameLedger after) {
        return LedgerDifference.entries(this, after);
    }

    /** Whose username in force differs between this ledger and the other, be it in case only; by name space, then person. */
    public List<UsernameChange> usernameChangesTo(UsernameLedger after) {
        return LedgerDifference.usernames(this, after);
    }

    /** All entries, in no order. */
    Stream<LedgerEntry> stream() {
        return entries.values().stream().flatMap(rows -> rows.values().stream());
    }

    @Nullable
    LedgerEntry row(NameSpace nameSpace, String folded) {
        return entries.getOrDefault(nameSpace, Map.of()).get(folded);
    }

    PersonNames namesOf(NameSpace nameSpace, PersonId person) {
        return names.getOrDefault(nameSpace, Map.of()).getOrDefault(person, PersonNames.NONE);
    }

    /** Everybody who has or had a name in the name space. */
    Set<PersonId> personsIn(NameSpace nameSpace) {
        return names.getOrDefault(nameSpace, Map.of()).keySet();
    }

    boolean hasEntriesOf(NameSpace nameSpace, PersonId person) {
        return names.getOrDefault(nameSpace, Map.of()).containsKey(person);
    }

    /** Whether this ledger could be one with that arrangement of name spaces; an empty one could be any. */
    boolean isArranged(NameSpaces arrangement) {
        return entries.keySet().stream().allMatch(arrangement::includes);
    }

    LedgerDraft draft() {
        return draft(0);
    }

    LedgerDraft draft(int room) {
        return new LedgerDraft(entries, room);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UsernameLedger ledger && entries.equals(ledger.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }
}
