package be.informat.oneroster.application.publishing;

import be.informat.oneroster.domain.publication.Loss;
import be.informat.oneroster.domain.publication.PublishedRoster;
import be.informat.oneroster.domain.publication.Roster;
import be.informat.oneroster.domain.publication.RosterChanges;
import be.informat.oneroster.domain.username.UsernameLedger;
import java.util.List;

/**
 * What a tenant would exchange on a day, and what that changes. Nothing is stored.
 *
 * @param usernamesBefore the ledger as it is stored
 * @param usernames the ledger with everybody who is to have a username
 * @param inForce what was published last
 * @param changes what differs from it
 * @param losses what is too much to go out unconfirmed; empty if nothing is, and while onboarding
 */
public record Computation(
        UsernameLedger usernamesBefore,
        UsernameLedger usernames,
        Roster roster,
        PublishedRoster inForce,
        RosterChanges changes,
        List<Loss> losses) {

    /** All records, as if nothing had been published before. */
    RosterChanges everything() {
        return inForce.isEmpty() ? changes : roster.everything();
    }
}
