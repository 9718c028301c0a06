package be.informat.oneroster.adapter.rest.oauth;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Set;

/**
 * Whose tokens are believed.
 *
 * @param name the {@code iss} of its tokens
 * @param audience the {@code aud} that its tokens for us have, at least
 * @param algorithms how it may sign
 * @param types the {@code typ} that its tokens may have
 * @param clientClaim the claim that names the client
 * @param keys its public keys
 */
record TrustedIssuer(
        String name,
        String audience,
        Set<JWSAlgorithm> algorithms,
        Set<JOSEObjectType> types,
        String clientClaim,
        JWKSource<SecurityContext> keys) {

    TrustedIssuer {
        algorithms = Set.copyOf(algorithms);
        types = Set.copyOf(types);
    }
}
