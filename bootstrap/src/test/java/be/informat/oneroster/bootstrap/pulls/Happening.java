package be.informat.oneroster.bootstrap.pulls;

/** What has to come to pass in some history or other, or the histories prove less than they say. */
enum Happening {
    PUBLISHED,
    UNCHANGED,
    HELD,
    CONFIRMED,
    RELEASED_BY_MENDED_DATA,
    SUSPENDED,
    REACTIVATED,
    SETTINGS_CHANGED,
    SETTINGS_REFUSED,
    USERNAME_CORRECTED,
    USERNAMES_RECOMPUTED,
    YEAR_SWITCHED,
    TOMBSTONE_EXPIRED,
    FULL_PULL,
    DELTA,
    RECORD_REMOVED_BY_DELTA,
    PUBLISHED_IN_MID_SYNC,
    PAGE_RETRIED,
    TOKEN_RENEWED_IN_MID_LIST,
    SYNC_BROKEN_OFF,
    PAUSE_OF_MINUTES
}
