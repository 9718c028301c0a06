package be.informat.oneroster.application.tenants;

import be.informat.oneroster.domain.schoolyear.SchoolYear;
import be.informat.oneroster.domain.sis.Location;
import be.informat.oneroster.domain.tenant.TenantKey;
import be.informat.oneroster.domain.username.RearrangeOutcome.Clash;
import java.util.List;

/** Why settings that are right in themselves cannot be a tenant's. */
public sealed interface SettingsRefusal {

    /** The Entra tenant is another tenant's. */
    record EntraTenantTaken(TenantKey by) implements SettingsRefusal {}

    /**
     * Another tenant exchanges the same locations; exclude them in one of the two.
     *
     * @param locations at least one, by id
     */
    record LocationsTaken(List<TakenLocation> locations) implements SettingsRefusal {
        public LocationsTaken {
            locations = List.copyOf(locations);
        }
    }

    /** A location and the other tenant that exchanges it, the first by key if there are more. */
    record TakenLocation(Location location, TenantKey by) {}

    /**
     * The switch date would take the tenant back.
     *
     * @param active the school year it is in today
     * @param proposed the earlier one it would be in
     */
    record BackToOldSchoolYear(SchoolYear active, SchoolYear proposed) implements SettingsRefusal {}

    /**
     * With these domains a username would be two persons', or a person's and an existing account's.
     *
     * @param clashes at least one, by username
     */
    record UsernamesClash(List<Clash> clashes) implements SettingsRefusal {
        public UsernamesClash {
            clashes = List.copyOf(clashes);
        }
    }
}
