package be.informat.oneroster.domain.username;

/** The usernames among which one must be unique. */
public enum NameSpace {
    /** All usernames of a tenant whose staff and pupils have one domain. */
    TENANT,
    /** Those of the staff, where staff have a domain of their own. */
    STAFF,
    /** Those of the pupils, where staff have a domain of their own. */
    PUPILS
}
