package be.informat.oneroster.domain.username;

import static be.informat.oneroster.domain.username.People.id;

import be.informat.oneroster.domain.username.CorrectionChange.Correct;
import be.informat.oneroster.domain.username.CorrectionChange.Withdraw;
import be.informat.oneroster.domain.username.CorrectionOutcome.Corrected;
import be.informat.oneroster.domain.username.CorrectionOutcome.Refused;
import be.informat.oneroster.domain.username.CorrectionRefusal.Reason;
import be.informat.oneroster.domain.username.ReleaseOutcome.Released;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Short words for what the tests of the ledger do over and over; all in the shared name space. */
final class LedgerSteps {

    static final UsernameRules RULES = rules("voornaam.naam");

    private LedgerSteps() {}

    static UsernameRules rules(String format) {
        return UsernameRules.of(UsernameFormat.parse(format).orThrow());
    }

    static UsernameRules rules(String format, int maxLength, NameSpaces nameSpaces) {
        UsernameFormat parsed = UsernameFormat.parse(format).orThrow();
        return new UsernameRules(parsed, parsed, maxLength, SpacesInNames.DROP, HyphensInNames.KEEP, nameSpaces);
    }

    static UsernameRules apart(String format) {
        UsernameFormat parsed = UsernameFormat.parse(format).orThrow();
        return new UsernameRules(
                parsed, parsed, 75, SpacesInNames.DROP, HyphensInNames.KEEP, NameSpaces.STAFF_AND_PUPILS_APART);
    }

    static UsernameRules atMost(int maxLength, String format) {
        UsernameFormat parsed = UsernameFormat.parse(format).orThrow();
        return new UsernameRules(parsed, parsed, maxLength, SpacesInNames.DROP, HyphensInNames.KEEP, NameSpaces.SHARED);
    }

    static UsernameLedger ledgerOf(UsernamePerson... persons) {
        return UsernameLedger.empty().allocate(RULES, List.of(persons));
    }

    static Correct correct(int person, String username) {
        return new Correct(NameSpace.TENANT, id(person), username);
    }

    static Withdraw withdraw(int person) {
        return new Withdraw(NameSpace.TENANT, id(person));
    }

    static UsernameLedger corrected(UsernameLedger ledger, Phase phase, CorrectionChange... changes) {
        return switch (ledger.correct(List.of(changes), phase)) {
            case Corrected done -> done.ledger();
            case Refused refused -> throw new AssertionError(refused.refusals());
        };
    }

    /** The reasons against a set of corrections, by the number of the person; empty if it is applied. */
    static Map<Integer, Reason> refusals(UsernameLedger ledger, Phase phase, CorrectionChange... changes) {
        return switch (ledger.correct(List.of(changes), phase)) {
            case Corrected done -> Map.of();
            case Refused refused -> {
                Map<Integer, Reason> reasons = new TreeMap<>();
                refused.refusals().forEach(refusal -> reasons.put(number(refusal), refusal.reason()));
                yield reasons;
            }
        };
    }

    private static int number(CorrectionRefusal refusal) {
        return (int) refusal.person().value().getLeastSignificantBits();
    }

    static UsernameLedger released(UsernameLedger ledger, String username) {
        return switch (ledger.release(NameSpace.TENANT, username, Phase.ACTIVE)) {
            case Released done -> done.ledger();
            case ReleaseOutcome other -> throw new AssertionError(other);
        };
    }

    static UsernameLedger withAccounts(UsernameLedger ledger, String... usernames) {
        return ledger.reserveAccounts(NameSpace.TENANT, List.of(usernames));
    }

    /** The usernames in force of persons number 1 up to the last one asked for, {@code -} for who has none. */
    static List<String> usernames(UsernameLedger ledger, int... persons) {
        return Arrays.stream(persons)
                .mapToObj(person -> ledger.usernameOf(id(person)).orElse("-"))
                .toList();
    }
}
