package be.informat.oneroster.domain.username;

import static be.informat.oneroster.domain.username.LedgerSteps.rules;
import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.username.LedgerEntry.Standing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A random life of one tenant: people join, leave, come back, get other names or another side; the school corrects and withdraws; the
 * operator releases, matches, recomputes, changes format and domains, and activates somewhere on the way. After every step it is checked
 * what must always hold, with books of its own about what was given to whom.
 */
final class LedgerHistory {

    private final Random random;
    private final RandomPeople people;
    private final Map<PersonId, UsernamePerson> everybody = new TreeMap<>();
    private final Set<PersonId> present = new HashSet<>();
    private UsernameLedger ledger = UsernameLedger.empty();
    private UsernameRules rules = rules("voornaam.naam", 75, NameSpaces.SHARED);
    private Phase phase = Phase.ONBOARDING;

    /** Who was given a username since the tenant is active. */
    private Map<UsernameKey, PersonId> given = new HashMap<>();

    private Set<UsernameKey> released = new HashSet<>();
    private Set<UsernameKey> accounts = new HashSet<>();

    private final Set<Happening> happened;

    /** @param happened gets all that happens to the tenant while it is active */
    LedgerHistory(long seed, Set<Happening> happened) {
        random = new Random(seed);
        people = new RandomPeople(random);
        this.happened = happened;
    }

    void run(int steps) {
        for (int step = 0; step < steps; step++) {
            step();
        }
    }

    private void step() {
        switch (random.nextInt(14)) {
            case 0, 1, 2 -> join();
            case 3 -> happens(Happening.LEAVE, present.removeIf(person -> random.nextInt(4) == 0));
            case 4 -> happens(Happening.RETURN, present.addAll(everybody.keySet()));
            case 5 -> {
                everybody.replaceAll((id, person) -> random.nextInt(3) == 0 ? people.person(id) : person);
                happens(Happening.RENAMING, true);
            }
            case 6, 7, 8 -> correct();
            case 9 -> release();
            case 10 -> reserve();
            case 11 -> recompute();
            case 12 -> {
                rules = rules(people.format(), 8 + random.nextInt(10), rules.nameSpaces());
                happens(Happening.FORMAT, true);
            }
            default -> rearrange();
        }
        if (phase == Phase.ONBOARDING && random.nextInt(6) == 0) {
            compute();
            phase = Phase.ACTIVE;
            happens(Happening.ACTIVATION, true);
            keepBooks();
        }
        compute();
    }

    private void happens(Happening happening, boolean anything) {
        if (anything && phase == Phase.ACTIVE) {
            happened.add(happening);
        }
    }

    private void join() {
        PersonId id = People.id(everybody.size());
        everybody.put(id, people.person(id));
        present.add(id);
        happens(Happening.JOIN, true);
    }

    /** What every publication does. */
    private void compute() {
        UsernameLedger before = phase == Phase.ONBOARDING ? ledger.proposals() : ledger;
        List<UsernamePerson> persons = new ArrayList<>(present());
        UsernameLedger after = before.allocate(rules, persons);
        Collections.shuffle(persons, random);
        assertThat(UsernameLedger.of(before.entries().reversed()).allocate(rules, persons))
                .as("the order of the input")
                .isEqualTo(after);
        for (UsernamePerson person : persons) {
            NameSpace nameSpace = rules.nameSpaces().of(person.side());
            assertThat(after.computedOf(person.id(), nameSpace).isPresent())
                    .as("everybody with letters has a computed name")
                    .isEqualTo(rules.firstChoice(person).isPresent()
                            || before.computedOf(person.id(), nameSpace).isPresent());
        }
        assertComputedWell(before, after);
        assertNobodyLosesTheirs(after, Set.of());
        become(after);
    }

    private List<UsernamePerson> present() {
        return present.stream().map(everybody::get).toList();
    }

    private void assertComputedWell(UsernameLedger before, UsernameLedger after) {
        for (LedgerEntry entry : before.changesTo(after).stored()) {
            PersonId owner = entry.owner();
            String username = entry.computed();
            assertThat(username)
                    .hasSizeLessThanOrEqualTo(rules.maxLength())
                    .matches("[A-Za-z0-9]+([._-][A-Za-z0-9]+)*");
            assertThat(rules.allows(everybody.get(owner), username)).isTrue();
            assertThat(accounts).as("the name of an account").doesNotContain(UsernameKey.of(entry));
            assertThat(released).as("a released name").doesNotContain(UsernameKey.of(entry));
        }
    }

    private void correct() {
        List<CorrectionChange> changes = new ArrayList<>();
        Map<PersonId, UsernamePerson> chosen = new TreeMap<>();
        for (int count = random.nextInt(3); count >= 0 && !everybody.isEmpty(); count--) {
            UsernamePerson person = people.pick(List.copyOf(everybody.values()));
            chosen.put(person.id(), person);
        }
        chosen.forEach((id, person) -> {
            NameSpace nameSpace = rules.nameSpaces().of(person.side());
            changes.add(
                    random.nextInt(3) == 0
                            ? new CorrectionChange.Withdraw(nameSpace, id)
                            : new CorrectionChange.Correct(nameSpace, id, people.wish()));
        });
        CorrectionOutcome outcome = ledger.correct(changes, phase);
        assertThat(result(ledger.correct(changes.reversed(), phase)))
                .as("the order of the corrections")
                .isEqualTo(result(outcome));
        switch (outcome) {
            case CorrectionOutcome.Refused refused -> {
                assertThat(refused.refusals()).isNotEmpty();
                happens(Happening.REFUSAL, true);
            }
            case CorrectionOutcome.Corrected corrected -> {
                corrected.ledger().usernameChangesTo(ledger).forEach(change -> {
                    happens(Happening.CORRECTION, !isWithdrawn(changes, change));
                    happens(Happening.WITHDRAWAL, isWithdrawn(changes, change));
                });
                assertNobodyLosesTheirs(corrected.ledger(), chosen.keySet());
                become(corrected.ledger());
            }
        }
    }

    private static Object result(CorrectionOutcome outcome) {
        return switch (outcome) {
            case CorrectionOutcome.Refused refused -> Set.copyOf(refused.refusals());
            case CorrectionOutcome.Corrected corrected -> corrected.ledger();
        };
    }

    private static boolean isWithdrawn(List<CorrectionChange> changes, UsernameChange change) {
        return changes.contains(new CorrectionChange.Withdraw(change.nameSpace(), change.person()));
    }

    private void release() {
        NameSpace nameSpace = rules.nameSpaces().of(people.pick(List.of(Side.values())));
        String username = people.wish();
        if (ledger.release(nameSpace, username, phase) instanceof ReleaseOutcome.Released done) {
            released.add(UsernameKey.of(done.entry()));
            become(done.ledger());
            happens(Happening.RELEASE, true);
        }
    }

    private void reserve() {
        NameSpace nameSpace = rules.nameSpaces().of(people.pick(List.of(Side.values())));
        String username = people.wish();
        boolean ours = ledger.entry(nameSpace, username)
                .filter(entry -> entry.owner() != null && (phase == Phase.ACTIVE || entry.correction() != null))
                .isPresent();
        if (!ours) {
            accounts.add(new UsernameKey(nameSpace, NumberedUsername.fold(username)));
        }
        become(ledger.reserveAccounts(nameSpace, List.of(username)));
        happens(Happening.RESERVATION, true);
    }

    private void recompute() {
        if (phase == Phase.ACTIVE) {
            List<UsernamePerson> chosen =
                    present().stream().filter(person -> random.nextInt(3) == 0).toList();
            UsernameLedger after = ledger.recompute(rules, chosen);
            assertThat(ledger.recompute(rules, chosen.reversed()))
                    .as("the order of the chosen")
                    .isEqualTo(after);
            happens(Happening.RECOMPUTATION, !chosen.isEmpty());
            assertNobodyLosesTheirs(
                    after, chosen.stream().map(UsernamePerson::id).collect(Collectors.toSet()));
            assertThat(ledger.usernameChangesTo(after)).noneMatch(change -> change.after() == null);
            become(after);
        }
    }

    private void rearrange() {
        NameSpaces other =
                rules.nameSpaces() == NameSpaces.SHARED ? NameSpaces.STAFF_AND_PUPILS_APART : NameSpaces.SHARED;
        Map<PersonId, Side> sides = new HashMap<>();
        present().forEach(person -> sides.put(person.id(), person.side()));
        if (!(ledger.rearranged(other, sides, phase) instanceof RearrangeOutcome.Rearranged done)) {
            return;
        }
        happens(Happening.DOMAINS, true);
        if (phase == Phase.ACTIVE) {
            present()
                    .forEach(person -> ledger.usernameOf(
                                    person.id(), rules.nameSpaces().of(person.side()))
                            .ifPresent(username -> assertThat(
                                            done.ledger().usernameOf(person.id(), other.of(person.side())))
                                    .contains(username)));
        }
        Map<UsernameKey, PersonId> moved = new HashMap<>();
        given.forEach((key, owner) -> key.in(other).forEach(target -> {
            PersonId rival = moved.put(target, owner);
            assertThat(rival == null
                            || rival.equals(owner)
                            || released.contains(key)
                            || released.stream().anyMatch(free -> free.folded().equals(target.folded())))
                    .as("two persons of an active tenant with one username")
                    .isTrue();
        }));
        released = UsernameKey.allIn(other, released);
        accounts = UsernameKey.allIn(other, accounts);
        rules = rules(rules.pupilFormat().toString(), rules.maxLength(), other);
        given = new HashMap<>();
        ledger = done.ledger();
        moved.keySet()
                .forEach(key -> assertThat(ledger.entry(key.nameSpace(), key.folded()))
                        .as("a name once given stays known")
                        .isPresent());
        released.removeIf(key -> ledger.row(key.nameSpace(), key.folded()) == null
                || ledger.row(key.nameSpace(), key.folded()).standing() != Standing.RELEASED);
        if (phase == Phase.ACTIVE) {
            moved.forEach((key, owner) -> {
                PersonId now = ledger.row(key.nameSpace(), key.folded()).owner();
                if (now != null) { // else what was released made way for an account
                    given.put(key, now);
                }
            });
        }
    }

    /** In an active tenant only what a person is chosen for may change their username. */
    private void assertNobodyLosesTheirs(UsernameLedger after, Set<PersonId> chosen) {
        if (phase == Phase.ACTIVE) {
            assertThat(ledger.usernameChangesTo(after))
                    .filteredOn(change -> change.before() != null)
                    .allSatisfy(change -> assertThat(chosen).contains(change.person()));
        }
    }

    private void become(UsernameLedger after) {
        assertThat(UsernameLedger.of(after.entries())).as("stored and loaded").isEqualTo(after);
        ledger = after;
        keepBooks();
    }

    /** Notes what is given now, and that nothing given before went to another person unless the operator released it. */
    private void keepBooks() {
        if (phase == Phase.ONBOARDING) {
            return;
        }
        given.forEach((key, owner) -> assertThat(ledger.entry(key.nameSpace(), key.folded()))
                .as("a username once given to somebody")
                .hasValueSatisfying(entry -> assertThat(owner.equals(entry.owner()) || released.contains(key))
                        .as("%s given to another person", key)
                        .isTrue()));
        for (LedgerEntry entry : ledger.entries()) {
            if (entry.owner() != null) {
                PersonId before = given.put(UsernameKey.of(entry), entry.owner());
                if (entry.standing() != Standing.RELEASED && before != null) {
                    released.remove(UsernameKey.of(entry));
                }
            }
        }
    }
}
