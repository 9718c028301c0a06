package be.informat.oneroster.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.port.ApiScope;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What a token says to who verifies it, and what anybody may ask: how to get one, the keys, whether the program lives. */
class WellKnownTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ServerUnderTest server;

    @BeforeEach
    void start() {
        server = new ServerUnderTest();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_token_is_what_the_profile_says() {
        String client = server.newClient(ApiScope.ROSTER_CORE, ApiScope.ROSTER);
        String[] parts = server.token(client).split("\\.");
        JsonNode header = JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
        JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
        assertThat(header.get("typ").asString()).isEqualTo("at+jwt");
        assertThat(header.get("alg").asString()).isEqualTo("RS256");
        assertThat(header.get("kid").asString()).isNotEmpty();
        assertThat(claims.get("iss").asString()).isEqualTo(ServerUnderTest.PUBLIC);
        assertThat(claims.get("aud").asString()).isEqualTo(ServerUnderTest.ROOT);
        assertThat(claims.get("sub").asString()).isEqualTo(client);
        assertThat(claims.get("client_id").asString()).isEqualTo(client);
        assertThat(claims.get("jti").asString()).isNotEmpty();
        assertThat(claims.get("iat").asLong()).isEqualTo(server.clock.instant().getEpochSecond());
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(3600);
        assertThat(claims.get("scope").asString()).startsWith("https://purl.imsglobal.org/spec/or/v1p1/scope/");
    }

    @Test
    void the_issuer_describes_itself() {
        HttpResponse<String> response = server.send(server.request("/.well-known/openid-configuration"));
        JsonNode description = JSON.readTree(response.body());
        assertThat(description.get("issuer").asString()).isEqualTo(ServerUnderTest.PUBLIC);
        assertThat(description.get("token_endpoint").asString()).isEqualTo(ServerUnderTest.PUBLIC + "/connect/token");
        assertThat(description.get("jwks_uri").asString()).isEqualTo(ServerUnderTest.PUBLIC + "/.well-known/jwks.json");
        assertThat(description.get("grant_types_supported").toString()).isEqualTo("[\"client_credentials\"]");
        assertThat(description.get("token_endpoint_auth_methods_supported").toString())
                .isEqualTo("[\"client_secret_basic\",\"client_secret_post\"]");
    }

    @Test
    void the_keys_are_public_and_nothing_but_public() {
        server.token(server.newClient(ApiScope.ROSTER_CORE));
        JsonNode keys = JSON.readTree(
                server.send(server.request("/.well-known/jwks.json")).body());
        assertThat(keys.get("keys").size()).isEqualTo(1);
        assertThat(keys.get("keys").get(0).propertyNames())
                .containsExactlyInAnyOrder("kty", "e", "n", "kid", "use", "alg");
    }

    @Test
    void life_and_readiness_are_told_to_anybody() {
        assertThat(server.send(server.request("/livez")).statusCode()).isEqualTo(200);
        assertThat(server.send(server.request("/readyz")).statusCode()).isEqualTo(200);
        server.obstacle = java.util.Optional.of("the database does not answer");
        assertThat(server.send(server.request("/livez")).statusCode()).isEqualTo(200);
        HttpResponse<String> response = server.send(server.request("/readyz"));
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).isEqualTo("the database does not answer\n");
        assertThat(server.send(server.request("/nothing")).statusCode()).isEqualTo(404);
    }
}
