package be.informat.oneroster.domain.tenant;

import be.informat.oneroster.domain.tenant.TenantSettings.InstitutionScope;
import be.informat.oneroster.domain.username.UsernameRules;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the settings of a tenant as {@link SettingsParser} reads them. */
final class SettingsWriter {

    private final Map<String, Object> written = new LinkedHashMap<>();

    Map<String, Object> write(TenantSettings settings) {
        put(Setting.KEY, settings.key().value());
        put(Setting.NAME, settings.name());
        put(Setting.ENTRA_TENANT_ID, settings.entraTenantId().toString());
        put(Setting.DOMAIN, settings.domain());
        put(Setting.STAFF_DOMAIN, settings.staffDomain());
        put(
                Setting.INSTITUTIONS,
                settings.institutions().stream()
                        .map(SettingsWriter::institution)
                        .toList());
        put(Setting.ADMINISTRATOR, settings.administrator());
        put(Setting.COORDINATORS, settings.coordinators());
        put(Setting.GROUP_NAME_TEMPLATE, settings.groupNameTemplate().toString());
        putUsernames(settings.usernames());
        put(Setting.FUTURE_PUPILS, settings.futurePupils().wireName());
        put(Setting.SWITCH_DATE, written(settings.switchDate()));
        put(Setting.DEMOGRAPHICS, settings.demographics().wireName());
        return written;
    }

    private void putUsernames(UsernameRules rules) {
        put(Setting.USERNAME_FORMAT, rules.pupilFormat().toString());
        put(Setting.STAFF_USERNAME_FORMAT, rules.staffFormat().toString());
        put(Setting.USERNAME_MAX_LENGTH, rules.maxLength());
        put(Setting.SPACES_IN_NAMES, rules.spaces().wireName());
        put(Setting.HYPHENS_IN_NAMES, rules.hyphens().wireName());
    }

    private static Map<String, Object> institution(InstitutionScope institution) {
        Map<String, Object> group = new LinkedHashMap<>();
        group.put(Setting.NUMBER, institution.number().value());
        group.put(
                Setting.EXCLUDED_LOCATIONS,
                institution.excludedLocations().stream()
                        .sorted()
                        .map(Object::toString)
                        .toList());
        return group;
    }

    /** {@code 08-15} */
    private static String written(MonthDay date) {
        return date.toString().substring("--".length());
    }

    private void put(Setting setting, @Nullable Object value) {
        if (value != null) {
            written.put(setting.wireName(), value);
        }
    }
}
