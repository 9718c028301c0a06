package be.informat.oneroster.domain.username;

/** What random histories of a tenant hold. */
enum Happening {
    JOIN,
    LEAVE,
    RETURN,
    RENAMING,
    CORRECTION,
    WITHDRAWAL,
    REFUSAL,
    RELEASE,
    RESERVATION,
    RECOMPUTATION,
    FORMAT,
    DOMAINS,
    ACTIVATION
}
