package be.informat.oneroster.domain.tenant;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One setting that differs between two states of a tenant's settings.
 *
 * @param setting its name; for the exclusions of one institution {@code institutions[004312].excludedLocations}, by number
 * @param before the value as text, lists joined by comma; null if it had none
 * @param after the same; null if it has none any more
 */
public record SettingChange(
        String setting, @Nullable String before, @Nullable String after) {

    private static final Comparator<String> ORDER = Comparator.comparing(
                    (String name) -> Setting.wireNames().indexOf(name.split("\\[", 2)[0]))
            .thenComparing(Comparator.naturalOrder());

    /** Everything a new tenant starts with; defaults too. */
    public static List<SettingChange> ofNew(TenantSettings settings) {
        return between(Map.of(), texts(settings));
    }

    /** What differs, in the order of the settings; empty if nothing does. */
    public static List<SettingChange> between(TenantSettings before, TenantSettings after) {
        return between(texts(before), texts(after));
    }

    private static List<SettingChange> between(Map<String, String> before, Map<String, String> after) {
        Set<String> names = new TreeSet<>(ORDER);
        names.addAll(before.keySet());
        names.addAll(after.keySet());
        List<SettingChange> changes = new ArrayList<>();
        for (String name : names) {
            if (!Objects.equals(before.get(name), after.get(name))) {
                changes.add(new SettingChange(name, before.get(name), after.get(name)));
            }
        }
        return changes;
    }

    /** The settings that have a value, each as one text. */
    private static Map<String, String> texts(TenantSettings settings) {
        Map<String, String> texts = new LinkedHashMap<>();
        settings.toMap().forEach((name, value) -> {
            if (name.equals(Setting.INSTITUTIONS.wireName())) {
                texts.putAll(institutionTexts(settings.institutions()));
            } else if (value instanceof Collection<?> list) {
                putList(texts, name, list);
            } else {
                texts.put(name, value.toString());
            }
        });
        return texts;
    }

    private static Map<String, String> institutionTexts(List<TenantSettings.InstitutionScope> institutions) {
        Map<String, String> texts = new LinkedHashMap<>();
        String name = Setting.INSTITUTIONS.wireName();
        putList(
                texts,
                name,
                institutions.stream()
                        .map(TenantSettings.InstitutionScope::number)
                        .toList());
        for (TenantSettings.InstitutionScope institution : institutions) {
            String place = name + "[" + institution.number() + "]." + Setting.EXCLUDED_LOCATIONS;
            putList(
                    texts,
                    place,
                    institution.excludedLocations().stream().sorted().toList());
        }
        return texts;
    }

    private static void putList(Map<String, String> texts, String name, Collection<?> values) {
        if (!values.isEmpty()) {
            texts.put(name, values.stream().map(Object::toString).collect(Collectors.joining(", ")));
        }
    }
}
