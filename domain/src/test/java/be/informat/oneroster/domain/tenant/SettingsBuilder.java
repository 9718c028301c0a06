package be.informat.oneroster.domain.tenant;

import be.informat.oneroster.domain.naming.GroupNameTemplate;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.LocationId;
import be.informat.oneroster.domain.sis.SisBuilder;
import be.informat.oneroster.domain.tenant.TenantSettings.DemographicsPolicy;
import be.informat.oneroster.domain.tenant.TenantSettings.InstitutionScope;
import be.informat.oneroster.domain.username.UsernameFormat;
import be.informat.oneroster.domain.username.UsernameRules;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds the settings of a tenant, starting from the defaults, with one institution: that of {@link SisBuilder}. */
public final class SettingsBuilder {

    private TenantKey key = new TenantKey("klaproos");
    private UUID entraTenantId = UUID.fromString("3f2c1c52-5a39-4e6f-9a6e-2f1a54f0b001");
    private final List<InstitutionNumber> institutions = new ArrayList<>(List.of(SisBuilder.INSTITUTION));
    private final Set<LocationId> excluded = new HashSet<>();
    private String groupNameTemplate = "{klasomschrijving} - {vestiging}";
    private @Nullable String domain;
    private @Nullable String staffDomain;
    private @Nullable String administrator;
    private UsernameRules usernames =
            UsernameRules.of(UsernameFormat.parse("voornaam.naam").orThrow());
    private FuturePupils futurePupils = FuturePupils.EXCLUDE;
    private MonthDay switchDate = TenantSettings.LATEST_SWITCH;
    private DemographicsPolicy demographics = DemographicsPolicy.WITHHOLD;

    public SettingsBuilder key(String text) {
        this.key = new TenantKey(text);
        return this;
    }

    public SettingsBuilder entraTenantId(UUID id) {
        this.entraTenantId = id;
        return this;
    }

    public SettingsBuilder institutions(String... numbers) {
        institutions.clear();
        List.of(numbers).forEach(number -> institutions.add(new InstitutionNumber(number)));
        return this;
    }

    public SettingsBuilder excluding(String location) {
        return excluding(SisBuilder.location(location));
    }

    public SettingsBuilder excluding(LocationId location) {
        excluded.add(location);
        return this;
    }

    public SettingsBuilder groupNameTemplate(String text) {
        this.groupNameTemplate = text;
        return this;
    }

    public SettingsBuilder usernames(UsernameRules rules) {
        this.usernames = rules;
        return this;
    }

    /** How usernames are built; the domains decide on the name spaces. */
    public SettingsBuilder usernameFormat(String text) {
        return usernames(UsernameRules.of(UsernameFormat.parse(text).orThrow()));
    }

    public SettingsBuilder domains(String pupils, String staff) {
        this.domain = pupils;
        this.staffDomain = staff;
        return this;
    }

    public SettingsBuilder administrator(String username) {
        this.administrator = username;
        return this;
    }

    public SettingsBuilder futurePupils(FuturePupils policy) {
        this.futurePupils = policy;
        return this;
    }

    public SettingsBuilder switchDate(int month, int day) {
        this.switchDate = MonthDay.of(month, day);
        return this;
    }

    public SettingsBuilder demographics(DemographicsPolicy policy) {
        this.demographics = policy;
        return this;
    }

    public TenantSettings build() {
        return new TenantSettings(
                key,
                "Scholengroep De Klaproos",
                entraTenantId,
                domain,
                staffDomain,
                institutions.stream()
                        .map(number -> new InstitutionScope(number, excluded))
                        .toList(),
                administrator,
                List.of(),
                GroupNameTemplate.parse(groupNameTemplate).orThrow(),
                arranged(usernames),
                futurePupils,
                switchDate,
                demographics);
    }

    private UsernameRules arranged(UsernameRules rules) {
        return new UsernameRules(
                rules.pupilFormat(),
                rules.staffFormat(),
                rules.maxLength(),
                rules.spaces(),
                rules.hyphens(),
                TenantSettings.nameSpaces(domain, staffDomain));
    }
}
