package be.informat.oneroster.application.reading;

import be.informat.oneroster.domain.tenant.TenantId;

/**
 * Who reads.
 *
 * @param client the id of the API client, which belongs to {@code tenant}
 * @param token the SHA-256 of the token's text, 64 lower-case hexadecimal digits
 */
public record Reader(TenantId tenant, String client, String token) {}
