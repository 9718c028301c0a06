package be.informat.oneroster.domain.tenant;

/** Whether pupils whose registration starts after the reference date are exchanged already. */
public enum FuturePupils {
    INCLUDE("include"),
    EXCLUDE("exclude");

    private final String wireName;

    FuturePupils(String wireName) {
        this.wireName = wireName;
    }

    /** As settings write it. */
    public String wireName() {
        return wireName;
    }
}
