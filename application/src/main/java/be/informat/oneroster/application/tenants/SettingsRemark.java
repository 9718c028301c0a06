package be.informat.oneroster.application.tenants;

import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.LocationId;

/** What is odd about settings, but no reason to refuse them. */
public sealed interface SettingsRemark {

    /** No school data of this institution has come in yet. */
    record UnknownInstitution(InstitutionNumber number) implements SettingsRemark {}

    /** No institution of the tenant is known to have this location, so excluding it has no effect. */
    record UnknownExcludedLocation(InstitutionNumber institution, LocationId location) implements SettingsRemark {}
}
