package be.informat.oneroster.domain.explanation;

import java.util.Locale;

/** What one sentence of an explanation says. */
public enum ClauseCode {
    /** Of a person; with the username. */
    EXCHANGED_AS_STUDENT,
    EXCHANGED_AS_TEACHER,
    /** Rows count, but there is no username. */
    WITHOUT_USERNAME,
    /** Only publications of the past and the usernames still know it. */
    NOT_IN_SCHOOL_DATA,
    /** No row counts; with the reference date. */
    NO_ROW_COUNTS,

    /** With location, class code or {@code -}, school year, first day, last day or {@code …}; so all of a registration. */
    REGISTRATION_COUNTS,
    /** Begins later, and is the next one of a future pupil. */
    REGISTRATION_COUNTS_AS_NEXT,
    REGISTRATION_OTHER_SCHOOL_YEAR,
    REGISTRATION_LOCATION_NOT_EXCHANGED,
    REGISTRATION_OVER,
    REGISTRATION_NOT_STARTED,

    /** With location or institution, first day, last day or {@code …}; so all of an assignment. */
    ASSIGNMENT_COUNTS,
    ASSIGNMENT_LOCATION_NOT_EXCHANGED,
    ASSIGNMENT_OVER,
    ASSIGNMENT_NOT_STARTED,

    /** With class code, school year, first day, last day or {@code …}; so all of a class teacher. */
    CLASS_TEACHER_COUNTS,
    CLASS_TEACHER_OTHER_SCHOOL_YEAR,
    CLASS_TEACHER_CLASS_NOT_EXCHANGED,
    CLASS_TEACHER_WITHOUT_ASSIGNMENT,
    CLASS_TEACHER_OVER,
    CLASS_TEACHER_NOT_STARTED,

    /** With the username; so all that the ledger knows. */
    USERNAME_COMPUTED,
    USERNAME_CORRECTED,
    /** Kept for the day that the correction is withdrawn. */
    USERNAME_KEPT,
    /** Was this person's, and goes to nobody else. */
    USERNAME_FORMER,
    /** The operator released it: the school may give it to somebody else. */
    USERNAME_RELEASED,
    /** Was an account before it was given. */
    USERNAME_ACCOUNT,

    /** With the group name. */
    CLASS_EXCHANGED,
    /** With school year of the class and active one. */
    CLASS_OTHER_SCHOOL_YEAR,
    /** With the location. */
    CLASS_LOCATION_NOT_EXCHANGED,
    /** With the number of pupils and of class teachers. */
    CLASS_MEMBERS,
    CLASS_WITHOUT_TEACHER,

    /** With institution number. */
    LOCATION_EXCHANGED,
    LOCATION_EXCLUDED,
    /** With the other tenant. */
    LOCATION_IN_TWO_TENANTS,
    LOCATION_NOT_OF_TENANT;

    /** Lower case with hyphens. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
