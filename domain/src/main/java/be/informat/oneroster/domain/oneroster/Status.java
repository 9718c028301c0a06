package be.informat.oneroster.domain.oneroster;

/** Whether a record is there, or was taken away (a tombstone). OneRoster 1.1 also has {@code inactive}, which is never used. */
public enum Status {
    ACTIVE("active"),
    TO_BE_DELETED("tobedeleted");

    private final String wireName;

    Status(String wireName) {
        this.wireName = wireName;
    }

    /** As the standard writes it. */
    public String wireName() {
        return wireName;
    }
}
