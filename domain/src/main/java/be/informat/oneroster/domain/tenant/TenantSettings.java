package be.informat.oneroster.domain.tenant;

import be.informat.oneroster.domain.enrollment.FuturePupils;
import be.informat.oneroster.domain.naming.GroupNameTemplate;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.LocationId;
import be.informat.oneroster.domain.username.UsernameRules;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a school hands over before it starts.
 *
 * @param name display name
 * @param entraTenantId GUID of the school's Microsoft Entra ID tenant; in no other tenant
 * @param domain mail domain of the pupils' accounts; null if not told
 * @param staffDomain mail domain of the staff's accounts; {@code domain} if not told apart
 * @param institutions at least one, each number once
 * @param administrator whom to contact at the school; gives no access; null if not told
 * @param coordinators sign-in names of those who may use the console for this tenant
 * @param usernames how usernames are built, for pupils and for staff
 * @param switchDate from 1 July to 15 August
 * @param demographics whether birth dates of pupils are exchanged
 */
public record TenantSettings(
        TenantKey key,
        String name,
        UUID entraTenantId,
        @Nullable String domain,
        @Nullable String staffDomain,
        List<InstitutionScope> institutions,
        @Nullable String administrator,
        List<String> coordinators,
        GroupNameTemplate groupNameTemplate,
        UsernameRules usernames,
        FuturePupils futurePupils,
        MonthDay switchDate,
        DemographicsPolicy demographics) {

    /** The default and latest switch date: 15 August. */
    public static final MonthDay LATEST_SWITCH = MonthDay.of(8, 15);

    /** The earliest switch date: 1 July. */
    public static final MonthDay EARLIEST_SWITCH = MonthDay.of(7, 1);

    /** An institution of the tenant and the locations of it that are not exchanged. */
    public record InstitutionScope(InstitutionNumber number, Set<LocationId> excludedLocations) {
        public InstitutionScope {
            excludedLocations = Set.copyOf(excludedLocations);
        }
    }

    /** Whether the birth dates of pupils are exchanged. */
    public enum DemographicsPolicy {
        EXCHANGE("exchange"),
        WITHHOLD("withhold");

        private final String wireName;

        DemographicsPolicy(String wireName) {
            this.wireName = wireName;
        }

        /** As settings write it. */
        public String wireName() {
            return wireName;
        }
    }

    public TenantSettings {
        institutions = List.copyOf(institutions);
        coordinators = List.copyOf(coordinators);
    }

    /** The locations that these settings ask for. */
    public Scope scope() {
        Set<InstitutionNumber> numbers = new HashSet<>();
        Set<LocationId> excluded = new HashSet<>();
        for (InstitutionScope institution : institutions) {
            numbers.add(institution.number());
            excluded.addAll(institution.excludedLocations());
        }
        return new Scope(numbers, excluded);
    }
}
