package be.informat.oneroster.application.access;

import be.informat.oneroster.application.port.AccessStore;
import be.informat.oneroster.application.port.AccessStore.ApiClient;
import be.informat.oneroster.application.port.ApiScope;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out whether somebody is the client that they say they are. */
public final class AuthenticateClient {

    /** Hashes of no text at all: compared where there is no client, so that one that exists takes no longer. */
    private static final List<String> NOBODYS_SECRETS = List.of("0".repeat(64), "1".repeat(64));

    private final AccessStore access;

    public AuthenticateClient(AccessStore access) {
        this.access = access;
    }

    /** How it ended. An unknown client, a revoked one and a wrong secret are the same. */
    public sealed interface Outcome {

        /** It is. {@code scopes} are what the client may be granted. */
        record Authenticated(String client, Set<ApiScope> scopes) implements Outcome {}

        /** It is not. */
        record Refused() implements Outcome {}
    }

    /**
     * @param client the id that was given
     * @param secrets what was given as the client's secret, in every place where one was; all of them must be right; none is wrong
     */
    public Outcome authenticate(String client, List<String> secrets) {
        Optional<ApiClient> known = access.find(client);
        List<String> right = known.map(ApiClient::secrets).orElse(NOBODYS_SECRETS);
        boolean allRight = !secrets.isEmpty();
        for (String secret : secrets) {
            allRight &= isOneOf(right, secret);
        }
        if (known.isEmpty() || known.get().revoked() != null || !allRight) {
            return new Outcome.Refused();
        }
        return new Outcome.Authenticated(client, known.get().scopes());
    }

    private static boolean isOneOf(List<String> hashes, String secret) {
        String given = SecretText.hash(secret);
        boolean found = false;
        for (String hash : hashes) {
            found |= SecretText.isSame(hash, given);
        }
        return found;
    }
}
