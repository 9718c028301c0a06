package be.informat.oneroster.domain.publication;

import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.RosterRecord;
import be.informat.oneroster.domain.publication.RosterChanges.Changes;
import be.informat.oneroster.domain.publication.RosterChanges.Stamped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Compares two lists of records that are both in the order of their ids, in one walk along both. */
final class RosterDiff {

    private final Instant expiry;
    private final List<Stamped> appeared = new ArrayList<>();
    private final List<Stamped> changed = new ArrayList<>();
    private final List<UUID> left = new ArrayList<>();
    private final List<UUID> expired = new ArrayList<>();

    private RosterDiff(Instant expiry) {
        this.expiry = expiry;
    }

    static RosterChanges between(PublishedRoster inForce, Roster next, Instant expiry) {
        Map<Kind, Changes> changes = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            changes.put(kind, new RosterDiff(expiry).walk(inForce.of(kind), next.of(kind)));
        }
        return new RosterChanges(changes);
    }

    private Changes walk(List<PublishedRecord> before, List<RosterRecord> after) {
        int old = 0;
        for (Stamped stamped : Fingerprints.stamped(after)) {
            while (old < before.size() && order(before.get(old), stamped) < 0) {
                gone(before.get(old++));
            }
            if (old < before.size() && order(before.get(old), stamped) == 0) {
                compare(before.get(old++), stamped);
            } else {
                appeared.add(stamped);
            }
        }
        before.subList(old, before.size()).forEach(this::gone);
        return new Changes(appeared, changed, left, expired);
    }

    private static int order(PublishedRecord before, Stamped after) {
        return Roster.ORDER.compare(before.sourcedId(), after.record().sourcedId());
    }

    private void compare(PublishedRecord before, Stamped after) {
        if (!before.isActive() || !before.fingerprint().equals(after.fingerprint())) {
            changed.add(after);
        }
    }

    private void gone(PublishedRecord before) {
        if (before.isActive()) {
            left.add(before.sourcedId());
        } else if (before.since().isBefore(expiry)) {
            expired.add(before.sourcedId());
        }
    }
}
