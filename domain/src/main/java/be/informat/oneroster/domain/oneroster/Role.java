package be.informat.oneroster.domain.oneroster;

/** The roles of users and enrollments that are exchanged. */
public enum Role {
    STUDENT("student"),
    TEACHER("teacher");

    private final String wireName;

    Role(String wireName) {
        this.wireName = wireName;
    }

    /** As the standard writes it. */
    public String wireName() {
        return wireName;
    }
}
