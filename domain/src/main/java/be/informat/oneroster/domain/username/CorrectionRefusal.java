package be.informat.oneroster.domain.username;

import be.informat.oneroster.domain.sis.PersonId;

/** Why one correction cannot be. */
public record CorrectionRefusal(NameSpace nameSpace, PersonId person, String username, Reason reason) {

    public enum Reason {
        /** Nothing is written. */
        EMPTY,
        /** A character outside {@code A-Z a-z 0-9 ' . - _ ! # ^ ~}. */
        CHARACTER_NOT_ALLOWED,
        /** More than 64 characters, the most Entra ID takes. */
        TOO_LONG,
        /** A dot at either end, or two together. */
        MISPLACED_DOT,
        /** Two persons of the name space get the same username from the same set of corrections. */
        SAME_FOR_TWO,
        /** Another person, whom this set of corrections leaves as they are, has the username by a correction (while onboarding). */
        CORRECTION_OF_ANOTHER,
        /** The username was once given to another person, gone or not (active tenant). The operator can release it. */
        GIVEN_TO_ANOTHER,
        /** An account of this name exists that is nobody's of ours (active tenant). The operator can release it. */
        ACCOUNT_OF_ANOTHER,
        /** The username was released, but its owner, who has not left, still uses it, and this set of corrections gives them no other. */
        RELEASED_BUT_IN_USE
    }
}
