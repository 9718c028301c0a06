package be.informat.oneroster.domain.oneroster;

/** The types of academic sessions that are exchanged. */
public enum SessionType {
    SCHOOL_YEAR("schoolYear"),
    TERM("term");

    private final String wireName;

    SessionType(String wireName) {
        this.wireName = wireName;
    }

    /** As the standard writes it. */
    public String wireName() {
        return wireName;
    }
}
