package be.informat.oneroster.adapter.rest.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.adapter.rest.http.TokenVerifier.Outcome.Believed;
import be.informat.oneroster.adapter.rest.http.TokenVerifier.Outcome.Disbelieved;
import be.informat.oneroster.application.port.ApiScope;
import be.informat.oneroster.application.port.InMemorySigningKeyStore;
import be.informat.oneroster.application.reading.MutableClock;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JwtVerifierTest {

    private static final String ISSUER = "https://sis.example.be";
    private static final String AUDIENCE = ISSUER + "/ims/oneroster/v1p1";

    /** Making a key takes long. */
    private static final InMemorySigningKeyStore STORE = new InMemorySigningKeyStore();

    private final MutableClock clock = new MutableClock(Instant.parse("2024-09-02T06:00:00Z"));
    private final SigningKeys keys = new SigningKeys(STORE, new SecureRandom(), clock);
    private final TokenIssuer issuer = new TokenIssuer(ISSUER, AUDIENCE, keys, clock);
    private final JwtVerifier verifier = new JwtVerifier(
            new TrustedIssuer(
                    ISSUER,
                    AUDIENCE,
                    Set.of(TokenIssuer.ALGORITHM),
                    Set.of(TokenIssuer.TYPE),
                    TokenIssuer.CLIENT_CLAIM,
                    keys),
            clock);
    private final RSAKey key = keys.signing();

    @Test
    void what_we_signed_is_believed() {
        String token = issuer.issue("client", Set.of(ApiScope.ROSTER, ApiScope.DEMOGRAPHICS));
        assertThat(verifier.verify(token))
                .isEqualTo(new Believed("client", Set.of(ApiScope.ROSTER, ApiScope.DEMOGRAPHICS)));
        assertThat(verifier.verify(token)).isInstanceOf(Believed.class);
    }

    @Test
    void a_token_made_by_hand_like_ours_is_believed() throws JOSEException {
        assertThat(verifier.verify(signed(header -> header, claims -> claims))).isInstanceOf(Believed.class);
    }

    @Test
    void a_token_without_scopes_does_not_say_what_it_grants() throws JOSEException {
        assertThat(verifier.verify(signed(header -> header, claims -> claims.claim("scope", null))))
                .isEqualTo(new Believed("client", null));
        assertThat(verifier.verify(signed(
                        header -> header,
                        claims -> claims.claim("scope", null).claim("scp", List.of(ApiScope.ROSTER.uri())))))
                .isEqualTo(new Believed("client", Set.of(ApiScope.ROSTER)));
        assertThat(verifier.verify(signed(header -> header, claims -> claims.claim("scope", "openid"))))
                .isEqualTo(new Believed("client", Set.of()));
    }

    @Test
    void a_token_is_believed_a_minute_longer_than_it_says_and_no_more() throws JOSEException {
        String token = signed(header -> header, claims -> claims);
        String other = signed(header -> header, claims -> claims.jwtID("other"));
        clock.pass(Duration.ofHours(1).plusSeconds(58));
        assertThat(verifier.verify(token)).isInstanceOf(Believed.class);
        clock.pass(Duration.ofSeconds(3));
        assertThat(verifier.verify(token)).isInstanceOf(Disbelieved.class);
        assertThat(verifier.verify(other)).isInstanceOf(Disbelieved.class);
    }

    @Test
    void claims_that_are_not_right_are_refused() throws JOSEException {
        Instant now = clock.instant();
        refused(signed(header -> header, claims -> claims.issuer("https://other.example.be")));
        refused(signed(header -> header, claims -> claims.issuer(ISSUER + "/")));
        refused(signed(header -> header, claims -> claims.issuer(null)));
        refused(signed(header -> header, claims -> claims.audience("https://other.example.be")));
        refused(signed(header -> header, claims -> claims.audience((String) null)));
        refused(signed(header -> header, claims -> claims.expirationTime(null)));
        refused(signed(header -> header, claims -> claims.expirationTime(Date.from(now.minusSeconds(61)))));
        refused(signed(header -> header, claims -> claims.notBeforeTime(Date.from(now.plusSeconds(62)))));
        refused(signed(header -> header, claims -> claims.claim("client_id", null)));
        refused(signed(header -> header, claims -> claims.claim("client_id", 7)));
        refused(signed(header -> header, claims -> claims.claim("scope", 7)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "at+JOSE", "logout+jwt", ""})
    void another_type_is_refused(String type) throws JOSEException {
        refused(signed(header -> header.type(type.isEmpty() ? null : new JOSEObjectType(type)), claims -> claims));
    }

    @Test
    void other_algorithms_are_refused() throws Exception {
        JWTClaimsSet claims = claims().build();
        refused(new PlainJWT(claims).serialize());
        refused(sign(new JWSHeader.Builder(JWSAlgorithm.RS512), claims, new RSASSASigner(key)));
        refused(sign(new JWSHeader.Builder(JWSAlgorithm.PS256), claims, new RSASSASigner(key)));
        byte[] publicKey = key.toRSAPublicKey().getEncoded();
        refused(sign(new JWSHeader.Builder(JWSAlgorithm.HS256), claims, new MACSigner(publicKey)));
        String good = signed(header -> header, unchanged -> unchanged);
        String none = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"at+jwt\"}".getBytes());
        refused(none + good.substring(good.indexOf('.'), good.lastIndexOf('.') + 1));
        refused(none + good.substring(good.indexOf('.')));
    }

    @Test
    void keys_that_a_token_brings_along_are_not_followed() throws JOSEException {
        RSAKey strange = new RSAKeyGenerator(2048).keyID("strange").generate();
        JWSSigner signer = new RSASSASigner(strange);
        JWTClaimsSet claims = claims().build();
        refused(sign(builder().keyID("strange").jwk(strange.toPublicJWK()), claims, signer));
        refused(sign(builder().keyID("strange").jwkURL(URI.create("http://127.0.0.1:1/keys")), claims, signer));
        refused(sign(builder().keyID("strange").x509CertURL(URI.create("http://127.0.0.1:1/cert")), claims, signer));
        refused(sign(builder().keyID(key.getKeyID()), claims, signer));
        refused(sign(builder().keyID(key.getKeyID()).jwk(strange.toPublicJWK()), claims, signer));
    }

    @Test
    void a_critical_header_that_nobody_understands_refuses() throws JOSEException {
        refused(signed(header -> header.criticalParams(Set.of("exp")).customParam("exp", 1), claims -> claims));
        refused(signed(header -> header.criticalParams(Set.of("x")).customParam("x", "y"), claims -> claims));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "a.b.c", "..", "eyJhbGciOiJSUzI1NiJ9..", "eyJhbGciOiJSUzI1NiJ9.e30.e30", "ééé.é.é"})
    void what_is_no_token_is_refused(String text) {
        refused(text);
    }

    @Test
    void a_changed_token_is_refused() throws JOSEException {
        String good = signed(header -> header, claims -> claims);
        assertThat(verifier.verify(good)).isInstanceOf(Believed.class);
        String other = signed(header -> header, claims -> claims.claim("client_id", "other"));
        refused(other.substring(0, other.lastIndexOf('.')) + good.substring(good.lastIndexOf('.')));
        refused(good.substring(0, good.length() - 4) + "AAAA");
    }

    private void refused(String token) {
        assertThat(verifier.verify(token)).isInstanceOf(Disbelieved.class);
    }

    private String signed(UnaryOperator<JWSHeader.Builder> header, UnaryOperator<JWTClaimsSet.Builder> claims)
            throws JOSEException {
        return sign(
                header.apply(builder().keyID(key.getKeyID())),
                claims.apply(claims()).build(),
                new RSASSASigner(key));
    }

    private static JWSHeader.Builder builder() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).type(TokenIssuer.TYPE);
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .claim("client_id", "client")
                .claim("scope", ApiScope.ROSTER.uri())
                .expirationTime(Date.from(clock.instant().plusSeconds(3600)));
    }

    private static String sign(JWSHeader.Builder header, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        SignedJWT token = new SignedJWT(header.build(), claims);
        token.sign(signer);
        return token.serialize();
    }
}
