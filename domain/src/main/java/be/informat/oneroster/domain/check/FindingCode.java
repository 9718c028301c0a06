package be.informat.oneroster.domain.check;

import static be.informat.oneroster.domain.check.Severity.ERROR;
import static be.informat.oneroster.domain.check.Severity.NOTICE;
import static be.informat.oneroster.domain.check.Severity.WARNING;

/** The kinds of findings, in the order in which they are told. */
public enum FindingCode {
    PUBLICATION_HELD("publication-held", ERROR),
    LOCATION_IN_TWO_TENANTS("location-in-two-tenants", ERROR),
    INSTITUTION_UNKNOWN("institution-unknown", WARNING),
    EXCLUDED_LOCATION_UNKNOWN("excluded-location-unknown", WARNING),
    ACCOUNTS_NEVER_COMPARED("accounts-never-compared", WARNING),
    PERSON_WITHHELD("person-withheld", WARNING),
    USERNAME_TOO_LONG("username-too-long", ERROR),
    USERNAME_OUTDATED("username-outdated", NOTICE),
    NAME_MISSING("name-missing", NOTICE),
    CLASS_WITHOUT_TEACHER("class-without-teacher", WARNING),
    CLASS_WITHOUT_PUPILS("class-without-pupils", NOTICE),
    PUPIL_WITHOUT_CLASS("pupil-without-class", NOTICE),
    CLASS_TOO_LARGE("class-too-large", WARNING),
    CLASS_WITH_TOO_MANY_TEACHERS("class-with-too-many-teachers", WARNING),
    SAME_GROUP_NAME("same-group-name", WARNING),
    SAME_CLASS_CODE("same-class-code", NOTICE),
    NEXT_YEAR_WITHOUT_DATA("next-year-without-data", WARNING),
    EARLY_SWITCH("early-switch", NOTICE),
    OLD_YEAR_STILL_SYNCED("old-year-still-synced", WARNING),
    SIS_DATA_OLD("sis-data-old", WARNING),
    CLIENT_SILENT("client-silent", WARNING),
    LIST_NOT_READ_TO_END("list-not-read-to-end", WARNING),
    DELTA_FROM_THE_FUTURE("delta-from-the-future", WARNING);

    private final String wireName;
    private final Severity severity;

    FindingCode(String wireName, Severity severity) {
        this.wireName = wireName;
        this.severity = severity;
    }

    /** As JSON and the message catalogue write it; never changes. */
    public String wireName() {
        return wireName;
    }

    public Severity severity() {
        return severity;
    }
}
