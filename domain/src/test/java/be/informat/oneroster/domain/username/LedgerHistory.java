package be.informat.oneroster.domain.username;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.username.LedgerEntry.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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

    private static final List<String> GIVEN_NAMES = List.of("Jan", "JAN", "Ján", "An-Marie", "李", "-");
    private static final List<String> FAMILY_NAMES = List.of("Peeters", "Peeters2", "Van Damme", "-", "雷");
    private static final List<String> FORMATS =
            List.of("voornaam.naam", "Voornaam.Naam", "{voornaam:1}.{naam}", "naam", "ll.{voornaam}");
    private static final List<String> WISHES =
            List.of("jan.peeters", "JAN.peeters2", "peeters", "jan", "j.peeters", "vandamme", "x", "ll.jan", "..", "é");

    private final Random random;
    private final Map<PersonId, UsernamePerson> everybody = new TreeMap<>();
    private final Set<PersonId> present = new HashSet<>();
    private UsernameLedger ledger = UsernameLedger.empty();
    private UsernameRules rules = rules("voornaam.naam", 75, NameSpaces.SHARED);
    private Phase phase = Phase.ONBOARDING;

    /** Who was given a username since the tenant is active. */
    private Map<Key, PersonId> given = new HashMap<>();

    private Set<Key> released = new HashSet<>();
    private Set<Key> accounts = new HashSet<>();

    private record Key(NameSpace nameSpace, String folded) {}

    LedgerHistory(long seed) {
        random = new Random(seed);
    }

    void run(int steps) {
        for (int step = 0; step < steps; step++) {
            step();
        }
    }

    private void step() {
        switch (random.nextInt(14)) {
            case 0, 1, 2 -> join();
            case 3 -> present.removeIf(person -> random.nextInt(4) == 0);
            case 4 -> present.addAll(everybody.keySet());
            case 5 -> everybody.replaceAll((id, person) -> random.nextInt(3) == 0 ? person(id) : person);
            case 6, 7, 8 -> correct();
            case 9 -> release();
            case 10 -> reserve();
            case 11 -> recompute();
            case 12 -> rules = rules(pick(FORMATS), 8 + random.nextInt(10), rules.nameSpaces());
            case 13 -> rearrange();
            default -> throw new AssertionError();
        }
        if (phase == Phase.ONBOARDING && random.nextInt(6) == 0) {
            compute();
            phase = Phase.ACTIVE;
            keepBooks();
        }
        compute();
    }

    private void join() {
        PersonId id = People.id(everybody.size());
        everybody.put(id, person(id));
        present.add(id);
    }

    private UsernamePerson person(PersonId id) {
        return new UsernamePerson(
                id,
                pick(List.of(Side.values())),
                pick(GIVEN_NAMES),
                pick(FAMILY_NAMES),
                random.nextBoolean() ? null : LocalDate.of(2010, 1, 1 + random.nextInt(3)),
                LocalDate.of(2024, 9, 1 + random.nextInt(3)));
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
            assertThat(accounts).as("the name of an account").doesNotContain(key(entry));
            assertThat(released).as("a released name").doesNotContain(key(entry));
        }
    }

    private void correct() {
        List<CorrectionChange> changes = new ArrayList<>();
        Map<PersonId, UsernamePerson> chosen = new TreeMap<>();
        for (int count = random.nextInt(3); count >= 0 && !everybody.isEmpty(); count--) {
            UsernamePerson person = pick(List.copyOf(everybody.values()));
            chosen.put(person.id(), person);
        }
        chosen.forEach((id, person) -> {
            NameSpace nameSpace = rules.nameSpaces().of(person.side());
            changes.add(
                    random.nextInt(3) == 0
                            ? new CorrectionChange.Withdraw(nameSpace, id)
                            : new CorrectionChange.Correct(nameSpace, id, pick(WISHES)));
        });
        switch (ledger.correct(changes, phase)) {
            case CorrectionOutcome.Refused refused ->
                assertThat(refused.refusals()).isNotEmpty();
            case CorrectionOutcome.Corrected corrected -> {
                assertNobodyLosesTheirs(corrected.ledger(), chosen.keySet());
                become(corrected.ledger());
            }
        }
    }

    private void release() {
        NameSpace nameSpace = rules.nameSpaces().of(pick(List.of(Side.values())));
        String username = pick(WISHES);
        if (ledger.release(nameSpace, username, phase) instanceof ReleaseOutcome.Released done) {
            released.add(key(done.entry()));
            become(done.ledger());
        }
    }

    private void reserve() {
        NameSpace nameSpace = rules.nameSpaces().of(pick(List.of(Side.values())));
        String username = pick(WISHES);
        boolean ours = ledger.entry(nameSpace, username)
                .filter(entry -> entry.owner() != null && (phase == Phase.ACTIVE || entry.correction() != null))
                .isPresent();
        if (!ours) {
            accounts.add(new Key(nameSpace, NumberedUsername.fold(username)));
        }
        become(ledger.reserveAccounts(nameSpace, List.of(username)));
    }

    private void recompute() {
        if (phase == Phase.ACTIVE) {
            List<UsernamePerson> chosen =
                    present().stream().filter(person -> random.nextInt(3) == 0).toList();
            UsernameLedger after = ledger.recompute(rules, chosen);
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
        if (phase == Phase.ACTIVE) {
            present()
                    .forEach(person -> ledger.usernameOf(
                                    person.id(), rules.nameSpaces().of(person.side()))
                            .ifPresent(username -> assertThat(
                                            done.ledger().usernameOf(person.id(), other.of(person.side())))
                                    .contains(username)));
        }
        Map<Key, PersonId> moved = new HashMap<>();
        given.forEach((key, owner) -> keysIn(other, key).forEach(target -> {
            PersonId rival = moved.put(target, owner);
            assertThat(rival == null || rival.equals(owner) || released.contains(key) || isReleased(target.folded()))
                    .as("two persons of an active tenant with one username")
                    .isTrue();
        }));
        released = keysIn(other, released);
        accounts = keysIn(other, accounts);
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

    private boolean isReleased(String folded) {
        return released.stream().anyMatch(key -> key.folded().equals(folded));
    }

    private static Set<Key> keysIn(NameSpaces arrangement, Set<Key> keys) {
        Set<Key> targets = new HashSet<>();
        keys.forEach(key -> targets.addAll(keysIn(arrangement, key)));
        return targets;
    }

    private static List<Key> keysIn(NameSpaces arrangement, Key key) {
        return Arrays.stream(NameSpace.values())
                .filter(arrangement::includes)
                .map(nameSpace -> new Key(nameSpace, key.folded()))
                .toList();
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
                PersonId before = given.put(key(entry), entry.owner());
                if (entry.standing() != Standing.RELEASED && before != null) {
                    released.remove(key(entry));
                }
            }
        }
    }

    private static Key key(LedgerEntry entry) {
        return new Key(entry.nameSpace(), entry.folded());
    }

    private static UsernameRules rules(String format, int maxLength, NameSpaces nameSpaces) {
        UsernameFormat parsed = UsernameFormat.parse(format).orThrow();
        return new UsernameRules(parsed, parsed, maxLength, SpacesInNames.DROP, HyphensInNames.KEEP, nameSpaces);
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
