package be.informat.oneroster.domain.publication;

import be.informat.oneroster.domain.oneroster.Enrollment;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.Role;
import be.informat.oneroster.domain.oneroster.RosterClass;
import be.informat.oneroster.domain.oneroster.RosterRecord;
import be.informat.oneroster.domain.oneroster.User;
import be.informat.oneroster.domain.publication.RosterChanges.Stamped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a school would see happen between two rosters: accounts, teams and memberships. Each list is in the order of the
 * {@code sourcedId}s. It comes from the same comparison that a publication is made of.
 */
public record RosterComparison(
        Difference<User> accounts, Difference<RosterClass> teams, Difference<Membership> memberships) {

    /**
     * @param coming in the second roster only
     * @param going in the first roster only
     * @param renamed in both, under another username or group name; never a membership
     */
    public record Difference<T>(List<T> coming, List<T> going, List<Renamed<T>> renamed) {}

    /** The same record before and after. */
    public record Renamed<T>(T before, T after) {}

    /** A person in a team. */
    public record Membership(User user, RosterClass schoolClass, Role role) {}

    public static RosterComparison between(Roster before, Roster after) {
        RosterChanges changes = after.changesSince(before.asPublished());
        return new RosterComparison(
                difference(before, after, changes, Kind.USER, User.class, User::username),
                difference(before, after, changes, Kind.CLASS, RosterClass.class, RosterClass::title),
                memberships(before, after, changes));
    }

    private static <R extends RosterRecord> Difference<R> difference(
            Roster before, Roster after, RosterChanges changes, Kind kind, Class<R> type, Function<R, String> name) {
        Map<UUID, R> old = byId(before, kind, type);
        List<R> coming = changes.of(kind).appeared().stream()
                .map(stamped -> type.cast(stamped.record()))
                .toList();
        List<R> going =
                changes.of(kind).left().stream().map(id -> known(old, id)).toList();
        List<Renamed<R>> renamed = changes.of(kind).changed().stream()
                .map(Stamped::record)
                .map(record -> new Renamed<>(known(old, record.sourcedId()), type.cast(record)))
                .filter(pair -> !name.apply(pair.before()).equals(name.apply(pair.after())))
                .toList();
        return new Difference<>(coming, going, renamed);
    }

    private static Difference<Membership> memberships(Roster before, Roster after, RosterChanges changes) {
        Map<UUID, Enrollment> old = byId(before, Kind.ENROLLMENT, Enrollment.class);
        Memberships then = new Memberships(before);
        Memberships now = new Memberships(after);
        return new Difference<>(
                changes.of(Kind.ENROLLMENT).appeared().stream()
                        .map(stamped -> now.of((Enrollment) stamped.record()))
                        .toList(),
                changes.of(Kind.ENROLLMENT).left().stream()
                        .map(id -> then.of(known(old, id)))
                        .toList(),
                List.of());
    }

    private static <R extends RosterRecord> Map<UUID, R> byId(Roster roster, Kind kind, Class<R> type) {
        return roster.of(kind).stream().collect(Collectors.toMap(RosterRecord::sourcedId, type::cast));
    }

    private static <T> T known(Map<UUID, T> records, UUID id) {
        T record = records.get(id);
        if (record == null) {
            throw new IllegalStateException("A roster holds what its records point at.");
        }
        return record;
    }

    /** The users and classes of a roster, to tell an enrollment by name. */
    private record Memberships(Map<UUID, User> users, Map<UUID, RosterClass> classes) {

        Memberships(Roster roster) {
            this(
                    new HashMap<>(byId(roster, Kind.USER, User.class)),
                    new HashMap<>(byId(roster, Kind.CLASS, RosterClass.class)));
        }

        Membership of(Enrollment enrollment) {
            return new Membership(
                    known(users, enrollment.user()), known(classes, enrollment.schoolClass()), enrollment.role());
        }
    }
}
