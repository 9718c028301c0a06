package be.informat.oneroster.application.port;

import be.informat.oneroster.domain.Problem;
import java.util.List;

/** The users of a school as its Entra ID exports them. */
public interface AccountList {

    /** Reads the whole list, or says everything that is wrong with it. Never throws for what the file holds. */
    Content read(byte[] file);

    /** How reading ended. */
    sealed interface Content {

        record Read(List<User> users) implements Content {
            public Read {
                users = List.copyOf(users);
            }
        }

        /** @param problems at least one; the place is {@code line 1} or the like */
        record Unreadable(List<Problem> problems) implements Content {
            public Unreadable {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * A user; what the list does not tell is empty.
     *
     * @param userPrincipalName with its domain
     * @param enabled true also where the list does not tell
     */
    record User(String userPrincipalName, String displayName, String givenName, String surname, boolean enabled) {}
}
