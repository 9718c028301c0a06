package be.informat.oneroster.domain.username;

import be.informat.oneroster.domain.username.LedgerEntry.Standing;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What became of a username between two states of its entry in the ledger. */
public enum UsernameEvent {
    /** The format gave it to a person. */
    COMPUTED,
    /** The school gave it to a person. */
    CORRECTED,
    /** The school took its correction back. It stays the person's: in reserve, or as a former one that goes to nobody else. */
    WITHDRAWN,
    /** The person got another one and has it no longer, but it goes to nobody else. */
    REPLACED,
    /** It turned out to be an account that is nobody's of ours, or was one before it was given. */
    RESERVED,
    /** The operator let the school give it to somebody else. */
    RELEASED,
    /** It was only proposed to a person, and is so no longer. */
    LAPSED;

    /**
     * @param before null if the username was not known
     * @param after null if it is known no longer
     * @throws IllegalArgumentException if they are equal: nothing became of it
     */
    public static UsernameEvent between(@Nullable LedgerEntry before, @Nullable LedgerEntry after) {
        if (Objects.equals(before, after)) {
            throw new IllegalArgumentException("Two states of a username differ.");
        }
        if (after == null) {
            return LAPSED;
        }
        if (before != null && Objects.equals(before.owner(), after.owner())) {
            return withSameOwner(before, after);
        }
        if (after.owner() == null) {
            return before != null && before.standing() == after.standing() ? LAPSED : nobodys(after);
        }
        return given(after);
    }

    private static UsernameEvent withSameOwner(LedgerEntry before, LedgerEntry after) {
        if (before.correction() != null && after.correction() == null) {
            return WITHDRAWN;
        }
        if (!Objects.equals(before.correction(), after.correction())) {
            return CORRECTED;
        }
        if (!Objects.equals(before.computed(), after.computed())) {
            return after.computed() == null ? REPLACED : COMPUTED;
        }
        return after.standing() == Standing.ORDINARY ? given(after) : nobodys(after);
    }

    private static UsernameEvent given(LedgerEntry entry) {
        if (entry.correction() != null) {
            return CORRECTED;
        }
        return entry.computed() == null ? REPLACED : COMPUTED;
    }

    private static UsernameEvent nobodys(LedgerEntry entry) {
        return entry.standing() == Standing.RELEASED ? RELEASED : RESERVED;
    }

    /** Lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
