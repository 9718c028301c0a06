package be.informat.oneroster.domain.sis;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A staff member's work at an institution.
 *
 * @param location null for all locations of the institution
 * @param start first day
 * @param end last day, inclusive; null has no end
 */
public record StaffAssignment(
        UUID id,
        PersonId staffMember,
        InstitutionNumber institution,
        @Nullable LocationId location,
        LocalDate start,
        @Nullable LocalDate end) {}
