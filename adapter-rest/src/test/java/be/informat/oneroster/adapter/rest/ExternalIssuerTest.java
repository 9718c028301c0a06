package be.informat.oneroster.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.adapter.rest.oauth.OAuthApi;
import be.informat.oneroster.application.port.ApiScope;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens of somebody else's issuer instead of ours. */
class ExternalIssuerTest {

    private static final String AUDIENCE = "api://oneroster";

    private IdentityServer issuer;
    private ServerUnderTest server;
    private JWK key;
    private String client;

    @BeforeEach
    void start() throws Exception {
        issuer = new IdentityServer();
        key = IdentityServer.rsaKey("first");
        issuer.publish(key);
        server = new ServerUnderTest(new OAuthApi.ExternalIssuer(IdentityServer.NAME, issuer.keys(), AUDIENCE, "azp"));
        SchoolGroup.publishTo(server);
        client = server.newClient(ApiScope.ROSTER_CORE, ApiScope.ROSTER);
    }

    @AfterEach
    void stop() {
        server.close();
        issuer.close();
    }

    @Test
    void a_good_token_reads() throws Exception {
        assertThat(read(token(claims -> claims))).isEqualTo(200);
        assertThat(read(IdentityServer.sign(key, "at+jwt", claims().build()))).isEqualTo(200);
        assertThat(read(token(claims -> claims.audience(List.of("api://other", AUDIENCE)))))
                .isEqualTo(200);
    }

    @Test
    void an_elliptic_key_is_as_good() throws Exception {
        JWK curve = IdentityServer.ecKey("curve");
        issuer.publish(curve);
        assertThat(read(IdentityServer.sign(curve, "JWT", claims().build()))).isEqualTo(200);
    }

    @Test
    void what_is_not_right_about_a_token_refuses_it() throws Exception {
        Instant now = server.clock.instant();
        assertThat(read(token(claims -> claims.issuer("https://login.example.com/tenant"))))
                .isEqualTo(401);
        assertThat(read(token(claims -> claims.issuer(ServerUnderTest.PUBLIC)))).isEqualTo(401);
        assertThat(read(token(claims -> claims.audience("api://other")))).isEqualTo(401);
        assertThat(read(token(claims -> claims.audience(ServerUnderTest.ROOT)))).isEqualTo(401);
        assertThat(read(token(claims -> claims.expirationTime(null)))).isEqualTo(401);
        assertThat(read(token(claims -> claims.expirationTime(Date.from(now.minusSeconds(61))))))
                .isEqualTo(401);
        assertThat(read(token(claims -> claims.expirationTime(Date.from(now.minusSeconds(50))))))
                .isEqualTo(200);
        assertThat(read(token(claims -> claims.claim("azp", null).claim("client_id", client))))
                .isEqualTo(401);
        assertThat(read(IdentityServer.sign(IdentityServer.rsaKey("unknown"), "JWT", claims().build())))
                .isEqualTo(401);
        assertThat(read(IdentityServer.sign(IdentityServer.rsaKey("first"), "JWT", claims().build())))
                .isEqualTo(401);
        assertThat(read("nonsense")).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id+jwt", "logout+jwt", "JOSE"})
    void another_type_refuses_it(String type) throws Exception {
        assertThat(read(IdentityServer.sign(key, type, claims().build()))).isEqualTo(401);
    }

    @Test
    void a_client_that_we_do_not_know_is_forbidden_and_a_revoked_one_has_no_token() throws Exception {
        HttpResponse<String> unknown = server.read(token(claims -> claims.claim("azp", "nobody")), "/users");
        assertThat(unknown.statusCode()).isEqualTo(403);
        assertThat(unknown.headers().firstValue("WWW-Authenticate").orElseThrow())
                .doesNotContain("error");
        String token = token(claims -> claims);
        assertThat(read(token)).isEqualTo(200);
        server.clients.revoke(ServerUnderTest.TENANT, client, server.clock.instant());
        assertThat(read(token)).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "scope, roster-core.readonly, 200",
        "scp, roster-core.readonly, 200",
        "scp, roster-demographics.readonly, 403"
    })
    void scopes_of_a_token_cut_down_what_the_client_may(String claim, String scope, int status) throws Exception {
        String uri = "https://purl.imsglobal.org/spec/or/v1p1/scope/" + scope;
        String token = token(claims -> claims.claim(claim, uri));
        assertThat(read(token)).isEqualTo(status);
        assertThat(server.read(token, "/demographics").statusCode()).isEqualTo(403);
        assertThat(server.read(token, "/schools/nothing/classes").statusCode()).isEqualTo(403);
    }

    @Test
    void a_new_key_counts_as_soon_as_a_token_names_it() throws Exception {
        assertThat(read(token(claims -> claims))).isEqualTo(200);
        JWK second = IdentityServer.rsaKey("second");
        issuer.publish(key, second);
        server.clock.pass(Duration.ofSeconds(31));
        assertThat(read(IdentityServer.sign(second, "JWT", claims().build()))).isEqualTo(200);
        assertThat(read(token(claims -> claims))).isEqualTo(200);
        assertThat(issuer.asked()).isEqualTo(2);
    }

    @Test
    void a_clock_that_is_put_back_does_not_keep_a_new_key_waiting() throws Exception {
        assertThat(read(token(claims -> claims))).isEqualTo(200);
        JWK second = IdentityServer.rsaKey("second");
        issuer.publish(key, second);
        server.clock.pass(Duration.ofMinutes(-10));
        assertThat(read(IdentityServer.sign(second, "JWT", claims().build()))).isEqualTo(200);
    }

    @Test
    void unknown_keys_make_us_ask_once_in_half_a_minute() throws Exception {
        assertThat(read(token(claims -> claims))).isEqualTo(200);
        for (int second = 0; second < 62; second++) {
            JWK unknown = IdentityServer.ecKey("unknown " + second);
            assertThat(read(IdentityServer.sign(unknown, "JWT", claims().build())))
                    .isEqualTo(401);
            server.clock.pass(Duration.ofSeconds(1));
        }
        assertThat(issuer.asked()).isEqualTo(3);
        assertThat(read(token(claims -> claims))).isEqualTo(200);
    }

    @Test
    void known_keys_count_while_the_issuer_is_away() throws Exception {
        assertThat(read(token(claims -> claims))).isEqualTo(200);
        issuer.answer(500);
        server.clock.pass(Duration.ofSeconds(31));
        JWK unknown = IdentityServer.rsaKey("unknown");
        assertThat(read(IdentityServer.sign(unknown, "JWT", claims().build()))).isEqualTo(401);
        issuer.close();
        server.clock.pass(Duration.ofMinutes(30));
        assertThat(read(IdentityServer.sign(unknown, "JWT", claims().build()))).isEqualTo(401);
        assertThat(read(token(claims -> claims))).isEqualTo(200);
    }

    @Test
    void without_any_keys_nobody_can_be_judged_yet() throws Exception {
        issuer.answer(500);
        HttpResponse<String> response = server.read(token(claims -> claims), "/users");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(response.body()).contains("server_busy").doesNotContain("127.0.0.1");
        issuer.answer(200);
        server.clock.pass(Duration.ofSeconds(6));
        assertThat(read(token(claims -> claims))).isEqualTo(200);
    }

    @Test
    void our_own_tokens_and_keys_are_off() throws IOException {
        assertThat(server.postToken("grant_type=client_credentials").statusCode())
                .isEqualTo(404);
        for (String path : List.of("/connect/token", "/.well-known/jwks.json", "/.well-known/openid-configuration")) {
            assertThat(server.send(server.request(path)).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(server.send(server.request("/openapi.json")).body()).doesNotContain("connect/token");
    }

    private int read(String token) {
        return server.read(token, "/users").statusCode();
    }

    private String token(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        return IdentityServer.sign(key, "JWT", change.apply(claims()).build());
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(IdentityServer.NAME)
                .audience(AUDIENCE)
                .claim("azp", client)
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(Date.from(server.clock.instant().plusSeconds(3600)));
    }
}
