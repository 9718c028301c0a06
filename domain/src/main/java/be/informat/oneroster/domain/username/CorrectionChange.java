package be.informat.oneroster.domain.username;

import be.informat.oneroster.domain.sis.PersonId;

/** What a school wants changed in the corrections of one person. */
public sealed interface CorrectionChange {

    NameSpace nameSpace();

    PersonId person();

    /**
     * This person is to have this username, whatever the format says; also if it is the computed one, which pins it.
     *
     * @param username as the school wrote it, without a domain
     */
    record Correct(NameSpace nameSpace, PersonId person, String username) implements CorrectionChange {}

    /** This person is to go back to the computed username. Nothing happens to who has no correction. */
    record Withdraw(NameSpace nameSpace, PersonId person) implements CorrectionChange {}
}
