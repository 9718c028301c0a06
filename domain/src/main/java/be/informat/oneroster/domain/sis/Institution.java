package be.informat.oneroster.domain.sis;

/** A school as the government knows it. */
public record Institution(InstitutionNumber number, String name) {}
