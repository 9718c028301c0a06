package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.domain.tenant.SettingChange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes of a tenant's settings. */
final class SettingsTexts {

    private static final String NOTHING = "–";

    private SettingsTexts() {}

    static List<String> lines(List<SettingChange> changes) {
        return changes.stream()
                .map(change -> "  " + change.setting() + ": " + text(change))
                .toList();
    }

    private static String text(SettingChange change) {
        String after = change.after() == null ? NOTHING : change.after();
        return change.before() == null ? after : change.before() + " → " + after;
    }

    /** {@code {"settings": [{"setting", "before", "after"}]}}, to which more can be added. */
    static Map<String, @Nullable Object> json(List<SettingChange> changes) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("settings", changes);
        return json;
    }
}
