package be.informat.oneroster.bootstrap.sample;

import be.informat.oneroster.domain.enrollment.UsernamePersons;
import be.informat.oneroster.domain.publication.Roster;
import be.informat.oneroster.domain.sis.SisSnapshot;
import be.informat.oneroster.domain.tenant.TenantSettings;
import be.informat.oneroster.domain.username.UsernameLedger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a tenant of invented schools exchanges. */
final class SampleRoster {

    private SampleRoster() {}

    static Roster of(SisSnapshot sis, TenantSettings settings, LocalDate today) {
        UsernameLedger ledger = UsernameLedger.empty()
                .allocate(settings.usernames(), UsernamePersons.of(sis, settings, Set.of(), today));
        return Roster.project(sis, settings, ledger, today);
    }

    /** A tenant with all the institutions. */
    static TenantSettings settingsFor(SisSnapshot sis) {
        List<Map<String, String>> institutions = sis.institutions().stream()
                .map(institution -> Map.of("number", institution.number().value()))
                .toList();
        return TenantSettings.parse(Map.of(
                        "key",
                        "sample",
                        "name",
                        "Sample",
                        "entraTenantId",
                        "3f2c1c52-5a39-4e6f-9a6e-2f1a54f0b002",
                        "institutions",
                        institutions))
                .orThrow();
    }
}
