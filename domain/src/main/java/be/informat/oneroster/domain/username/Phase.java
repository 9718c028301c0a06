package be.informat.oneroster.domain.username;

/** Whether the usernames of a tenant are still proposals. */
public enum Phase {
    /** Proposals: all but corrections is computed again at every change, and nothing that is changed stays behind. */
    ONBOARDING,
    /** Given out, once and for all; also those of a suspended tenant that was active. */
    ACTIVE
}
