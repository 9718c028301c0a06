package be.informat.oneroster.domain.publication;

import be.informat.oneroster.domain.oneroster.Enrollment;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.Role;
import be.informat.oneroster.domain.oneroster.RosterRecord;
import be.informat.oneroster.domain.oneroster.SourcedIds;
import be.informat.oneroster.domain.oneroster.User;
import be.informat.oneroster.domain.publication.Loss.Counted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides whether a publication takes so much away that an operator must confirm it first. */
public final class HoldRule {

    private HoldRule() {}

    /**
     * What is lost between what is in force and the next roster, as far as it is too much. At the switch to another school year only the
     * numbers of classes, pupils and staff are compared.
     *
     * @return empty if the publication may go out, as it always may when no record leaves
     */
    public static List<Loss> tooMuch(PublishedRoster inForce, Roster next) {
        return isSwitch(inForce, next)
                ? switchLosses(inForce, next).stream()
                        .filter(Loss::isMoreThanHalf)
                        .toList()
                : losses(inForce, next).stream().filter(Loss::isTooMuch).toList();
    }

    private static boolean isSwitch(PublishedRoster inForce, Roster next) {
        UUID session = SourcedIds.session(next.schoolYear());
        return inForce.of(Kind.ACADEMIC_SESSION).stream()
                .noneMatch(record -> record.isActive() && record.sourcedId().equals(session));
    }

    private static List<Loss> switchLosses(PublishedRoster inForce, Roster next) {
        return List.of(
                fewer(Counted.PUPILS, users(inForce, Role.STUDENT).size(), users(next, Role.STUDENT)),
                fewer(Counted.STAFF, users(inForce, Role.TEACHER).size(), users(next, Role.TEACHER)),
                fewer(Counted.CLASSES, active(inForce, Kind.CLASS).size(), ids(next.of(Kind.CLASS))));
    }

    private static Loss fewer(Counted counted, int before, Set<UUID> after) {
        return new Loss(counted, before, Math.max(0, before - after.size()));
    }

    private static List<Loss> losses(PublishedRoster inForce, Roster next) {
        Set<UUID> users = ids(next.of(Kind.USER));
        Set<UUID> classes = ids(next.of(Kind.CLASS));
        List<Loss> losses = new ArrayList<>();
        losses.add(gone(Counted.PUPILS, users(inForce, Role.STUDENT), users));
        losses.add(gone(Counted.STAFF, users(inForce, Role.TEACHER), users));
        losses.add(gone(Counted.CLASSES, active(inForce, Kind.CLASS), classes));
        losses.add(gone(
                Counted.CLASSES_WITH_OWNER,
                staying(enrolled(inForce, Role.TEACHER, PublishedRecord::schoolClass), classes),
                enrolled(next, Role.TEACHER, Enrollment::schoolClass)));
        losses.add(gone(
                Counted.PUPILS_WITH_CLASS,
                staying(enrolled(inForce, Role.STUDENT, PublishedRecord::user), users(next, Role.STUDENT)),
                enrolled(next, Role.STUDENT, Enrollment::user)));
        return losses;
    }

    private static Loss gone(Counted counted, Set<UUID> before, Set<UUID> after) {
        int lost = (int) before.stream().filter(id -> !after.contains(id)).count();
        return new Loss(counted, before.size(), lost);
    }

    private static Set<UUID> staying(Set<UUID> before, Set<UUID> after) {
        Set<UUID> staying = new HashSet<>(before);
        staying.retainAll(after);
        return staying;
    }

    private static Set<UUID> users(PublishedRoster inForce, Role role) {
        return activeWith(inForce, Kind.USER, record -> record.role() == role)
                .map(PublishedRecord::sourcedId)
                .collect(Collectors.toSet());
    }

    private static Set<UUID> active(PublishedRoster inForce, Kind kind) {
        return activeWith(inForce, kind, record -> true)
                .map(PublishedRecord::sourcedId)
                .collect(Collectors.toSet());
    }

    private static Set<UUID> enrolled(
            PublishedRoster inForce, Role role, Function<PublishedRecord, @Nullable UUID> end) {
        Set<UUID> ends = HashSet.newHashSet(inForce.of(Kind.USER).size());
        activeWith(inForce, Kind.ENROLLMENT, record -> record.role() == role).forEach(record -> {
            UUID id = end.apply(record);
            if (id != null) {
                ends.add(id);
            }
        });
        return ends;
    }

    private static Stream<PublishedRecord> activeWith(
            PublishedRoster inForce, Kind kind, Predicate<PublishedRecord> condition) {
        return inForce.of(kind).stream().filter(PublishedRecord::isActive).filter(condition);
    }

    private static Set<UUID> ids(List<RosterRecord> records) {
        Set<UUID> ids = HashSet.newHashSet(records.size());
        records.forEach(record -> ids.add(record.sourcedId()));
        return ids;
    }

    private static Set<UUID> users(Roster next, Role role) {
        return next.of(Kind.USER).stream()
                .filter(record -> record instanceof User user && user.role() == role)
                .map(RosterRecord::sourcedId)
                .collect(Collectors.toSet());
    }

    private static Set<UUID> enrolled(Roster next, Role role, Function<Enrollment, UUID> end) {
        return next.of(Kind.ENROLLMENT).stream()
                .map(Enrollment.class::cast)
                .filter(enrollment -> enrollment.role() == role)
                .map(end)
                .collect(Collectors.toSet());
    }
}
