package be.informat.oneroster.domain.check;

import be.informat.oneroster.domain.oneroster.Enrollment;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.Org;
import be.informat.oneroster.domain.oneroster.Role;
import be.informat.oneroster.domain.oneroster.RosterClass;
import be.informat.oneroster.domain.oneroster.RosterRecord;
import be.informat.oneroster.domain.oneroster.User;
import be.informat.oneroster.domain.publication.Roster;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks at the classes of a roster and at who is in them. */
final class ClassChecks {

    /** Above this number of members Assignments in Microsoft Teams stop working. */
    static final int LARGEST_CLASS = 300;

    /** The largest number of owners of a Microsoft 365 group. */
    static final int MOST_TEACHERS = 100;

    private final List<Finding> findings = new ArrayList<>();
    private final Map<UUID, Integer> pupils = new HashMap<>();
    private final Map<UUID, Integer> teachers = new HashMap<>();
    private final Set<UUID> pupilsInClass = new HashSet<>();
    private final Map<UUID, String> schools;
    private final List<RosterClass> classes;

    private ClassChecks(Roster roster) {
        this.schools = all(roster, Kind.ORG, Org.class).stream().collect(Collectors.toMap(Org::sourcedId, Org::name));
        this.classes = all(roster, Kind.CLASS, RosterClass.class);
        for (Enrollment enrollment : all(roster, Kind.ENROLLMENT, Enrollment.class)) {
            if (enrollment.role() == Role.STUDENT) {
                pupilsInClass.add(enrollment.user());
            }
            (enrollment.role() == Role.STUDENT ? pupils : teachers).merge(enrollment.schoolClass(), 1, Integer::sum);
        }
    }

    static List<Finding> of(Roster roster) {
        ClassChecks checks = new ClassChecks(roster);
        checks.classes.forEach(checks::checkSize);
        checks.checkNames();
        for (User user : all(roster, Kind.USER, User.class)) {
            if (user.role() == Role.STUDENT && !checks.pupilsInClass.contains(user.sourcedId())) {
                checks.found(
                        FindingCode.PUPIL_WITHOUT_CLASS,
                        user.sourcedId(),
                        user.givenName() + " " + user.familyName(),
                        user.orgs().stream()
                                .map(org -> checks.schools.getOrDefault(org, ""))
                                .collect(Collectors.joining(", ")));
            }
        }
        return checks.findings;
    }

    private static <R extends RosterRecord> List<R> all(Roster roster, Kind kind, Class<R> type) {
        return roster.of(kind).stream().map(type::cast).toList();
    }

    private void checkSize(RosterClass schoolClass) {
        UUID id = schoolClass.sourcedId();
        int learning = pupils.getOrDefault(id, 0);
        int teaching = teachers.getOrDefault(id, 0);
        if (teaching == 0) {
            found(FindingCode.CLASS_WITHOUT_TEACHER, id, schoolClass.title());
        }
        if (learning == 0) {
            found(FindingCode.CLASS_WITHOUT_PUPILS, id, schoolClass.title());
        }
        if (learning + teaching > LARGEST_CLASS) {
            found(FindingCode.CLASS_TOO_LARGE, id, schoolClass.title(), String.valueOf(learning + teaching));
        }
        if (teaching > MOST_TEACHERS) {
            found(FindingCode.CLASS_WITH_TOO_MANY_TEACHERS, id, schoolClass.title(), String.valueOf(teaching));
        }
    }

    private void checkNames() {
        twice(schoolClass -> schoolClass.title().toLowerCase(Locale.ROOT))
                .forEach(schoolClass ->
                        found(FindingCode.SAME_GROUP_NAME, schoolClass.sourcedId(), schoolClass.title()));
        twice(schoolClass -> schoolClass.school() + schoolClass.classCode().toLowerCase(Locale.ROOT))
                .forEach(schoolClass -> found(
                        FindingCode.SAME_CLASS_CODE,
                        schoolClass.sourcedId(),
                        schoolClass.classCode(),
                        schools.getOrDefault(schoolClass.school(), "")));
    }

    private List<RosterClass> twice(Function<RosterClass, String> name) {
        return classes.stream().collect(Collectors.groupingBy(name)).values().stream()
                .filter(same -> same.size() > 1)
                .flatMap(List::stream)
                .toList();
    }

    private void found(FindingCode code, UUID subject, String... arguments) {
        findings.add(new Finding(code, subject.toString(), List.of(arguments)));
    }
}
