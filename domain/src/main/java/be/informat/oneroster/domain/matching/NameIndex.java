package be.informat.oneroster.domain.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Accounts and persons by family name, then given name. */
final class NameIndex {

    private final Map<String, Map<String, List<Account>>> accounts = new HashMap<>();
    private final Map<Account, Set<FullName>> names = new HashMap<>();
    private final Map<FullName, Integer> persons = new HashMap<>();
    private final Set<String> givens = new HashSet<>();
    private final Map<String, List<String>> nearGivens = new HashMap<>();
    private final GivenNames givenNames;

    NameIndex(Collection<MatchPerson> persons, Collection<Account> accounts, GivenNames givenNames) {
        this.givenNames = givenNames;
        for (MatchPerson person : persons) {
            this.persons.merge(person.name(), 1, Integer::sum);
        }
        for (Account account : accounts) {
            names.put(account, account.names());
            for (FullName name : namesOf(account)) {
                this.accounts
                        .computeIfAbsent(name.family(), family -> new HashMap<>())
                        .computeIfAbsent(name.given(), given -> new ArrayList<>())
                        .add(account);
                givens.add(name.given());
            }
        }
    }

    /** How many persons have exactly the name of the account. */
    int namesakesOf(Account account) {
        return namesOf(account).stream()
                .mapToInt(name -> persons.getOrDefault(name, 0))
                .sum();
    }

    private Set<FullName> namesOf(Account account) {
        return names.getOrDefault(account, Set.of());
    }

    boolean isExactly(Account account, FullName name) {
        return namesOf(account).contains(name);
    }

    boolean isNear(Account account, FullName name) {
        return namesOf(account).stream()
                .anyMatch(other ->
                        other.family().equals(name.family()) && givenNames.areNear(other.given(), name.given()));
    }

    /** Accounts of exactly this name. */
    List<Account> exact(FullName name) {
        return accounts.getOrDefault(name.family(), Map.of()).getOrDefault(name.given(), List.of());
    }

    /** Accounts of the family name with a near given name that are nobody else's exactly. */
    List<Account> near(FullName name) {
        Map<String, List<Account>> family = accounts.get(name.family());
        if (family == null) {
            return List.of();
        }
        return nearGivens.computeIfAbsent(name.given(), this::findNearGivens).stream()
                .flatMap(given -> family.getOrDefault(given, List.of()).stream())
                .filter(account -> namesakesOf(account) == 0)
                .distinct()
                .toList();
    }

    /** Given names are few and persons many, so two names are compared once and not once in every family. */
    private List<String> findNearGivens(String given) {
        return givens.stream().filter(other -> givenNames.areNear(other, given)).toList();
    }
}
