package be.informat.oneroster.domain.sis;

import be.informat.oneroster.domain.schoolyear.SchoolYear;
import java.time.LocalDate;
import java.util.UUID;

/** A part of a school year as an institution divides it; both dates inclusive. */
public record Term(
        UUID id, InstitutionNumber institution, SchoolYear year, String title, LocalDate start, LocalDate end) {}
