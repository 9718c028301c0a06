package be.informat.oneroster.application.port;

import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.username.LedgerEntry;
import be.informat.oneroster.domain.username.NameSpace;
import be.informat.oneroster.domain.username.UsernameLedger;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The usernames that a tenant ever gave out, and the accounts known to be somebody else's; with every state that each of them was in, for
 * as long as the tenant is there.
 */
public interface LedgerStore {

    /** The tenant's ledger; the empty one if nothing was given out. */
    UsernameLedger load(TenantId tenant);

    /**
     * Stores what differs between two states of the ledger, and keeps what it was before.
     *
     * @param before as it was loaded in the same unit of work
     * @param occasion when it changes, and why
     * @throws IllegalStateException if a row that would be added is there already: the rule "never twice" is kept by the store too
     */
    void save(TenantId tenant, UsernameLedger before, UsernameLedger after, Occasion occasion);

    /**
     * Every state that a username was in, by name space, then oldest first; empty if it was never known.
     *
     * @param username in any case of letters
     */
    List<State> history(TenantId tenant, String username);

    /**
     * The same for every username that is or was this person's, with the states in which it was somebody else's; by name space and
     * username, then oldest first.
     */
    List<State> history(TenantId tenant, PersonId person);

    /**
     * What a username was from an occasion on, up to the next state of the same username.
     *
     * @param folded the username in lower case
     * @param entry null if it was nobody's and free
     * @param since null if that was before states were kept
     */
    record State(
            NameSpace nameSpace,
            String folded,
            @Nullable LedgerEntry entry,
            @Nullable Occasion since) {}

    /**
     * When and why usernames change.
     *
     * @param at whole milliseconds are kept
     * @param actor who does it: a sign-in name, or {@code command line}; empty for a publication
     * @param causes never empty
     */
    record Occasion(Instant at, String actor, Set<Cause> causes) {

        public Occasion {
            causes = Set.copyOf(causes);
        }

        /** Of a publication, which gives a username to whoever has none. */
        public static Occasion publication(Instant at, Set<Reason> reasons) {
            return new Occasion(
                    at,
                    "",
                    reasons.stream().map(reason -> Cause.valueOf(reason.name())).collect(Collectors.toSet()));
        }
    }

    /** Why usernames change: the reasons of a publication, then what is done to usernames themselves. */
    enum Cause {
        IMPORT,
        SETTINGS,
        USERNAMES,
        ACTIVATION,
        REACTIVATION,
        NEW_DAY,
        OPERATOR,
        /** Corrections in a review file. */
        REVIEW_FILE,
        /** The operator had them computed anew. */
        RECOMPUTATION,
        /** The operator released one. */
        RELEASE,
        /** Existing accounts were compared. */
        MATCHING;

        /** Lower case with hyphens. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
