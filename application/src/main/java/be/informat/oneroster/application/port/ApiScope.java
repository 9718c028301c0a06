package be.informat.oneroster.application.port;

import java.util.Arrays;
import java.util.Optional;

/** What an API client may be allowed to read: the scopes of OneRoster 1.1 for rostering, read only. */
public enum ApiScope {
    /** The collections and single reads, without demographics. */
    ROSTER_CORE("roster-core.readonly"),
    /** Every read but demographics. */
    ROSTER("roster.readonly"),
    /** Demographics alone. */
    DEMOGRAPHICS("roster-demographics.readonly");

    private static final String PREFIX = "https://purl.imsglobal.org/spec/or/v1p1/scope/";

    private final String shortName;

    ApiScope(String shortName) {
        this.shortName = shortName;
    }

    /** The last part of its address, as people write it. */
    public String shortName() {
        return shortName;
    }

    /** As the standard writes it in tokens. */
    public String uri() {
        return PREFIX + shortName;
    }

    /** The scope with this address; empty for any other text. */
    public static Optional<ApiScope> ofUri(String uri) {
        return Arrays.stream(values()).filter(scope -> scope.uri().equals(uri)).findFirst();
    }
}
