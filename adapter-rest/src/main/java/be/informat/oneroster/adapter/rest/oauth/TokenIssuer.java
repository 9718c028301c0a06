package be.informat.oneroster.adapter.rest.oauth;

import be.informat.oneroster.application.port.ApiScope;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Signs access tokens (RFC 9068). */
final class TokenIssuer {

    static final Duration LIFETIME = Duration.ofHours(1);
    static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    static final JWSAlgorithm ALGORITHM = JWSAlgorithm.RS256;
    static final String CLIENT_CLAIM = "client_id";

    private final String issuer;
    private final String audience;
    private final SigningKeys keys;
    private final Clock clock;

    TokenIssuer(String issuer, String audience, SigningKeys keys, Clock clock) {
        this.issuer = issuer;
        this.audience = audience;
        this.keys = keys;
        this.clock = clock;
    }

    /** A token that lasts {@link #LIFETIME} from now. */
    String issue(String client, Set<ApiScope> scopes) {
        RSAKey key = keys.signing();
        Instant now = clock.instant();
        JWSHeader header = new JWSHeader.Builder(ALGORITHM)
                .type(TYPE)
                .keyID(key.getKeyID())
                .build();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .subject(client)
                .claim(CLIENT_CLAIM, client)
                .claim("scope", written(scopes))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .jwtID(UUID.randomUUID().toString())
                .build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("A stored signing key cannot sign.", e);
        }
        return token.serialize();
    }

    /** Scopes as the protocol writes them. */
    static String written(Set<ApiScope> scopes) {
        return scopes.stream().sorted().map(ApiScope::uri).collect(Collectors.joining(" "));
    }
}
