package be.informat.oneroster.adapter.rest.http;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The token in a request, where RFC 6750 wants it: in the header {@code Authorization}. Elsewhere it is not looked at. */
public final class BearerToken {

    private static final String SCHEME = "bearer ";

    private BearerToken() {}

    /**
     * @param authorization the header; null if there is none
     * @return empty if it holds no bearer token
     */
    public static Optional<String> of(@Nullable String authorization) {
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return Optional.empty();
        }
        return Optional.of(authorization.substring(SCHEME.length()).strip()).filter(token -> !token.isEmpty());
    }
}
