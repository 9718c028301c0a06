package be.informat.oneroster.application.tenants;

import be.informat.oneroster.domain.enrollment.UsernamePersons;
import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.sis.SisSnapshot;
import be.informat.oneroster.domain.tenant.Tenant;
import be.informat.oneroster.domain.tenant.TenantSettings;
import be.informat.oneroster.domain.username.NameSpaces;
import be.informat.oneroster.domain.username.Phase;
import be.informat.oneroster.domain.username.RearrangeOutcome;
import be.informat.oneroster.domain.username.RearrangeOutcome.Clash;
import be.informat.oneroster.domain.username.Side;
import be.informat.oneroster.domain.username.UsernameLedger;
import be.informat.oneroster.domain.username.UsernamePerson;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A change of a tenant's mail domains, and what it does to the usernames given out.
 *
 * @param steps the arrangements of name spaces to go through, in order; none if usernames stay as they are
 * @param sides on which side the persons stand today, by the settings before or after; staff if on both
 */
record DomainChange(List<NameSpaces> steps, Map<PersonId, Side> sides, Phase phase) {

    /** What becomes of the usernames. */
    sealed interface Outcome {

        /** The ledger in the name spaces of the new settings. */
        record Followed(UsernameLedger ledger) implements Outcome {}

        /** These usernames would be two persons', or a person's and an existing account's. */
        record Clashing(List<Clash> clashes) implements Outcome {}
    }

    static DomainChange of(Tenant current, TenantSettings after, SisSnapshot data, LocalDate today) {
        TenantSettings before = current.settings();
        Phase phase = current.state().usernamePhase();
        List<NameSpaces> steps = steps(before, after, phase);
        if (steps.isEmpty()) {
            return new DomainChange(steps, Map.of(), phase);
        }
        Map<PersonId, Side> sides = new HashMap<>();
        for (TenantSettings settings : List.of(before, after)) {
            for (UsernamePerson person : UsernamePersons.of(data, settings, Set.of(), today)) {
                sides.merge(person.id(), person.side(), (left, right) -> left == right ? left : Side.STAFF);
            }
        }
        return new DomainChange(steps, sides, phase);
    }

    private static List<NameSpaces> steps(TenantSettings before, TenantSettings after, Phase phase) {
        NameSpaces proposed = after.usernames().nameSpaces();
        if (before.usernames().nameSpaces() != proposed) {
            return List.of(proposed);
        }
        return phase == Phase.ACTIVE && proposed == NameSpaces.STAFF_AND_PUPILS_APART && domainsCross(before, after)
                ? List.of(NameSpaces.SHARED, proposed)
                : List.of();
    }

    /** Whether pupils get the domain that staff had, or staff the pupils': their accounts must not meet there. */
    private static boolean domainsCross(TenantSettings before, TenantSettings after) {
        return after.domain() != null && after.domain().equals(before.staffDomain())
                || after.staffDomain() != null && after.staffDomain().equals(before.domain());
    }

    Outcome applyTo(UsernameLedger ledger) {
        UsernameLedger arranged = ledger;
        for (NameSpaces step : steps) {
            switch (arranged.rearranged(step, sides, phase)) {
                case RearrangeOutcome.Rearranged rearranged -> arranged = rearranged.ledger();
                case RearrangeOutcome.Clashing clashing -> {
                    return new Outcome.Clashing(clashing.clashes());
                }
            }
        }
        return new Outcome.Followed(arranged);
    }
}
