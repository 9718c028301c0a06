package be.informat.oneroster.domain.username;

import java.util.List;

/** What came of a set of corrections: all of them, or none. */
public sealed interface CorrectionOutcome {

    /**
     * All corrections are in.
     *
     * @param ledger still lacks the computed usernames of persons whose name was taken; {@link UsernameLedger#allocate} gives them (in a
     *     tenant that is onboarding on its {@link UsernameLedger#proposals})
     */
    record Corrected(UsernameLedger ledger) implements CorrectionOutcome {}

    /** None is in; every refusal, in the order of the corrections. */
    record Refused(List<CorrectionRefusal> refusals) implements CorrectionOutcome {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }
}
