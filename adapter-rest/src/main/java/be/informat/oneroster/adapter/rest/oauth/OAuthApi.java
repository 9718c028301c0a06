package be.informat.oneroster.adapter.rest.oauth;

import be.informat.oneroster.adapter.rest.http.ClientAddresses;
import be.informat.oneroster.adapter.rest.http.JettyResponse;
import be.informat.oneroster.adapter.rest.http.PublicAddress;
import be.informat.oneroster.adapter.rest.http.TokenVerifier;
import be.informat.oneroster.application.access.AuthenticateClient;
import be.informat.oneroster.application.port.ApiScope;
import be.informat.oneroster.application.port.SigningKeyStore;
import be.informat.oneroster.application.port.StoreUnavailableException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.javalin.http.Context;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.ObjectMapper;

/** Our own issuer of tokens: its endpoints, and the belief in what it signed; or the belief in what another one signed. */
public final class OAuthApi {

    /** Where the public keys stand, below the public address. */
    public static final String KEYS_PATH = "/.well-known/jwks.json";

    /** Where the description of the issuer stands, below the public address. */
    public static final String DISCOVERY_PATH = "/.well-known/openid-configuration";

    private static final Set<JWSAlgorithm> ALGORITHMS_OF_OTHERS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);

    private final SigningKeys keys;
    private final TokenEndpoint tokens;
    private final TokenVerifier verifier;
    private final byte[] discovery;

    /**
     * An identity server of somebody else, whose tokens are believed instead of ours.
     *
     * @param name the {@code iss} of its tokens, letter by letter
     * @param keys where its public keys stand, as a JWK set
     * @param audience the {@code aud} that its tokens for us have, at least
     * @param clientClaim the claim that holds the id of one of our clients
     */
    public record ExternalIssuer(String name, URI keys, String audience, String clientClaim) {}

    /** Believes the tokens that another issuer signed. */
    public static TokenVerifier verifierOf(ExternalIssuer issuer, Clock clock) {
        return new JwtVerifier(
                new TrustedIssuer(
                        issuer.name(),
                        issuer.audience(),
                        ALGORITHMS_OF_OTHERS,
                        Set.of(TokenIssuer.TYPE, JOSEObjectType.JWT),
                        issuer.clientClaim(),
                        FetchedKeys.of(issuer.keys(), clock)),
                clock);
    }

    /** @param addresses tells where requests come from, to slow down who guesses secrets */
    public OAuthApi(
            AuthenticateClient authenticateClient,
            SigningKeyStore keyStore,
            PublicAddress address,
            ClientAddresses addresses,
            SecureRandom random,
            Clock clock) {
        keys = new SigningKeys(keyStore, random, clock);
        TokenIssuer issuer = new TokenIssuer(address.base(), address.oneRoster(), keys, clock);
        tokens = new TokenEndpoint(authenticateClient, issuer, new WrongSecrets(clock), addresses);
        verifier = new JwtVerifier(
                new TrustedIssuer(
                        address.base(),
                        address.oneRoster(),
                        Set.of(TokenIssuer.ALGORITHM),
                        Set.of(TokenIssuer.TYPE),
                        TokenIssuer.CLIENT_CLAIM,
                        keys),
                clock);
        discovery = discovery(address);
    }

    /** Believes the tokens that this issuer signed. */
    public TokenVerifier verifier() {
        return verifier;
    }

    /** Any request for the token endpoint. */
    public void handleToken(Context context) {
        tokens.handle(context);
    }

    /** The public keys, as a JWK set. */
    public void handleKeys(Context context) {
        try {
            show(context, keys.published().toString(true).getBytes(StandardCharsets.UTF_8));
        } catch (StoreUnavailableException e) {
            context.status(503);
            context.header("Retry-After", "10");
        }
    }

    /** The description of the issuer (OpenID Connect Discovery). */
    public void handleDiscovery(Context context) {
        show(context, discovery);
    }

    private static void show(Context context, byte[] json) {
        context.header("Cache-Control", "public, max-age=300");
        JettyResponse.contentType(context.req(), "application/json;charset=UTF-8");
        context.result(json);
    }

    private static byte[] discovery(PublicAddress address) {
        OIDCProviderMetadata metadata = new OIDCProviderMetadata(
                new Issuer(address.base()), List.of(SubjectType.PUBLIC), URI.create(address.base() + KEYS_PATH));
        metadata.setTokenEndpointURI(URI.create(address.token()));
        metadata.setGrantTypes(List.of(GrantType.CLIENT_CREDENTIALS));
        metadata.setResponseTypes(List.of(ResponseType.TOKEN));
        metadata.setIDTokenJWSAlgs(List.of(TokenIssuer.ALGORITHM));
        metadata.setScopes(Scope.parse(TokenIssuer.written(Set.of(ApiScope.values()))));
        metadata.setTokenEndpointAuthMethods(
                List.of(ClientAuthenticationMethod.CLIENT_SECRET_BASIC, ClientAuthenticationMethod.CLIENT_SECRET_POST));
        metadata.setSupportsRequestURIParam(false);
        return new ObjectMapper().writeValueAsBytes(metadata.toJSONObject());
    }
}
