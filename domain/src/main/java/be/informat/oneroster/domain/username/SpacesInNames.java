package be.informat.oneroster.domain.username;

import be.informat.oneroster.domain.Parsed;
import be.informat.oneroster.domain.Problem;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What becomes of the spaces within a name: {@code Van den Berghe}. */
public enum SpacesInNames {
    /** {@code vandenberghe} */
    DROP("drop", ""),
    /** {@code van-den-berghe} */
    HYPHEN("-", "-"),
    /** {@code van_den_berghe} */
    UNDERSCORE("_", "_"),
    /** {@code van.den.berghe} */
    DOT(".", ".");

    private final String wireName;
    private final String replacement;

    SpacesInNames(String wireName, String replacement) {
        this.wireName = wireName;
        this.replacement = replacement;
    }

    /** Reads {@code drop}, {@code -}, {@code _} or {@code .}; the only problem is {@code unknown-value}, without a place. */
    public static Parsed<SpacesInNames> parse(String text) {
        return Arrays.stream(values())
                .filter(value -> value.wireName.equals(text))
                .findFirst()
                .map(Parsed::valid)
                .orElseGet(() -> Parsed.invalid(new Problem(
                        "unknown-value",
                        "",
                        text,
                        Arrays.stream(values())
                                .map(SpacesInNames::wireName)
                                .collect(Collectors.joining(" ", "allowed: ", "")))));
    }

    /** As it stands in a tenant's settings. */
    public String wireName() {
        return wireName;
    }

    /** What stands for a space in a username; empty where spaces are dropped. */
    String replacement() {
        return replacement;
    }
}
