package be.informat.oneroster.adapter.rest.oauth;

import be.informat.oneroster.adapter.rest.http.Parameters;
import be.informat.oneroster.adapter.rest.http.PercentEncoding;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks of the token endpoint.
 *
 * @param client the id that it gives
 * @param secrets what it gives as its secret, by Basic and in the body; at least one
 * @param scope the scopes that it asks for, between spaces; null if it does not say
 */
record TokenRequest(
        String client, List<String> secrets, @Nullable String scope) {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String BASIC = "basic ";
    private static final Set<String> KNOWN = Set.of("grant_type", "client_id", "client_secret", "scope");

    /** What became of reading it. */
    sealed interface Outcome {

        record Readable(TokenRequest request) implements Outcome {}

        record Refused(ErrorObject error) implements Outcome {}
    }

    /** A client and its secret as one place gives them. */
    private record Credentials(String client, String secret) {}

    /**
     * @param contentType the header; null if there is none
     * @param authorization the header; null if there is none
     */
    static Outcome read(@Nullable String contentType, @Nullable String authorization, String body) {
        if (contentType == null || !contentType.split(";")[0].strip().equalsIgnoreCase(FORM)) {
            return refused(OAuth2Error.INVALID_REQUEST, "The body is a form: " + FORM);
        }
        Parameters form = withoutEmpty(Parameters.parse(body));
        for (String name : KNOWN) {
            if (form.values(name).size() > 1) {
                return refused(OAuth2Error.INVALID_REQUEST, "A parameter comes twice: " + name);
            }
        }
        Optional<String> grant = only(form, "grant_type");
        if (grant.isEmpty()) {
            return refused(OAuth2Error.INVALID_REQUEST, "A parameter is missing: grant_type");
        }
        if (!grant.get().equals("client_credentials")) {
            return refused(OAuth2Error.UNSUPPORTED_GRANT_TYPE, "The one grant type here is client_credentials");
        }
        return authenticated(authorization, form);
    }

    private static Outcome authenticated(@Nullable String authorization, Parameters form) {
        Optional<String> header = basicHeader(authorization);
        Optional<Credentials> basic = header.flatMap(TokenRequest::basic);
        Optional<String> id = only(form, "client_id");
        if (header.isPresent() && basic.isEmpty()) {
            return refused(OAuth2Error.INVALID_CLIENT, "The header Authorization cannot be read");
        }
        if (basic.isPresent() && id.isPresent() && !basic.get().client().equals(id.get())) {
            return refused(OAuth2Error.INVALID_REQUEST, "Two different clients are named");
        }
        List<String> secrets = new ArrayList<>();
        basic.ifPresent(credentials -> secrets.add(credentials.secret()));
        secrets.addAll(form.values("client_secret"));
        Optional<String> client = basic.map(Credentials::client).or(() -> id);
        if (client.isEmpty() || secrets.isEmpty()) {
            return refused(OAuth2Error.INVALID_CLIENT, "A client id and its secret are needed");
        }
        String scope = only(form, "scope").orElse(null);
        return new Outcome.Readable(new TokenRequest(client.get(), List.copyOf(secrets), scope));
    }

    private static Optional<String> basicHeader(@Nullable String authorization) {
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
            return Optional.empty();
        }
        return Optional.of(authorization.substring(BASIC.length()).strip());
    }

    /** Id and secret, whether they were form-encoded before they were put together or not; empty if they cannot be read. */
    private static Optional<Credentials> basic(String encoded) {
        String text;
        try {
            text = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int colon = text.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        return Optional.of(new Credentials(
                PercentEncoding.decodeParameter(text.substring(0, colon)),
                PercentEncoding.decodeParameter(text.substring(colon + 1))));
    }

    private static Parameters withoutEmpty(Parameters form) {
        return new Parameters(form.all().stream()
                .filter(parameter -> !parameter.value().isEmpty())
                .toList());
    }

    private static Optional<String> only(Parameters form, String name) {
        return form.values(name).stream().findFirst();
    }

    private static Outcome refused(ErrorObject error, String description) {
        return new Outcome.Refused(error.setDescription(description));
    }
}
