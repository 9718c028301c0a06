package be.informat.oneroster.domain.sis;

import org.jspecify.annotations.Nullable;

/**
 * A class of one school year at one location.
 *
 * @param code short name as the school writes it, like {@code 1A}
 * @param description long name, like {@code Eerste leerjaar A}; null if the SIS has none
 */
public record SchoolClass(
        SchoolClassKey key,
        LocationId location,
        String code,
        @Nullable String description) {}
