package be.informat.oneroster.adapter.csv.sis;

import java.util.Locale;

/** What can be wrong with an extract, or worth a notice, beyond what can be wrong with any table. */
enum SisFault {
    UNREADABLE_EXTRACT,
    UNREADABLE_FILE,
    MISSING_FILE,
    AMBIGUOUS_FILE,
    MISSING_COLUMN,
    DUPLICATE_COLUMN,
    RAGGED_ROW,
    EMPTY_VALUE,
    MALFORMED_GUID,
    MALFORMED_DATE,
    MALFORMED_SCHOOL_YEAR,
    MALFORMED_INSTITUTION_NUMBER,
    TEXT_TOO_LONG,
    DUPLICATE_KEY,
    UNKNOWN_REFERENCE,
    END_BEFORE_START,
    CLASS_OF_OTHER_LOCATION,
    CLASS_OF_OTHER_YEAR,
    LOCATION_OF_OTHER_INSTITUTION,

    UNKNOWN_FILE,
    UNKNOWN_COLUMN,
    MORE_NOTICES;

    /** Stable name, lower case with hyphens. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
