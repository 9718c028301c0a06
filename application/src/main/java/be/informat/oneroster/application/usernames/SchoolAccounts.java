package be.informat.oneroster.application.usernames;

import be.informat.oneroster.application.port.AccountList.User;
import be.informat.oneroster.domain.matching.Account;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The accounts of a school among the users of its Entra ID. */
final class SchoolAccounts {

    /** In the sign-in name of everybody who is a guest from elsewhere. */
    private static final String GUEST = "#ext#";

    private SchoolAccounts() {}

    /** Those of a mail domain, each username once; guests and other domains are left out. */
    static Collection<Account> of(Collection<User> users, String domain) {
        Map<String, Account> accounts = new LinkedHashMap<>();
        String end = "@" + domain.toLowerCase(Locale.ROOT);
        for (User user : users) {
            String name = user.userPrincipalName().strip();
            String folded = name.toLowerCase(Locale.ROOT);
            if (!folded.endsWith(end) || folded.contains(GUEST) || name.length() == end.length()) {
                continue;
            }
            String username = name.substring(0, name.length() - end.length());
            accounts.putIfAbsent(
                    username.toLowerCase(Locale.ROOT),
                    new Account(username, user.givenName(), user.surname(), user.displayName(), user.enabled()));
        }
        return accounts.values();
    }
}
