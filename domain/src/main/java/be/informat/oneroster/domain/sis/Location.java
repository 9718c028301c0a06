package be.informat.oneroster.domain.sis;

/**
 * A place where an institution teaches.
 *
 * @param locationNumber the number of the location within its institution, as the SIS writes it
 */
public record Location(LocationId id, InstitutionNumber institution, String locationNumber, String name) {}
