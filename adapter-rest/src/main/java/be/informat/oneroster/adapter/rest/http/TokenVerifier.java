package be.informat.oneroster.adapter.rest.http;

import be.informat.oneroster.application.port.ApiScope;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out what a bearer token says, and whether it may be believed. */
@FunctionalInterface
public interface TokenVerifier {

    /** @param token as it stands behind {@code Bearer} */
    Outcome verify(String token);

    /** How it ended. */
    sealed interface Outcome {

        /**
         * It may be believed at this moment.
         *
         * @param client the id of the client it was given to
         * @param scopes what it grants, at most; null if it does not say: what the client may be granted
         */
        record Believed(String client, @Nullable Set<ApiScope> scopes) implements Outcome {}

        /**
         * It may not.
         *
         * @param reason in English, for the client's developer; tells nothing secret
         */
        record Disbelieved(String reason) implements Outcome {}

        /** Nobody can say: the keys of its issuer cannot be had at this moment. */
        record Undecided() implements Outcome {}
    }
}
