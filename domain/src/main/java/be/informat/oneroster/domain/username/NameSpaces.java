package be.informat.oneroster.domain.username;

/** Whether the usernames of a tenant are one name space, or two because staff have another mail domain than pupils. */
public enum NameSpaces {
    /** Staff and pupils share {@link NameSpace#TENANT}. */
    SHARED,
    /** {@link NameSpace#STAFF} and {@link NameSpace#PUPILS}. */
    STAFF_AND_PUPILS_APART;

    /** The name space in which a person of this side has a username. */
    public NameSpace of(Side side) {
        return switch (this) {
            case SHARED -> NameSpace.TENANT;
            case STAFF_AND_PUPILS_APART ->
                switch (side) {
                    case STAFF -> NameSpace.STAFF;
                    case PUPIL -> NameSpace.PUPILS;
                };
        };
    }

    /** Whether this arrangement has that name space. */
    public boolean includes(NameSpace nameSpace) {
        return (nameSpace == NameSpace.TENANT) == (this == SHARED);
    }
}
