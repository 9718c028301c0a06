package be.informat.oneroster.domain.username;

import be.informat.oneroster.domain.Parsed;
import be.informat.oneroster.domain.Problem;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What becomes of the hyphens within a name: {@code Anne-Marie}. */
public enum HyphensInNames {
    /** {@code anne-marie} */
    KEEP("keep", "-"),
    /** {@code annemarie} */
    DROP("drop", "");

    private final String wireName;
    private final String replacement;

    HyphensInNames(String wireName, String replacement) {
        this.wireName = wireName;
        this.replacement = replacement;
    }

    /** Reads {@code keep} or {@code drop}; the only problem is {@code unknown-value}, without a place. */
    public static Parsed<HyphensInNames> parse(String text) {
        return Arrays.stream(values())
                .filter(value -> value.wireName.equals(text))
                .findFirst()
                .map(Parsed::valid)
                .orElseGet(() -> Parsed.invalid(new Problem(
                        "unknown-value",
                        "",
                        text,
                        Arrays.stream(values())
                                .map(HyphensInNames::wireName)
                                .collect(Collectors.joining(" ", "allowed: ", "")))));
    }

    /** As it stands in a tenant's settings. */
    public String wireName() {
        return wireName;
    }

    /** What stands for a hyphen in a username; empty where hyphens are dropped. */
    String replacement() {
        return replacement;
    }
}
