package be.informat.oneroster.domain.enrollment;

/** Whether a row of the school data counts on a day, and if not, the first rule that says so. */
public enum RowVerdict {
    COUNTS,
    OTHER_SCHOOL_YEAR,
    LOCATION_NOT_EXCHANGED,
    /** Of a class teacher: the class is not exchanged. */
    CLASS_NOT_EXCHANGED,
    /** Of a class teacher: the staff member has no assignment that counts. */
    WITHOUT_ASSIGNMENT,
    OVER,
    /** Begins after the reference date. */
    NOT_STARTED
}
