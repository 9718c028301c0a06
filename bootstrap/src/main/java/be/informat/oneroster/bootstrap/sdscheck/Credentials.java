package be.informat.oneroster.bootstrap.sdscheck;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** The wizard's second step: a token for an id and a secret. */
final class Credentials {

    private final Provider provider;
    private final Access access;

    Credentials(Provider provider, Access access) {
        this.provider = provider;
        this.access = access;
    }

    /**
     * A token.
     *
     * @param way how the provider let the client say who it is
     */
    record Token(String text, Duration lifetime, String way) {

        /** Tells no token. */
        @Override
        public String toString() {
            return "Token[way=" + way + "]";
        }
    }

    /** Takes a token: by Basic authentication, which every server must take, or by form. */
    Token take() throws ProviderFault {
        try (Answer byBasic = provider.tokenByBasic(access.clientSecret())) {
            if (byBasic.status() == 200) {
                return token(byBasic, "Basic authentication");
            }
            try (Answer byForm = provider.tokenByForm()) {
                if (byForm.status() == 200) {
                    return token(byForm, "the form; Basic authentication is refused");
                }
            }
            byBasic.require(200);
            throw new IllegalStateException("An answer other than 200 is 200.");
        }
    }

    private static Token token(Answer answer, String way) throws ProviderFault {
        answer.requireJson();
        JsonNode tree = answer.tree();
        String text = tree.path("access_token").asString("");
        if (text.isEmpty()) {
            throw new ProviderFault(answer.request() + " answers without access_token.");
        }
        String type = tree.path("token_type").asString("");
        if (!type.equalsIgnoreCase("Bearer")) {
            throw new ProviderFault(answer.request() + ": token_type is '" + type + "' instead of Bearer.");
        }
        JsonNode seconds = tree.path("expires_in");
        if (!seconds.isMissingNode() && !(seconds.isIntegralNumber() && seconds.asLong() > 0)) {
            throw new ProviderFault(
                    answer.request() + ": expires_in is " + seconds + ", which is no number of seconds.");
        }
        return new Token(
                text, Duration.ofSeconds(seconds.asLong(Duration.ofHours(1).toSeconds())), way);
    }

    /** Nobody gets a token by a wrong secret. */
    void checkWrongSecret(Problems problems) throws ProviderFault {
        try (Answer answer = provider.tokenByBasic(access.clientSecret() + "-wrong")) {
            if (answer.status() < 400 || answer.status() >= 500) {
                problems.add(answer.request() + " answers " + answer.status()
                        + " to a wrong secret, instead of 401 invalid_client.");
            }
        }
    }
}
