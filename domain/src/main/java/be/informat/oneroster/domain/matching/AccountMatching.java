package be.informat.oneroster.domain.matching;

import be.informat.oneroster.domain.matching.Match.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Persons set against accounts.
 *
 * @param matches one for each person, in the order in which they were handed in
 * @param strangers the accounts that belong to none of them, by username
 */
public record AccountMatching(List<Match> matches, List<Account> strangers) {

    private static final Comparator<Account> BY_USERNAME = Comparator.comparing(Account::username);

    public AccountMatching {
        matches = List.copyOf(matches);
        strangers = List.copyOf(strangers);
    }

    /**
     * @param persons of one name space
     * @param accounts of the mail domain of that name space, each username once, regardless of case
     */
    public static AccountMatching of(
            Collection<MatchPerson> persons, Collection<Account> accounts, GivenNames givenNames) {
        return new Work(persons, accounts, givenNames).done();
    }

    /** Two rounds: first whose username is an account, then who might have another one that is left. */
    private static final class Work {

        private final Collection<MatchPerson> persons;
        private final Collection<Account> accounts;
        private final NameIndex index;
        private final Map<String, Account> byUsername = new HashMap<>();
        private final Map<MatchPerson, Match> matches = new HashMap<>();
        private final Set<Account> linked = new HashSet<>();
        private final Map<Account, Integer> wanted = new HashMap<>();

        Work(Collection<MatchPerson> persons, Collection<Account> accounts, GivenNames givenNames) {
            this.persons = persons;
            this.accounts = accounts;
            this.index = new NameIndex(persons, accounts, givenNames);
            accounts.forEach(account -> byUsername.put(fold(account.username()), account));
        }

        AccountMatching done() {
            List<MatchPerson> others = new ArrayList<>();
            for (MatchPerson person : persons) {
                Account account = person.username() == null ? null : byUsername.get(fold(person.username()));
                if (account == null) {
                    others.add(person);
                } else {
                    judge(person, account);
                }
            }
            Map<MatchPerson, List<Account>> fitting = new HashMap<>();
            for (MatchPerson person : others) {
                List<Account> left = fitting(person);
                fitting.put(person, left);
                left.forEach(account -> wanted.merge(account, 1, Integer::sum));
            }
            for (MatchPerson person : others) {
                matchBy(person, fitting.getOrDefault(person, List.of()));
            }
            return result();
        }

        private void judge(MatchPerson person, Account account) {
            Verdict verdict = verdict(person, account);
            if (verdict == Verdict.LINKED) {
                linked.add(account);
            } else if (verdict == Verdict.CHECK) {
                wanted.merge(account, 1, Integer::sum);
            }
            match(person, verdict, List.of(account));
        }

        private Verdict verdict(MatchPerson person, Account account) {
            FullName name = person.name();
            if (!name.isComplete()) {
                return Verdict.CHECK;
            }
            if (index.isExactly(account, name)) {
                return account.enabled() && index.namesakesOf(account) == 1 ? Verdict.LINKED : Verdict.CHECK;
            }
            if (!index.isNear(account, name)) {
                return Verdict.DANGER;
            }
            boolean confirmed = person.corrected() && account.enabled() && index.namesakesOf(account) == 0;
            return confirmed ? Verdict.LINKED : Verdict.CHECK;
        }

        private List<Account> fitting(MatchPerson person) {
            FullName name = person.name();
            if (!name.isComplete()) {
                return List.of();
            }
            List<Account> exact = withoutLinked(index.exact(name));
            return exact.isEmpty() ? withoutLinked(index.near(name)) : exact;
        }

        private List<Account> withoutLinked(List<Account> found) {
            return found.stream().filter(account -> !linked.contains(account)).toList();
        }

        private void matchBy(MatchPerson person, List<Account> fitting) {
            if (fitting.isEmpty()) {
                match(person, Verdict.NEW, fitting);
                return;
            }
            Account first = fitting.getFirst();
            boolean clear = fitting.size() == 1
                    && first.enabled()
                    && wanted.getOrDefault(first, 0) == 1
                    && index.namesakesOf(first) <= 1;
            match(person, clear ? Verdict.PROBABLE : Verdict.CHECK, fitting);
        }

        private void match(MatchPerson person, Verdict verdict, List<Account> found) {
            matches.put(
                    person,
                    new Match(
                            person.id(),
                            verdict,
                            found.stream().sorted(BY_USERNAME).toList()));
        }

        private AccountMatching result() {
            Set<Account> claimed = new HashSet<>();
            List<Match> inOrder = new ArrayList<>();
            for (MatchPerson person : persons) {
                Match match = found(matches.get(person));
                inOrder.add(match);
                if (match.verdict().claims()) {
                    claimed.addAll(match.accounts());
                }
            }
            List<Account> strangers = accounts.stream()
                    .filter(account -> !claimed.contains(account))
                    .sorted(BY_USERNAME)
                    .toList();
            return new AccountMatching(inOrder, strangers);
        }

        private static Match found(@Nullable Match match) {
            if (match == null) {
                throw new IllegalStateException("Everybody is judged.");
            }
            return match;
        }

        private static String fold(String username) {
            return username.toLowerCase(Locale.ROOT);
        }
    }
}
