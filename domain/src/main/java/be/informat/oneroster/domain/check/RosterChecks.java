package be.informat.oneroster.domain.check;

import be.informat.oneroster.domain.enrollment.UsernamePersons;
import be.informat.oneroster.domain.publication.Roster;
import be.informat.oneroster.domain.sis.Institution;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.Location;
import be.informat.oneroster.domain.sis.LocationId;
import be.informat.oneroster.domain.sis.Person;
import be.informat.oneroster.domain.sis.SisSnapshot;
import be.informat.oneroster.domain.tenant.TenantKey;
import be.informat.oneroster.domain.tenant.TenantSettings;
import be.informat.oneroster.domain.tenant.TenantSettings.InstitutionScope;
import be.informat.oneroster.domain.username.NameSpace;
import be.informat.oneroster.domain.username.UsernameLedger;
import be.informat.oneroster.domain.username.UsernamePerson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks for everything in a tenant's roster, usernames and calendar that a school should know. */
public final class RosterChecks {

    /** Entra ID's own limit for the part of a sign-in name before the {@code @}. */
    static final int LONGEST_ENTRA_USERNAME = 64;

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::code)
            .thenComparing(finding -> String.join("\n", finding.arguments()))
            .thenComparing(Finding::subject);

    private final SisSnapshot sis;
    private final TenantSettings settings;
    private final Map<LocationId, TenantKey> contested;
    private final UsernameLedger ledger;
    private final LocalDate today;
    private final List<Finding> findings = new ArrayList<>();

    private RosterChecks(
            SisSnapshot sis,
            TenantSettings settings,
            Map<LocationId, TenantKey> contested,
            UsernameLedger ledger,
            LocalDate today) {
        this.sis = sis;
        this.settings = settings;
        this.contested = contested;
        this.ledger = ledger;
        this.today = today;
    }

    /**
     * The findings, the gravest kinds first; empty if all is well.
     *
     * @param contested the locations that another tenant's scope holds too, with that tenant
     * @param roster what is computed from the rest
     */
    public static List<Finding> of(
            SisSnapshot sis,
            TenantSettings settings,
            Map<LocationId, TenantKey> contested,
            UsernameLedger ledger,
            Roster roster,
            LocalDate today) {
        RosterChecks checks = new RosterChecks(sis, settings, contested, ledger, today);
        checks.checkScope();
        checks.checkPersons();
        checks.findings.addAll(ClassChecks.of(roster));
        checks.findings.addAll(CalendarChecks.of(sis, settings, contested.keySet(), today));
        return checks.findings.stream().sorted(ORDER).toList();
    }

    private void checkScope() {
        Set<InstitutionNumber> known =
                sis.institutions().stream().map(Institution::number).collect(Collectors.toSet());
        Map<LocationId, Location> locations =
                sis.locations().stream().collect(Collectors.toMap(Location::id, Function.identity()));
        for (InstitutionScope institution : settings.institutions()) {
            if (!known.contains(institution.number())) {
                found(FindingCode.INSTITUTION_UNKNOWN, institution.number().value());
            }
            for (LocationId excluded : institution.excludedLocations()) {
                Location location = locations.get(excluded);
                if (location == null || !location.institution().equals(institution.number())) {
                    found(
                            FindingCode.EXCLUDED_LOCATION_UNKNOWN,
                            excluded.toString(),
                            institution.number().value());
                }
            }
        }
        contested.forEach((id, tenant) -> {
            Location location = locations.get(id);
            found(
                    FindingCode.LOCATION_IN_TWO_TENANTS,
                    id.toString(),
                    location == null ? id.toString() : location.name(),
                    tenant.value());
        });
    }

    private void checkPersons() {
        for (UsernamePerson person : UsernamePersons.of(sis, settings, contested.keySet(), today)) {
            NameSpace nameSpace = settings.usernames().nameSpaces().of(person.side());
            String id = person.id().toString();
            String name = person.givenName() + " " + person.familyName();
            if (person.givenName().equals(Person.MISSING_NAME)
                    || person.familyName().equals(Person.MISSING_NAME)) {
                found(FindingCode.NAME_MISSING, id, name);
            }
            String username = ledger.usernameOf(person.id(), nameSpace).orElse("");
            if (username.isEmpty()) {
                found(FindingCode.PERSON_WITHHELD, id, name);
            } else if (username.length() > LONGEST_ENTRA_USERNAME) {
                found(FindingCode.USERNAME_TOO_LONG, id, name, username, String.valueOf(username.length()));
            }
            if (ledger.correctionOf(person.id(), nameSpace).isEmpty()
                    && !username.isEmpty()
                    && !settings.usernames().allows(person, username)) {
                found(FindingCode.USERNAME_OUTDATED, id, name, username);
            }
        }
    }

    private void found(FindingCode code, String subject, String... arguments) {
        findings.add(new Finding(code, subject, arguments.length == 0 ? List.of(subject) : List.of(arguments)));
    }
}
