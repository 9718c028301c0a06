package be.informat.oneroster.application.usernames;

import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.RosterRecord;
import be.informat.oneroster.domain.publication.Roster;
import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.username.CorrectionChange;
import be.informat.oneroster.domain.username.Phase;
import be.informat.oneroster.domain.username.UsernameLedger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a review file changes. All lists by family name, given name, id.
 *
 * @param added persons who get a correction; {@code before} is the username they had, {@code after} the correction
 * @param changed persons who get another correction; both are corrections
 * @param withdrawn persons who go back to the computed username; {@code before} was the correction, {@code after} is the computed one
 * @param moved other persons whose username in force changes because of it
 * @param toRename in an active tenant every exchanged person whose username in force changes, whatever the reason: rename the account in
 *     Entra ID first, or School Data Sync may make a second one. Empty while onboarding
 */
public record ReviewPreview(
        List<PersonChange> added,
        List<PersonChange> changed,
        List<PersonChange> withdrawn,
        List<PersonChange> moved,
        List<PersonChange> toRename) {

    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && withdrawn.isEmpty() && moved.isEmpty();
    }

    /** @param exchanged the roster before */
    static ReviewPreview of(
            Collection<CorrectionChange> changes,
            UsernameLedger before,
            UsernameLedger after,
            ReviewPersons persons,
            Roster exchanged,
            Phase phase) {
        List<PersonChange> added = new ArrayList<>();
        List<PersonChange> changed = new ArrayList<>();
        List<PersonChange> withdrawn = new ArrayList<>();
        Set<PersonId> corrected = new HashSet<>();
        for (CorrectionChange change : changes) {
            PersonId person = change.person();
            String old = before.correctionOf(person, change.nameSpace()).orElse(null);
            String now = after.correctionOf(person, change.nameSpace()).orElse(null);
            PersonChange told = persons.change(
                    person,
                    before.usernameOf(person, change.nameSpace()).orElse(null),
                    after.usernameOf(person, change.nameSpace()).orElse(null));
            if (old == null && now != null) {
                added.add(told);
            } else if (old != null && now == null) {
                withdrawn.add(told);
            } else if (old != null && !old.equals(now)) {
                changed.add(told);
            } else {
                continue;
            }
            corrected.add(person);
        }
        List<PersonChange> inForce = persons.changes(before.usernameChangesTo(after));
        return new ReviewPreview(
                sorted(added),
                sorted(changed),
                sorted(withdrawn),
                inForce.stream()
                        .filter(change -> !corrected.contains(change.person()))
                        .toList(),
                phase == Phase.ACTIVE ? exchanged(inForce, exchanged) : List.of());
    }

    /** Those of the changes that concern somebody who is exchanged and keeps a username. */
    static List<PersonChange> exchanged(List<PersonChange> changes, Roster roster) {
        Set<UUID> users =
                roster.of(Kind.USER).stream().map(RosterRecord::sourcedId).collect(Collectors.toSet());
        return changes.stream()
                .filter(change -> change.before() != null
                        && users.contains(change.person().value()))
                .toList();
    }

    private static List<PersonChange> sorted(List<PersonChange> changes) {
        return changes.stream().sorted(PersonChange.BY_NAME).toList();
    }
}
