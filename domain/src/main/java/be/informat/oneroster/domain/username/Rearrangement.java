package be.informat.oneroster.domain.username;

import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.username.LedgerEntry.Standing;
import be.informat.oneroster.domain.username.RearrangeOutcome.Clash;
import be.informat.oneroster.domain.username.RearrangeOutcome.Clashing;
import be.informat.oneroster.domain.username.RearrangeOutcome.Rearranged;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the usernames of a tenant whose domains change so that staff and pupils share a name space, or share it no longer. A
 * ledger knows names, not domains, so it cannot tell which side keeps its mailboxes; where that matters it takes the careful way.
 *
 * <ul>
 *   <li><b>Apart.</b> A person's names go to the side they stand on. On the other side they stay reserved to the same person as formerly
 *       given: the mailbox with the old domain may live on. Names of who has left go to both sides whole, so that who comes back gets the
 *       same name on either; accounts go to both. Nothing is ever refused.
 *   <li><b>Together.</b> A person who has names on both sides keeps those of the side they stand on today (without one: staff); the others
 *       stay reserved to them. A username that is two different persons', or a person's and an existing account's, is a clash and the
 *       change is refused, also if one of them only had it once: a username is never given to another person. What the operator released
 *       and nobody uses any more makes way.
 *   <li><b>Onboarding.</b> Nothing has been given out, so only corrections, accounts and releases go over, and only two corrections can
 *       clash; a correction beats an account.
 * </ul>
 */
final class Rearrangement {

    private final Map<PersonId, Side> sides;
    private final Phase phase;

    Rearrangement(Map<PersonId, Side> sides, Phase phase) {
        this.sides = sides;
        this.phase = phase;
    }

    RearrangeOutcome of(UsernameLedger ledger, NameSpaces arrangement) {
        if (ledger.isArranged(arrangement)) {
            return new Rearranged(ledger);
        }
        UsernameLedger kept = switch (phase) {
            case ONBOARDING -> ledger.proposals();
            case ACTIVE -> ledger;
        };
        return switch (arrangement) {
            case STAFF_AND_PUPILS_APART -> new Rearranged(apart(kept));
            case SHARED -> together(kept);
        };
    }

    private UsernameLedger apart(UsernameLedger ledger) {
        LedgerDraft draft = new LedgerDraft();
        for (LedgerEntry entry : ledger.entries()) {
            Side side = entry.owner() == null ? null : sides.get(entry.owner());
            for (Side target : Side.values()) {
                LedgerEntry copy = entry.in(NameSpaces.STAFF_AND_PUPILS_APART.of(target));
                LedgerEntry kept = side == null || side == target ? copy : withoutNames(copy);
                if (kept != null) {
                    draft.put(kept);
                }
            }
        }
        return new UsernameLedger(draft);
    }

    /** What stays where the owner does not use the name: a reserve, but nothing while onboarding. */
    private @Nullable LedgerEntry withoutNames(LedgerEntry entry) {
        return switch (phase) {
            case ACTIVE -> entry.formerlyGiven();
            case ONBOARDING -> entry.withoutOwner();
        };
    }

    private RearrangeOutcome together(UsernameLedger ledger) {
        Map<String, LedgerEntry> merged = new TreeMap<>();
        List<Clash> clashes = new ArrayList<>();
        for (LedgerEntry entry : ledger.entries()) { // staff come first
            LedgerEntry mine = atHome(ledger, entry);
            if (mine == null) {
                continue;
            }
            LedgerEntry other = merged.get(mine.folded());
            LedgerEntry winner = other == null ? mine : winner(ledger, other, mine);
            if (winner == null && other != null) {
                clashes.add(new Clash(mine.folded(), other.owner(), mine.owner()));
            } else if (winner != null) {
                merged.put(mine.folded(), winner);
            }
        }
        if (!clashes.isEmpty()) {
            return new Clashing(clashes);
        }
        LedgerDraft draft = new LedgerDraft();
        merged.values().forEach(entry -> draft.put(entry.in(NameSpace.TENANT)));
        return new Rearranged(new UsernameLedger(draft));
    }

    /** The entry as it is where its owner's names are in force after the merger, else what stays of it. */
    private @Nullable LedgerEntry atHome(UsernameLedger ledger, LedgerEntry entry) {
        PersonId owner = entry.owner();
        return owner == null || home(ledger, owner) == entry.nameSpace() ? entry : withoutNames(entry);
    }

    private NameSpace home(UsernameLedger ledger, PersonId person) {
        boolean pupil = sides.get(person) == Side.PUPIL;
        NameSpace own = pupil ? NameSpace.PUPILS : NameSpace.STAFF;
        NameSpace other = pupil ? NameSpace.STAFF : NameSpace.PUPILS;
        return ledger.namesOf(own, person).inForce() != null ? own : other;
    }

    /** Which of the two entries of one username stays; null if neither makes way. */
    private @Nullable LedgerEntry winner(UsernameLedger ledger, LedgerEntry staff, LedgerEntry pupils) {
        PersonId owner = staff.owner();
        if (owner == null ? pupils.owner() == null : owner.equals(pupils.owner())) {
            return both(staff, pupils);
        }
        if (makesWay(ledger, pupils)) {
            return instead(pupils, staff);
        }
        return makesWay(ledger, staff) ? instead(staff, pupils) : null;
    }

    /** The entry that stays; that there was an account of the name stays known, so that computation never gives it. */
    private static LedgerEntry instead(LedgerEntry gone, LedgerEntry staying) {
        return gone.owner() == null ? staying.withStanding(Standing.ACCOUNT) : staying;
    }

    private static LedgerEntry both(LedgerEntry staff, LedgerEntry pupils) {
        return new LedgerEntry(
                staff.nameSpace(),
                staff.folded(),
                staff.owner(),
                staff.computed() != null ? staff.computed() : pupils.computed(),
                staff.correction() != null ? staff.correction() : pupils.correction(),
                careful(staff.standing(), pupils.standing()));
    }

    private static Standing careful(Standing left, Standing right) {
        if (left == right) {
            return left;
        }
        return left == Standing.ACCOUNT || right == Standing.ACCOUNT ? Standing.ACCOUNT : Standing.ORDINARY;
    }

    private boolean makesWay(UsernameLedger ledger, LedgerEntry entry) {
        PersonId owner = entry.owner();
        if (owner == null && phase == Phase.ONBOARDING) {
            return true;
        }
        if (entry.standing() != Standing.RELEASED || owner == null) {
            return entry.standing() == Standing.RELEASED;
        }
        LedgerEntry inForce = ledger.namesOf(home(ledger, owner), owner).inForce();
        boolean used =
                !entry.isFormerlyGiven() && inForce != null && inForce.folded().equals(entry.folded());
        return !used;
    }
}
