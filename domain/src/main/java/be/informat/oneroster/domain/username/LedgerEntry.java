package be.informat.oneroster.domain.username;

import be.informat.oneroster.domain.sis.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one username of one name space: whose it is, as what, and whether it may be given on. The name space and the folded
 * username are the key, so a username cannot stand twice. The four shapes:
 *
 * <ul>
 *   <li>no owner: an existing account that is nobody's of ours, or was until it was released;
 *   <li>owner with {@code computed}, {@code correction} or both (then they differ in case at most): the names a person has. The
 *       correction, if there is one in the name space, is in force; a computed name beside it is kept for the day it is withdrawn;
 *   <li>owner with neither: formerly given to that person, and still theirs.
 * </ul>
 *
 * @param folded the username in lower case
 * @param owner the person whose username this is or was; null for an account that is nobody's of ours
 * @param computed the username as the format made it; null if the owner has it from a correction only, or had it
 * @param correction the username as the school wrote it; null if it is no correction in force
 * @param standing what else is known of the name
 */
public record LedgerEntry(
        NameSpace nameSpace,
        String folded,
        @Nullable PersonId owner,
        @Nullable String computed,
        @Nullable String correction,
        Standing standing) {

    /** What else is known of a username than who has it. */
    public enum Standing {
        /** Nothing. */
        ORDINARY,
        /**
         * Somebody had an account of this name before we gave it to anybody. A correction may have made it the owner's; computation
         * never gives it.
         */
        ACCOUNT,
        /** The operator released it: a correction may give it to another person, computation never. */
        RELEASED
    }

    /** @throws IllegalArgumentException if the parts do not belong together */
    public LedgerEntry {
        if (owner == null && (computed != null || correction != null || standing == Standing.ORDINARY)) {
            throw new IllegalArgumentException("A username without an owner is an account or a released name.");
        }
        if (!folded.equals(NumberedUsername.fold(folded))
                || !matches(computed, folded)
                || !matches(correction, folded)) {
            throw new IllegalArgumentException("An entry stands under its folded username.");
        }
    }

    private static boolean matches(@Nullable String username, String folded) {
        return username == null
                || username.equals(folded)
                || NumberedUsername.fold(username).equals(folded);
    }

    /** A name that the format made. */
    public static LedgerEntry computed(NameSpace nameSpace, PersonId owner, String username) {
        return new LedgerEntry(nameSpace, NumberedUsername.fold(username), owner, username, null, Standing.ORDINARY);
    }

    /** A name that the school gave. */
    public static LedgerEntry correction(NameSpace nameSpace, PersonId owner, String username) {
        return new LedgerEntry(nameSpace, NumberedUsername.fold(username), owner, null, username, Standing.ORDINARY);
    }

    /** An existing account that is nobody's of ours. */
    public static LedgerEntry account(NameSpace nameSpace, String username) {
        return new LedgerEntry(nameSpace, NumberedUsername.fold(username), null, null, null, Standing.ACCOUNT);
    }

    /** Whether the owner had the name and has it no longer, neither in force nor in reserve. */
    public boolean isFormerlyGiven() {
        return owner != null && computed == null && correction == null;
    }

    LedgerEntry withComputed(@Nullable String username) {
        return new LedgerEntry(nameSpace, folded, owner, username, correction, standing);
    }

    LedgerEntry withCorrection(@Nullable String username) {
        return new LedgerEntry(nameSpace, folded, owner, computed, username, standing);
    }

    LedgerEntry withStanding(Standing changed) {
        return new LedgerEntry(nameSpace, folded, owner, computed, correction, changed);
    }

    LedgerEntry in(NameSpace other) {
        return new LedgerEntry(other, folded, owner, computed, correction, standing);
    }

    LedgerEntry formerlyGiven() {
        return new LedgerEntry(nameSpace, folded, owner, null, null, standing);
    }

    /** What is left of the name when a tenant that is onboarding takes it from its owner: nothing, or what is known of the account. */
    @Nullable
    LedgerEntry withoutOwner() {
        return standing == Standing.ORDINARY ? null : new LedgerEntry(nameSpace, folded, null, null, null, standing);
    }

    boolean belongsTo(PersonId person) {
        return person.equals(owner);
    }
}
