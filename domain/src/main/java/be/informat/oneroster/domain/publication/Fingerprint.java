package be.informat.oneroster.domain.publication;

/**
 * What a record says, in 128 bits: two records with the same fingerprint say the same.
 *
 * @param high the first 64 bits
 * @param low the last 64 bits
 */
public record Fingerprint(long high, long low) {}
