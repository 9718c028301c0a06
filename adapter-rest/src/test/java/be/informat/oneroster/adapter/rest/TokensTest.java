package be.informat.oneroster.adapter.rest;

import static be.informat.oneroster.adapter.rest.ServerUnderTest.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.adapter.rest.http.Sha256;
import be.informat.oneroster.application.port.ApiScope;
import be.informat.oneroster.domain.tenant.TenantState;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class TokensTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GRANT = "grant_type=client_credentials";
    private static final String SCOPE = "https://purl.imsglobal.org/spec/or/v1p1/scope/";

    private ServerUnderTest server;
    private String client;

    @BeforeEach
    void start() {
        server = new ServerUnderTest();
        client = server.newClient(ApiScope.ROSTER_CORE, ApiScope.ROSTER);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_token_is_given_for_a_secret_in_the_body() {
        HttpResponse<String> response = server.postToken(body(client, SECRET));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                .isEqualToIgnoringCase("application/json;charset=UTF-8");
        JsonNode token = JSON.readTree(response.body());
        assertThat(token.propertyNames())
                .containsExactlyInAnyOrder("access_token", "token_type", "expires_in", "scope");
        assertThat(token.get("token_type").asString()).isEqualTo("Bearer");
        assertThat(token.get("expires_in").asInt()).isEqualTo(3600);
        assertThat(token.get("scope").asString())
                .isEqualTo(SCOPE + "roster-core.readonly " + SCOPE + "roster.readonly");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            client:secret raw;                 %1$s:%2$s
            form-encoded before;               %3$s:%2$s
            """)
    void a_token_is_given_for_basic(String name, String template) {
        String encodedClient = client.replace("-", "%2D");
        String credentials = template.formatted(client, SECRET, encodedClient);
        assertThat(server.postToken(GRANT, "Authorization", basic(credentials)).statusCode())
                .isEqualTo(200);
        assertThat(server.postToken(GRANT, "Authorization", basic(credentials).replace("Basic", "bASIC"))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest(name = "basic {0}, body {1}: {2} {3}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            C:S;     client_id=C&client_secret=S;  200; -
            C:S;     client_id=C;                  200; -
            C:S;     client_secret=S;              200; -
            C:S;     client_id=C&client_secret=;   200; -
            C:S;     client_id=&client_secret=S;   200; -
            C:S;     client_id=C&client_secret=x;  401; invalid_client
            C:x;     client_id=C&client_secret=S;  401; invalid_client
            C:S;     client_secret=x;              401; invalid_client
            C:S;     client_id=D&client_secret=S;  400; invalid_request
            C:S;     client_id=D;                  400; invalid_request
            C:x;     x=y;                          401; invalid_client
            D:S;     x=y;                          401; invalid_client
            C;       client_id=C&client_secret=S;  401; invalid_client
            C:;      x=y;                          401; invalid_client
            :S;      x=y;                          401; invalid_client
            -;       client_id=C&client_secret=S;  200; -
            -;       client_id=C&client_secret=x;  401; invalid_client
            -;       client_id=D&client_secret=S;  401; invalid_client
            -;       client_id=C;                  401; invalid_client
            -;       client_id=C&client_secret=;   401; invalid_client
            -;       client_secret=S;              401; invalid_client
            -;       x=y;                          401; invalid_client
            -;       client_id=C%00&client_secret=S; 401; invalid_client
            """)
    void a_client_says_who_it_is_by_basic_or_in_the_body(String basic, String body, int status, String error) {
        String form = GRANT + "&" + filled(body);
        HttpResponse<String> response =
                basic == null ? server.postToken(form) : server.postToken(form, "Authorization", basic(filled(basic)));
        assertThat(response.statusCode()).isEqualTo(status);
        if (error != null) {
            assertError(response, error);
        }
        if (status == 401) {
            assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Basic realm=\"oneroster\"");
        }
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            grant_type=client_credentials&scope=&scope=;                 200; -
            grant_type=client_credentials&resource=a&resource=b;         200; -
            grant_type=&grant_type=client_credentials;                   200; -
            scope=;                                                      400; invalid_request
            grant_type=;                                                 400; invalid_request
            grant_type=password;                                         400; unsupported_grant_type
            grant_type=client_credentials&grant_type=client_credentials; 400; invalid_request
            grant_type=client_credentials&client_id=C;                   400; invalid_request
            grant_type=client_credentials&client_secret=S;               400; invalid_request
            grant_type=client_credentials&scope=a&scope=b;               400; invalid_request
            """)
    void a_parameter_comes_once_and_an_empty_one_does_not_count(String form, int status, String error) {
        HttpResponse<String> response =
                server.postToken(filled(form) + "&client_id=" + client + "&client_secret=" + SECRET);
        assertThat(response.statusCode()).isEqualTo(status);
        if (error != null) {
            assertError(response, error);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(nullValues = "-", textBlock = """
            roster.readonly,                                roster.readonly
            roster.readonly roster-core.readonly,           roster-core.readonly roster.readonly
            roster.readonly roster-demographics.readonly,   roster.readonly
            roster-demographics.readonly,                   -
            nothing,                                        -
            """)
    void scopes_are_those_that_both_sides_know(String asked, String granted) {
        String scope = withPrefix(asked);
        HttpResponse<String> response = server.postToken(body(client, SECRET) + "&scope=" + scope.replace(" ", "+"));
        if (granted == null) {
            assertThat(response.statusCode()).isEqualTo(400);
            assertError(response, "invalid_scope");
        } else {
            assertThat(JSON.readTree(response.body()).get("scope").asString()).isEqualTo(withPrefix(granted));
        }
    }

    @Test
    void a_token_grants_no_more_than_it_says() {
        HttpResponse<String> response =
                server.postToken(body(client, SECRET) + "&scope=" + SCOPE + "roster-core.readonly");
        String token = JSON.readTree(response.body()).get("access_token").asString();
        SchoolGroup.publishTo(server);
        assertThat(server.read(token, "/users").statusCode()).isEqualTo(200);
        assertThat(server.read(token, "/users/x/classes").statusCode()).isEqualTo(403);
    }

    @Test
    void a_new_token_ends_no_other_and_each_lasts_an_hour_and_a_minute() {
        SchoolGroup.publishTo(server);
        String first = server.token(client);
        server.clock.pass(Duration.ofMinutes(30));
        String second = server.token(client);
        assertThat(second).isNotEqualTo(first);
        server.clock.pass(Duration.ofMinutes(30).plusSeconds(58));
        assertThat(server.read(first, "/users").statusCode()).isEqualTo(200);
        assertThat(server.read(second, "/users").statusCode()).isEqualTo(200);
        server.clock.pass(Duration.ofSeconds(3));
        assertThat(server.read(first, "/users").statusCode()).isEqualTo(401);
        assertThat(server.read(second, "/users").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(TenantState.class)
    void tokens_are_given_in_every_state_of_the_tenant(TenantState state) {
        server.states.put(ServerUnderTest.TENANT, state);
        assertThat(server.postToken(body(client, SECRET)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_revoked_client_gets_none() {
        server.clients.revoke(ServerUnderTest.TENANT, client, server.clock.instant());
        assertError(server.postToken(body(client, SECRET)), "invalid_client");
    }

    @Test
    void both_of_two_secrets_are_right() {
        String second = "another-secret-of-44-characters-another-secr";
        server.clients.addSecret(ServerUnderTest.TENANT, client, Sha256.hex(second));
        assertThat(server.postToken(body(client, SECRET)).statusCode()).isEqualTo(200);
        assertThat(server.postToken(body(client, second)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "OPTIONS"})
    void tokens_are_asked_for_by_post(String verb) {
        HttpResponse<String> response =
                server.send(server.request("/connect/token").method(verb, BodyPublishers.noBody()));
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "multipart/form-data; boundary=x"})
    void the_body_is_a_form(String type) {
        HttpResponse<String> response = server.send(server.request("/connect/token", "Content-Type", type)
                .POST(BodyPublishers.ofString(body(client, SECRET))));
        assertThat(response.statusCode()).isEqualTo(400);
        assertError(response, "invalid_request");
    }

    @Test
    void a_body_of_any_length_is_not_read_to_its_end() {
        HttpResponse<String> response = server.postToken(body(client, SECRET) + "&x=" + "y".repeat(20_000));
        assertThat(response.statusCode()).isEqualTo(400);
        assertError(response, "invalid_request");
    }

    @Test
    void the_type_of_the_form_may_say_more_and_be_written_in_capitals() {
        HttpResponse<String> response = server.send(
                server.request("//connect/token/", "Content-Type", "Application/X-WWW-Form-Urlencoded; charset=UTF-8")
                        .POST(BodyPublishers.ofString(body(client, SECRET))));
        assertThat(response.statusCode()).isEqualTo(200);
        HttpResponse<String> without =
                server.send(server.request("/connect/token").POST(BodyPublishers.ofString(body(client, SECRET))));
        assertError(without, "invalid_request");
    }

    @Test
    void who_guesses_is_slowed_down_and_nobody_else() {
        for (int guess = 0; guess < 10; guess++) {
            assertThat(server.postToken(body(client, "guess-" + guess)).statusCode())
                    .isEqualTo(401);
        }
        HttpResponse<String> slowed = server.postToken(body(client, "guess"));
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertError(slowed, "invalid_client");
        assertThat(Integer.parseInt(slowed.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 61);
        assertThat(server.postToken(body(client, SECRET)).statusCode()).isEqualTo(200);
        assertThat(server.postToken(body("nobody", "guess")).statusCode()).isEqualTo(401);
        assertThat(server.postToken(body(client, "guess"), "X-Forwarded-For", "192.0.2.9")
                        .statusCode())
                .isEqualTo(401);
        server.clock.pass(Duration.ofMinutes(1));
        assertThat(server.postToken(body(client, "guess")).statusCode()).isEqualTo(401);
    }

    @Test
    void an_unknown_client_is_slowed_down_like_one_that_is_there() {
        for (int guess = 0; guess < 10; guess++) {
            server.postToken(body("nobody", "guess"));
        }
        assertThat(server.postToken(body("nobody", "guess")).statusCode()).isEqualTo(429);
    }

    private String filled(String template) {
        return template.replaceAll("\\bC\\b", client)
                .replaceAll("\\bS\\b", SECRET)
                .replaceAll("\\bD\\b", "nobody");
    }

    private static String body(String client, String secret) {
        return GRANT + "&client_id=" + client + "&client_secret=" + secret;
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    private static String withPrefix(String names) {
        return SCOPE + names.replace(" ", " " + SCOPE);
    }

    private static void assertError(HttpResponse<String> response, String error) {
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(JSON.readTree(response.body()).get("error").asString()).isEqualTo(error);
    }
}
