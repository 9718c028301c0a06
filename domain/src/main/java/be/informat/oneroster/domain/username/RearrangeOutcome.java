package be.informat.oneroster.domain.username;

import be.informat.oneroster.domain.sis.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of bringing the usernames of staff and pupils into one name space, or apart. */
public sealed interface RearrangeOutcome {

    /** The ledger in the new arrangement. Persons without a username get one from {@link UsernameLedger#allocate}. */
    record Rearranged(UsernameLedger ledger) implements RearrangeOutcome {}

    /** Refused: these usernames would be two persons'. In the order of the usernames. */
    record Clashing(List<Clash> clashes) implements RearrangeOutcome {
        public Clashing {
            clashes = List.copyOf(clashes);
        }
    }

    /**
     * One username that two would have.
     *
     * @param folded in lower case
     * @param staff whose it is among the staff; null for an existing account that is nobody's of ours
     * @param pupil whose it is among the pupils; null for an existing account that is nobody's of ours
     */
    record Clash(
            String folded,
            @Nullable PersonId staff,
            @Nullable PersonId pupil) {}
}
