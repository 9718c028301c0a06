package be.informat.oneroster.domain.username;

import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.username.CorrectionChange.Correct;
import be.informat.oneroster.domain.username.CorrectionChange.Withdraw;
import be.informat.oneroster.domain.username.CorrectionRefusal.Reason;
import be.informat.oneroster.domain.username.LedgerEntry.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One set of corrections, judged and applied as a whole. */
final class Corrections {

    private final UsernameLedger before;
    private final Phase phase;
    private final Predicate<PersonId> present;
    private final Map<Who, CorrectionChange> changes = new LinkedHashMap<>();
    private final Map<Username, Integer> wanted = new HashMap<>();

    private record Who(NameSpace nameSpace, PersonId person) {}

    private record Username(NameSpace nameSpace, String folded) {}

    Corrections(
            UsernameLedger before,
            Collection<? extends CorrectionChange> changes,
            Phase phase,
            Predicate<PersonId> present) {
        this.before = before;
        this.phase = phase;
        this.present = present;
        for (CorrectionChange change : changes) {
            if (this.changes.put(new Who(change.nameSpace(), change.person()), change) != null) {
                throw new IllegalArgumentException("A person stands once in a set of corrections.");
            }
            if (change instanceof Correct correct) {
                wanted.merge(key(correct), 1, Integer::sum);
            }
        }
    }

    private static Username key(Correct correct) {
        return new Username(correct.nameSpace(), NumberedUsername.fold(correct.username()));
    }

    CorrectionOutcome apply() {
        List<CorrectionRefusal> refusals = new ArrayList<>();
        for (CorrectionChange change : changes.values()) {
            if (change instanceof Correct correct) {
                for (Reason reason : reasonsAgainst(correct)) {
                    refusals.add(
                            new CorrectionRefusal(correct.nameSpace(), correct.person(), correct.username(), reason));
                }
            }
        }
        return refusals.isEmpty()
                ? new CorrectionOutcome.Corrected(corrected())
                : new CorrectionOutcome.Refused(refusals);
    }

    private List<Reason> reasonsAgainst(Correct correct) {
        List<Reason> reasons = CorrectedSpelling.reasonsAgainst(correct.username());
        if (!reasons.isEmpty()) {
            return reasons;
        }
        if (wanted.getOrDefault(key(correct), 0) > 1) {
            return List.of(Reason.SAME_FOR_TWO);
        }
        LedgerEntry entry = before.row(correct.nameSpace(), key(correct).folded());
        if (entry == null || entry.belongsTo(correct.person())) {
            return List.of();
        }
        Reason reason = switch (phase) {
            case ONBOARDING -> reasonWhileOnboarding(entry);
            case ACTIVE -> reasonWhileActive(entry);
        };
        return reason == null ? List.of() : List.of(reason);
    }

    /** Proposals and accounts may be taken; what another correction gave only if the same set changes that one. */
    private @Nullable Reason reasonWhileOnboarding(LedgerEntry entry) {
        PersonId owner = entry.owner();
        boolean keptByAnother =
                owner != null && entry.correction() != null && !changes.containsKey(new Who(entry.nameSpace(), owner));
        return keptByAnother ? Reason.CORRECTION_OF_ANOTHER : null;
    }

    private @Nullable Reason reasonWhileActive(LedgerEntry entry) {
        PersonId owner = entry.owner();
        if (entry.standing() != Standing.RELEASED) {
            return owner == null ? Reason.ACCOUNT_OF_ANOTHER : Reason.GIVEN_TO_ANOTHER;
        }
        return owner != null && isStillUsed(entry, owner) ? Reason.RELEASED_BUT_IN_USE : null;
    }

    /** Whether the owner, who has not left, would still use the name after this set, or uses it now and would be left without any. */
    private boolean isStillUsed(LedgerEntry entry, PersonId owner) {
        if (!present.test(owner)) {
            return false;
        }
        LedgerEntry now = before.namesOf(entry.nameSpace(), owner).inForce();
        String next = nextNameOf(entry.nameSpace(), owner);
        return entry.folded().equals(next) || (entry.equals(now) && next == null);
    }

    private @Nullable String nextNameOf(NameSpace nameSpace, PersonId person) {
        PersonNames names = before.namesOf(nameSpace, person);
        CorrectionChange change = changes.get(new Who(nameSpace, person));
        if (change instanceof Correct correct) {
            return key(correct).folded();
        }
        LedgerEntry next = change instanceof Withdraw ? names.computed() : names.inForce();
        return next == null ? null : next.folded();
    }

    private UsernameLedger corrected() {
        LedgerDraft draft = before.draft();
        changes.values().forEach(change -> takeBack(draft, change));
        for (CorrectionChange change : changes.values()) {
            if (change instanceof Correct correct) {
                give(draft, correct);
            }
        }
        return new UsernameLedger(draft);
    }

    /** Ends the correction that the person had, if it is another one. */
    private void takeBack(LedgerDraft draft, CorrectionChange change) {
        LedgerEntry old = before.namesOf(change.nameSpace(), change.person()).correction();
        if (old == null
                || (change instanceof Correct correct && key(correct).folded().equals(old.folded()))) {
            return;
        }
        LedgerEntry left = old.withCorrection(null);
        if (phase == Phase.ONBOARDING && left.computed() == null) {
            left = left.withoutOwner();
        }
        if (left == null) {
            draft.remove(old);
        } else {
            draft.put(left);
        }
    }

    private static void give(LedgerDraft draft, Correct correct) {
        LedgerEntry entry = draft.get(correct.nameSpace(), key(correct).folded());
        if (entry == null) {
            draft.put(LedgerEntry.correction(correct.nameSpace(), correct.person(), correct.username()));
        } else if (entry.belongsTo(correct.person())) {
            boolean unchanged = correct.username().equals(entry.correction());
            draft.put(
                    unchanged
                            ? entry
                            : entry.withCorrection(correct.username()).withStanding(standingOnceGiven(entry)));
        } else {
            draft.put(new LedgerEntry(
                    correct.nameSpace(),
                    entry.folded(),
                    correct.person(),
                    null,
                    correct.username(),
                    standingOnceGiven(entry)));
        }
    }

    /** A release is used up by the next giving; that there was an account before us stays known, so that computation never gives it. */
    private static Standing standingOnceGiven(LedgerEntry entry) {
        return switch (entry.standing()) {
            case ORDINARY -> Standing.ORDINARY;
            case ACCOUNT -> Standing.ACCOUNT;
            case RELEASED -> entry.owner() == null ? Standing.ACCOUNT : Standing.ORDINARY;
        };
    }
}
