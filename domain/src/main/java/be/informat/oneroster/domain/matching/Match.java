package be.informat.oneroster.domain.matching;

import be.informat.oneroster.domain.sis.PersonId;
import java.util.List;

/**
 * What is known of a person's account.
 *
 * @param accounts the one of the username, or those that fit, by username; empty for a new account
 */
public record Match(PersonId person, Verdict verdict, List<Account> accounts) {

    public Match {
        accounts = List.copyOf(accounts);
    }

    /** What is to be thought of it, the most urgent last. The package has the rules. */
    public enum Verdict {
        LINKED("linked"),
        NEW("new"),
        PROBABLE("probable"),
        CHECK("check"),
        DANGER("danger");

        private final String wireName;

        Verdict(String wireName) {
            this.wireName = wireName;
        }

        /** As JSON and commands write it. */
        public String wireName() {
            return wireName;
        }

        /** Whether the accounts of such a match are, or may be, the person's. */
        boolean claims() {
            return switch (this) {
                case LINKED, PROBABLE, CHECK -> true;
                case NEW, DANGER -> false;
            };
        }
    }
}
