package be.informat.oneroster.bootstrap.sdscheck;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The collections of OneRoster 1.1 that SDS reads, each after those that its records point at. */
enum Collection {
    ORGS(
            "orgs",
            List.of("name", "type"),
            List.of(),
            Map.of("type", Set.of("department", "school", "district", "local", "state", "national"))),
    ACADEMIC_SESSIONS(
            "academicSessions",
            List.of("title", "startDate", "endDate", "type", "schoolYear"),
            List.of("startDate", "endDate"),
            Map.of("type", Set.of("gradingPeriod", "semester", "schoolYear", "term"))),
    COURSES("courses", List.of("title", "org"), List.of(), Map.of()),
    CLASSES(
            "classes",
            List.of("title", "classType", "course", "school", "terms"),
            List.of(),
            Map.of("classType", Set.of("homeroom", "scheduled"))),
    USERS(
            "users",
            List.of("username", "enabledUser", "givenName", "familyName", "role", "orgs"),
            List.of(),
            Map.of(
                    "role",
                    Set.of("administrator", "aide", "guardian", "parent", "proctor", "relative", "student", "teacher"),
                    "enabledUser",
                    Set.of("true", "false"))),
    ENROLLMENTS(
            "enrollments",
            List.of("user", "class", "school", "role"),
            List.of("beginDate", "endDate"),
            Map.of(
                    "role",
                    Set.of("administrator", "proctor", "student", "teacher"),
                    "primary",
                    Set.of("true", "false"))),
    DEMOGRAPHICS("demographics", List.of(), List.of("birthDate"), Map.of("sex", Set.of("male", "female")));

    private final String path;
    private final List<String> required;
    private final List<String> dates;
    private final Map<String, Set<String>> vocabularies;

    Collection(String path, List<String> required, List<String> dates, Map<String, Set<String>> vocabularies) {
        this.path = path;
        this.required = required;
        this.dates = dates;
        this.vocabularies = vocabularies;
    }

    /** Its path below the root, which is also the name of the list in its answers. */
    String path() {
        return path;
    }

    /** Fields that an active record must have, besides those of every record. */
    List<String> required() {
        return required;
    }

    /** Fields that hold a date. */
    List<String> dates() {
        return dates;
    }

    /** Fields whose values the standard lists. */
    Map<String, Set<String>> vocabularies() {
        return vocabularies;
    }

    /** What the fields of its records point at. */
    Map<String, Collection> references() {
        return switch (this) {
            case ORGS -> Map.of("parent", ORGS, "children", ORGS);
            case ACADEMIC_SESSIONS -> Map.of("parent", ACADEMIC_SESSIONS, "children", ACADEMIC_SESSIONS);
            case COURSES -> Map.of("org", ORGS, "schoolYear", ACADEMIC_SESSIONS);
            case CLASSES -> Map.of("course", COURSES, "school", ORGS, "terms", ACADEMIC_SESSIONS);
            case USERS -> Map.of("orgs", ORGS);
            case ENROLLMENTS -> Map.of("user", USERS, "class", CLASSES, "school", ORGS);
            case DEMOGRAPHICS -> Map.of();
        };
    }

    /** Whether every provider must give it, and every client may read it. */
    boolean isCore() {
        return this != DEMOGRAPHICS;
    }
}
