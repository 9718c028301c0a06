package be.informat.oneroster.domain.oneroster;

/** The types of orgs that are exchanged. */
public enum OrgType {
    DISTRICT("district"),
    SCHOOL("school");

    private final String wireName;

    OrgType(String wireName) {
        this.wireName = wireName;
    }

    /** As the standard writes it. */
    public String wireName() {
        return wireName;
    }
}
