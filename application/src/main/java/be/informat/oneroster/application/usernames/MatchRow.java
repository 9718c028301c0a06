package be.informat.oneroster.application.usernames;

import be.informat.oneroster.domain.matching.Account;
import be.informat.oneroster.domain.matching.Match.Verdict;
import be.informat.oneroster.domain.sis.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person and what is known of an existing account.
 *
 * @param givenName empty if missing
 * @param familyName empty if missing
 * @param username the one in force; null if there is none
 * @param accounts the account of that name, or those that fit; empty for a new one
 */
public record MatchRow(
        PersonId person,
        String givenName,
        String familyName,
        @Nullable String username,
        Verdict verdict,
        List<Account> accounts) {

    public MatchRow {
        accounts = List.copyOf(accounts);
    }
}
