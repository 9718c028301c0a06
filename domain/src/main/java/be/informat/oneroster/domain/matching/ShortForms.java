package be.informat.oneroster.domain.matching;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The short forms by which people with a given name are called. */
public final class ShortForms {

    private final Map<String, Set<String>> byName;

    private ShortForms(Map<String, Set<String>> byName) {
        this.byName = byName;
    }

    /**
     * Reads a list: on each line a name, a colon, and its short forms with commas between them. Empty lines and those that begin with
     * {@code #} say nothing. A name may stand on several lines.
     *
     * @throws IllegalArgumentException if a line is none of these
     */
    public static ShortForms parse(List<String> lines) {
        Map<String, Set<String>> byName = new HashMap<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("This line names no short forms: " + line);
            }
            Set<String> shortForms =
                    byName.computeIfAbsent(FullName.letters(line.substring(0, colon)), name -> new HashSet<>());
            for (String shortForm : line.substring(colon + 1).split(",", -1)) {
                String letters = FullName.letters(shortForm.strip());
                if (letters.isEmpty()) {
                    throw new IllegalArgumentException("A short form is missing: " + line);
                }
                shortForms.add(letters);
            }
        }
        return new ShortForms(byName);
    }

    /** Whether one is a short form of the other; both by their letters. */
    boolean connect(String one, String other) {
        return byName.getOrDefault(one, Set.of()).contains(other)
                || byName.getOrDefault(other, Set.of()).contains(one);
    }
}
