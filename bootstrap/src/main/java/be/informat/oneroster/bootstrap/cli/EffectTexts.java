package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.domain.oneroster.RosterClass;
import be.informat.oneroster.domain.oneroster.User;
import be.informat.oneroster.domain.publication.RosterComparison;
import be.informat.oneroster.domain.publication.RosterComparison.Difference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The effect of something on usernames and group names. */
final class EffectTexts {

    /** The rest is told by its number; JSON has them all. */
    private static final int SHOWN = 10;

    private EffectTexts() {}

    static List<String> lines(RosterComparison effect) {
        List<String> lines = new ArrayList<>();
        lines.addAll(lines("Accounts", "username", effect.accounts(), User::username));
        lines.addAll(lines("Teams", "name", effect.teams(), RosterClass::title));
        return lines;
    }

    private static <R> List<String> lines(
            String title, String name, Difference<R> difference, Function<R, String> nameOf) {
        List<String> lines = new ArrayList<>();
        lines.add("%s: %d come, %d go, %d get another %s"
                .formatted(
                        title,
                        difference.coming().size(),
                        difference.going().size(),
                        difference.renamed().size(),
                        name));
        lines.addAll(some("+ ", difference.coming().stream().map(nameOf).toList()));
        lines.addAll(some("- ", difference.going().stream().map(nameOf).toList()));
        lines.addAll(some(
                "",
                difference.renamed().stream()
                        .map(renamed -> nameOf.apply(renamed.before()) + " → " + nameOf.apply(renamed.after()))
                        .toList()));
        return lines;
    }

    /** The first of them, and how many more there are. */
    static List<String> some(String sign, List<String> names) {
        List<String> lines = new ArrayList<>();
        names.stream().limit(SHOWN).forEach(name -> lines.add("  " + sign + name));
        if (names.size() > SHOWN) {
            lines.add("  " + sign + "and " + (names.size() - SHOWN) + " more (--json lists all)");
        }
        return lines;
    }

    /** {@code {"accounts": {"coming": [], "going": [], "renamed": [{"before", "after"}]}, "teams": …}} */
    static Map<String, @Nullable Object> json(RosterComparison effect) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("accounts", json(effect.accounts(), User::username));
        json.put("teams", json(effect.teams(), RosterClass::title));
        return json;
    }

    private static <R> Map<String, Object> json(Difference<R> difference, Function<R, String> nameOf) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("coming", difference.coming().stream().map(nameOf).toList());
        json.put("going", difference.going().stream().map(nameOf).toList());
        json.put(
                "renamed",
                difference.renamed().stream()
                        .map(renamed -> JsonObjects.of(
                                "before", nameOf.apply(renamed.before()), "after", nameOf.apply(renamed.after())))
                        .toList());
        return json;
    }
}
