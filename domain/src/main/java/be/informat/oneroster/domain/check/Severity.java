package be.informat.oneroster.domain.check;

/** How much a finding matters. */
public enum Severity {
    /** Something will go wrong, or has. */
    ERROR("error"),
    /** Probably not what the school wants. */
    WARNING("warning"),
    /** Worth knowing. */
    NOTICE("notice");

    private final String wireName;

    Severity(String wireName) {
        this.wireName = wireName;
    }

    /** As JSON writes it. */
    public String wireName() {
        return wireName;
    }
}
