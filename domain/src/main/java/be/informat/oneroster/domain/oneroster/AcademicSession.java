package be.informat.oneroster.domain.oneroster;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A school year or a term of one.
 *
 * @param startDate first day
 * @param endDate the day after the last one
 * @param schoolYear the calendar year in which the school year ends, four digits
 * @param parent the school year of a term; null for a school year
 * @param children the terms of a school year, sorted; empty for a term
 * @param institution whose term it is; null for a school year, which all share. Not a field of the standard: only for reads by school
 */
public record AcademicSession(
        UUID sourcedId,
        String title,
        LocalDate startDate,
        LocalDate endDate,
        SessionType type,
        @Nullable UUID parent,
        List<UUID> children,
        String schoolYear,
        @Nullable UUID institution)
        implements RosterRecord {

    public AcademicSession {
        children = List.copyOf(children);
    }

    @Override
    public Kind kind() {
        return Kind.ACADEMIC_SESSION;
    }
}
