package be.informat.oneroster.domain.tenant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Settings as somebody writes them, valid ones with nothing but what must be told; {@link SettingsBuilder} is for who needs the read ones. */
final class SampleSettings {

    private final Map<String, Object> values;

    private SampleSettings(Map<String, Object> values) {
        this.values = values;
    }

    /** Tenant {@code klaproos} with institution {@code 112201}, all else by default. */
    static SampleSettings klaproos() {
        return new SampleSettings(Map.of(
                "key", "klaproos",
                "name", "Scholengroep De Klaproos",
                "entraTenantId", "3f2c1c52-5a39-4e6f-9a6e-2f1a54f0b001",
                "institutions", List.of(Map.of("number", "112201"))));
    }

    /** The same with one setting as a reader would give it; null takes it out. */
    SampleSettings with(String setting, @Nullable Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.remove(setting);
        if (value != null) {
            changed.put(setting, value);
        }
        return new SampleSettings(changed);
    }

    /** The same for these institutions, nothing excluded. */
    SampleSettings withInstitutions(String... numbers) {
        return with(
                "institutions",
                List.of(numbers).stream()
                        .map(number -> Map.of("number", number))
                        .toList());
    }

    /** The same for one institution and its excluded locations. */
    SampleSettings withInstitution(String number, List<String> excludedLocations) {
        return with("institutions", List.of(Map.of("number", number, "excludedLocations", excludedLocations)));
    }

    Map<String, Object> values() {
        return values;
    }

    TenantSettings build() {
        return TenantSettings.parse(values).orThrow();
    }
}
