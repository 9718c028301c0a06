package be.informat.oneroster.domain.username;

/** What came of releasing a username. */
public sealed interface ReleaseOutcome {

    /**
     * The username is released.
     *
     * @param entry the released entry: its owner, and whether they still have the name
     */
    record Released(UsernameLedger ledger, LedgerEntry entry) implements ReleaseOutcome {}

    /** Nobody ever had that username in that name space, so there is nothing to release. */
    record NeverGiven() implements ReleaseOutcome {}

    /** It was released before and not given since. */
    record AlreadyReleased() implements ReleaseOutcome {}

    /** The tenant is onboarding: the username is a proposal that a correction may take as it is. */
    record OnlyProposed() implements ReleaseOutcome {}
}
