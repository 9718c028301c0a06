package be.informat.oneroster.domain.tenant;

import be.informat.oneroster.domain.Parsed;
import be.informat.oneroster.domain.naming.GroupNameTemplate;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.LocationId;
import be.informat.oneroster.domain.username.NameSpaces;
import be.informat.oneroster.domain.username.UsernameFormat;
import be.informat.oneroster.domain.username.UsernameRules;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a school hands over before it starts, defaults filled in. Two settings are equal if they say the same, in whatever order and case
 * they were written.
 *
 * @param name display name
 * @param entraTenantId GUID of the school's Microsoft Entra ID tenant; in no other tenant
 * @param domain mail domain of the pupils' accounts, in lower case; null if not told
 * @param staffDomain mail domain of the staff's accounts, in lower case; {@code domain} if not told apart, so null only beside null
 * @param institutions at least one, each number once; by number
 * @param administrator username of whom to contact at the school; gives no access; null if not told
 * @param coordinators sign-in names of those who may use the console for this tenant, each once; sorted; may be empty
 * @param usernames how usernames are built, for pupils and for staff, in one name space or two as the domains say
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

    static final GroupNameTemplate DEFAULT_GROUP_NAME_TEMPLATE =
            GroupNameTemplate.parse("{klasomschrijving} - {vestiging}").orThrow();

    static final UsernameFormat DEFAULT_USERNAME_FORMAT =
            UsernameFormat.parse("voornaam.naam").orThrow();

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

    /** @throws IllegalArgumentException if the components break a rule, also one about each other */
    public TenantSettings {
        domain = lowerCase(domain);
        staffDomain = lowerCase(staffDomain);
        institutions = institutions.stream()
                .sorted(Comparator.comparing(InstitutionScope::number))
                .toList();
        coordinators = coordinators.stream().sorted().toList();
        require(!institutions.isEmpty(), "A tenant has at least one institution.");
        require(
                institutions.stream().map(InstitutionScope::number).distinct().count() == institutions.size(),
                "Each institution is named once.");
        require(domain == null || staffDomain != null, "The staff domain is the domain unless told apart.");
        require(
                usernames.nameSpaces() == nameSpaces(domain, staffDomain),
                "Staff and pupils are two name spaces if their domains differ, else one.");
        require(isSwitchDate(switchDate), "The switch date is one from 07-01 to 08-15.");
    }

    /**
     * Reads settings as a reader of YAML, JSON or a form gives them: texts, whole numbers, lists, maps and nulls by the names of the
     * settings. What is not given takes its default.
     *
     * @return the settings, or every problem: those of the settings in their order, then the names that are no setting
     */
    public static Parsed<TenantSettings> parse(Map<?, ?> values) {
        return new SettingsParser(values).parse();
    }

    /**
     * The same settings in the shape that {@link #parse} reads, in the order of {@link Setting}: texts, one whole number, lists of texts
     * and of maps. Defaults are written out; a setting without a value is missing.
     */
    public Map<String, Object> toMap() {
        return new SettingsWriter().write(this);
    }

    /** The name spaces that go with these domains: one, unless both are known and differ, regardless of case. */
    public static NameSpaces nameSpaces(@Nullable String domain, @Nullable String staffDomain) {
        return domain == null || staffDomain == null || domain.equalsIgnoreCase(staffDomain)
                ? NameSpaces.SHARED
                : NameSpaces.STAFF_AND_PUPILS_APART;
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

    static boolean isSwitchDate(MonthDay date) {
        return !date.isBefore(EARLIEST_SWITCH) && !date.isAfter(LATEST_SWITCH);
    }

    private static @Nullable String lowerCase(@Nullable String domain) {
        return domain == null ? null : domain.toLowerCase(Locale.ROOT);
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
