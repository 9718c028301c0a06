package be.informat.oneroster.application.usernames;

import be.informat.oneroster.application.port.AccountList.User;
import be.informat.oneroster.application.port.ReviewFile.Row;
import be.informat.oneroster.domain.matching.Account;
import be.informat.oneroster.domain.matching.AccountMatching;
import be.informat.oneroster.domain.matching.GivenNames;
import be.informat.oneroster.domain.matching.Match;
import be.informat.oneroster.domain.matching.Match.Verdict;
import be.informat.oneroster.domain.matching.MatchPerson;
import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.tenant.TenantSettings;
import be.informat.oneroster.domain.username.NameSpace;
import be.informat.oneroster.domain.username.UsernameLedger;
import be.informat.oneroster.domain.username.UsernamePerson;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The persons of a tenant set against its accounts, each name space for itself: an account is a username and a domain. */
final class TenantMatching {

    private final ReviewPersons persons;
    private final Map<PersonId, Match> matches = new HashMap<>();
    private final Map<NameSpace, List<String>> strangers = new EnumMap<>(NameSpace.class);
    private final List<MatchRow> rows;
    private int accounts;

    private TenantMatching(
            TenantSettings settings,
            ReviewPersons persons,
            UsernameLedger ledger,
            Collection<User> users,
            GivenNames givenNames) {
        this.persons = persons;
        Map<NameSpace, List<UsernamePerson>> apart =
                persons.inOrder().stream().collect(Collectors.groupingBy(persons::nameSpaceOf));
        for (NameSpace nameSpace : NameSpace.values()) {
            String domain = MailDomains.of(settings, nameSpace);
            if (domain != null && settings.usernames().nameSpaces().includes(nameSpace)) {
                match(
                        nameSpace,
                        apart.getOrDefault(nameSpace, List.of()),
                        ledger,
                        SchoolAccounts.of(users, domain),
                        givenNames);
            }
        }
        rows = persons.inOrder().stream().map(person -> row(person, ledger)).toList();
    }

    static TenantMatching of(
            TenantSettings settings,
            ReviewPersons persons,
            UsernameLedger ledger,
            Collection<User> users,
            GivenNames givenNames) {
        return new TenantMatching(settings, persons, ledger, users, givenNames);
    }

    private void match(
            NameSpace nameSpace,
            List<UsernamePerson> inSpace,
            UsernameLedger ledger,
            Collection<Account> found,
            GivenNames givenNames) {
        List<MatchPerson> named = inSpace.stream()
                .map(person -> new MatchPerson(
                        person.id(),
                        person.givenName(),
                        person.familyName(),
                        ledger.usernameOf(person.id(), nameSpace).orElse(null),
                        ledger.correctionOf(person.id(), nameSpace).isPresent()))
                .toList();
        AccountMatching matching = AccountMatching.of(named, found, givenNames);
        matching.matches().forEach(match -> matches.put(match.person(), match));
        strangers.put(
                nameSpace, matching.strangers().stream().map(Account::username).toList());
        accounts += found.size();
    }

    private MatchRow row(UsernamePerson person, UsernameLedger ledger) {
        Match match = matchOf(person);
        return new MatchRow(
                person.id(),
                ReviewPersons.shown(person.givenName()),
                ReviewPersons.shown(person.familyName()),
                ledger.usernameOf(person.id(), persons.nameSpaceOf(person)).orElse(null),
                match.verdict(),
                match.accounts());
    }

    private Match matchOf(UsernamePerson person) {
        Match match = matches.get(person.id());
        if (match == null) {
            throw new IllegalStateException("Everybody of a tenant with a domain is matched.");
        }
        return match;
    }

    List<MatchRow> rows() {
        return rows;
    }

    int accounts() {
        return accounts;
    }

    /** By name space, the usernames of accounts that belong to none of the persons. */
    Map<NameSpace, List<String>> strangers() {
        return strangers;
    }

    int strangersCount() {
        return strangers.values().stream().mapToInt(List::size).sum();
    }

    /** The review file with the probable accounts as corrections; one that stands there already stays. */
    List<Row> prefilled(UsernameLedger ledger) {
        return persons.inOrder().stream()
                .map(person ->
                        prefilled(ExportReviewFile.row(person, persons.nameSpaceOf(person), ledger), matchOf(person)))
                .toList();
    }

    private static Row prefilled(Row row, Match match) {
        if (match.verdict() != Verdict.PROBABLE || !row.correction().isEmpty()) {
            return row;
        }
        return new Row(
                row.person(),
                row.computed(),
                match.accounts().getFirst().username(),
                row.givenName(),
                row.familyName(),
                row.birthDate());
    }
}
