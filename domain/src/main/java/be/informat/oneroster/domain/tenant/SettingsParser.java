package be.informat.oneroster.domain.tenant;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import be.informat.oneroster.domain.Parsed;
import be.informat.oneroster.domain.Problem;
import be.informat.oneroster.domain.naming.GroupNameTemplate;
import be.informat.oneroster.domain.sis.Guids;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.LocationId;
import be.informat.oneroster.domain.tenant.TenantSettings.DemographicsPolicy;
import be.informat.oneroster.domain.tenant.TenantSettings.InstitutionScope;
import be.informat.oneroster.domain.username.HyphensInNames;
import be.informat.oneroster.domain.username.SpacesInNames;
import be.informat.oneroster.domain.username.UsernameFormat;
import be.informat.oneroster.domain.username.UsernameRules;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the settings of a tenant: every rule about one of them, and about one beside another. */
final class SettingsParser {

    /** Labels of letters, digits and hyphens, at least two; none begins or ends with a hyphen, the last begins with a letter. */
    private static final Pattern DOMAIN = Pattern.compile(
            "(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MONTH_AND_DAY = Pattern.compile("[0-9]{2}-[0-9]{2}");

    private final List<Problem> problems = new ArrayList<>();
    private final WrittenSettings written;

    SettingsParser(Map<?, ?> values) {
        written = WrittenSettings.of(values, problems);
    }

    Parsed<TenantSettings> parse() {
        TenantKey key = required(Setting.KEY, SettingsParser::key);
        String name = required(Setting.NAME, Parsed::valid);
        UUID entraTenantId = required(Setting.ENTRA_TENANT_ID, SettingsParser::guid);
        String domain = optional(Setting.DOMAIN, text -> domain(Setting.DOMAIN, text));
        String staffDomain = staffDomain(domain);
        List<InstitutionScope> institutions = institutions();
        String administrator = optional(Setting.ADMINISTRATOR, Parsed::valid);
        List<String> coordinators = coordinators();
        GroupNameTemplate groupNameTemplate = optional(Setting.GROUP_NAME_TEMPLATE, GroupNameTemplate::parse);
        UsernameRules usernames = usernames(domain, staffDomain);
        FuturePupils futurePupils = oneOf(Setting.FUTURE_PUPILS, FuturePupils.values(), FuturePupils::wireName);
        MonthDay switchDate = optional(Setting.SWITCH_DATE, SettingsParser::switchDate);
        DemographicsPolicy demographics =
                oneOf(Setting.DEMOGRAPHICS, DemographicsPolicy.values(), DemographicsPolicy::wireName);
        written.refuseOthersThan(Setting.wireNames());

        if (!problems.isEmpty()) {
            return new Parsed.Invalid<>(problems);
        }
        return Parsed.valid(new TenantSettings(
                requireNonNull(key),
                requireNonNull(name),
                requireNonNull(entraTenantId),
                domain,
                staffDomain,
                institutions,
                administrator,
                coordinators,
                requireNonNullElse(groupNameTemplate, TenantSettings.DEFAULT_GROUP_NAME_TEMPLATE),
                usernames,
                requireNonNullElse(futurePupils, FuturePupils.EXCLUDE),
                requireNonNullElse(switchDate, TenantSettings.LATEST_SWITCH),
                requireNonNullElse(demographics, DemographicsPolicy.WITHHOLD)));
    }

    private @Nullable String staffDomain(@Nullable String domain) {
        String staffDomain = optional(Setting.STAFF_DOMAIN, text -> domain(Setting.STAFF_DOMAIN, text));
        if (staffDomain == null) {
            return domain;
        }
        if (!written.holds(Setting.DOMAIN.wireName())) {
            written.refuse(
                    "missing-domain",
                    Setting.STAFF_DOMAIN.wireName(),
                    "must stand beside domain, the mail domain of the pupils");
        }
        return staffDomain;
    }

    private List<InstitutionScope> institutions() {
        Setting setting = Setting.INSTITUTIONS;
        written.require(setting.wireName(), setting.allowed());
        List<InstitutionScope> institutions = new ArrayList<>();
        Set<InstitutionNumber> numbers = new HashSet<>();
        for (WrittenSettings group : written.groups(setting.wireName(), setting.allowed())) {
            group.require(Setting.NUMBER, Setting.A_NUMBER);
            InstitutionNumber number = group.read(Setting.NUMBER, Setting.A_NUMBER, SettingsParser::institutionNumber);
            List<LocationId> excluded = group.readAll(
                    Setting.EXCLUDED_LOCATIONS,
                    Setting.A_GUID,
                    text -> guid(text).map(LocationId::new));
            group.refuseOthersThan(List.of(Setting.NUMBER, Setting.EXCLUDED_LOCATIONS));
            if (number != null && !numbers.add(number)) {
                group.refuse("duplicate", Setting.NUMBER, "stands in the list already; each must be named once");
            } else if (number != null) {
                institutions.add(new InstitutionScope(number, Set.copyOf(excluded)));
            }
        }
        return institutions;
    }

    private List<String> coordinators() {
        Setting setting = Setting.COORDINATORS;
        return written.readAll(setting.wireName(), setting.allowed(), SettingsParser::signInName);
    }

    private UsernameRules usernames(@Nullable String domain, @Nullable String staffDomain) {
        UsernameFormat pupilFormat = requireNonNullElse(
                optional(Setting.USERNAME_FORMAT, UsernameFormat::parse), TenantSettings.DEFAULT_USERNAME_FORMAT);
        UsernameFormat staffFormat = optional(Setting.STAFF_USERNAME_FORMAT, UsernameFormat::parse);
        Integer maxLength = written.readNumber(
                Setting.USERNAME_MAX_LENGTH.wireName(),
                UsernameRules.SHORTEST_MAX_LENGTH,
                UsernameRules.LONGEST_MAX_LENGTH,
                Setting.USERNAME_MAX_LENGTH.allowed());
        SpacesInNames spaces = oneOf(Setting.SPACES_IN_NAMES, SpacesInNames.values(), SpacesInNames::wireName);
        HyphensInNames hyphens = oneOf(Setting.HYPHENS_IN_NAMES, HyphensInNames.values(), HyphensInNames::wireName);
        return new UsernameRules(
                pupilFormat,
                requireNonNullElse(staffFormat, pupilFormat),
                requireNonNullElse(maxLength, UsernameRules.LONGEST_MAX_LENGTH),
                requireNonNullElse(spaces, SpacesInNames.DROP),
                requireNonNullElse(hyphens, HyphensInNames.KEEP),
                TenantSettings.nameSpaces(domain, staffDomain));
    }

    private <T> @Nullable T required(Setting setting, Function<String, Parsed<T>> parse) {
        written.require(setting.wireName(), setting.allowed());
        return optional(setting, parse);
    }

    private <T> @Nullable T optional(Setting setting, Function<String, Parsed<T>> parse) {
        return written.read(setting.wireName(), setting.allowed(), parse);
    }

    private <T> @Nullable T oneOf(Setting setting, T[] values, Function<T, String> wireName) {
        return optional(
                setting,
                text -> Stream.of(values)
                        .filter(value -> wireName.apply(value).equals(text))
                        .findFirst()
                        .map(Parsed::valid)
                        .orElseGet(() -> malformed("unknown-value", text, setting.allowed())));
    }

    private static Parsed<TenantKey> key(String text) {
        return TenantKey.isWellFormed(text)
                ? Parsed.valid(new TenantKey(text))
                : malformed("malformed-key", text, Setting.KEY.allowed());
    }

    private static Parsed<UUID> guid(String text) {
        return Guids.parse(text).map(Parsed::valid).orElseGet(() -> malformed("malformed-guid", text, Setting.A_GUID));
    }

    private static Parsed<String> domain(Setting setting, String text) {
        return DOMAIN.matcher(text).matches()
                ? Parsed.valid(text)
                : malformed("malformed-domain", text, setting.allowed());
    }

    private static Parsed<InstitutionNumber> institutionNumber(String text) {
        return InstitutionNumber.isWellFormed(text)
                ? Parsed.valid(new InstitutionNumber(text))
                : malformed("malformed-institution-number", text, Setting.A_NUMBER);
    }

    private static Parsed<String> signInName(String text) {
        return text.chars().noneMatch(Character::isWhitespace)
                ? Parsed.valid(text)
                : malformed("malformed-sign-in-name", text, Setting.COORDINATORS.allowed());
    }

    private static Parsed<MonthDay> switchDate(String text) {
        return monthDay(text)
                .filter(TenantSettings::isSwitchDate)
                .map(Parsed::valid)
                .orElseGet(() -> malformed("malformed-switch-date", text, Setting.SWITCH_DATE.allowed()));
    }

    private static Optional<MonthDay> monthDay(String text) {
        if (!MONTH_AND_DAY.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(MonthDay.parse("--" + text));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static <T> Parsed<T> malformed(String code, String text, String allowed) {
        return Parsed.invalid(new Problem(code, "", text, "must be " + allowed));
    }
}
