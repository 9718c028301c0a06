package be.informat.oneroster.adapter.rest;

import static be.informat.oneroster.application.port.Records.id;
import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.port.ApiScope;
import be.informat.oneroster.application.port.StoreUnavailableException;
import be.informat.oneroster.domain.tenant.TenantState;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may read what, and in which order a request is judged. */
class ChecksTest {

    private ServerUnderTest server;

    @BeforeEach
    void start() {
        server = new ServerUnderTest();
        SchoolGroup.publishTo(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"GET, /users", "GET, /nothing", "GET, ''", "GET, /users?limit=0", "POST, /users", "DELETE, /nothing"})
    void without_a_token_nothing_below_the_root_is_told(String verb, String path) {
        HttpResponse<String> response =
                server.send(server.request("/ims/oneroster/v1p1" + path).method(verb, BodyPublishers.noBody()));
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"oneroster\"");
        assertError(response, "unauthorized");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YTpi", "Bearer", "Bearer ", "Token x"})
    void what_is_no_bearer_token_is_none(String authorization) {
        HttpResponse<String> response =
                server.send(server.request("/ims/oneroster/v1p1/users", "Authorization", authorization));
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"oneroster\"");
    }

    @Test
    void a_token_in_the_address_is_not_looked_at() {
        String token = server.newToken();
        HttpResponse<String> response = server.send(server.request("/ims/oneroster/v1p1/users?access_token=" + token));
        assertThat(response.statusCode()).isEqualTo(401);
    }

    @Test
    void a_token_that_is_not_believed_is_refused() {
        HttpResponse<String> response = server.read("no-token", "/users");
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer realm=\"oneroster\", error=\"invalid_token\", error_description=\"");
        assertError(response, "unauthorized");
    }

    @Test
    void the_scheme_is_written_in_any_case() {
        String token = server.newToken();
        HttpResponse<String> response =
                server.send(server.request("/ims/oneroster/v1p1/users", "Authorization", "bEARER  " + token));
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void a_revoked_client_is_refused_at_once_before_anything_else() {
        String client = server.newClient(ApiScope.values());
        String token = server.token(client);
        assertThat(server.read(token, "/users").statusCode()).isEqualTo(200);
        server.clients.revoke(ServerUnderTest.TENANT, client, server.clock.instant());
        for (String path : new String[] {"/users", "/nothing"}) {
            HttpResponse<String> response = server.read(token, path);
            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.headers().firstValue("WWW-Authenticate").orElseThrow())
                    .contains("error=\"invalid_token\"");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TenantState.class,
            names = {"ONBOARDING", "SUSPENDED"})
    void the_state_of_the_tenant_is_named_and_is_no_matter_of_scopes(TenantState state) {
        String token = server.newToken();
        server.states.put(ServerUnderTest.TENANT, state);
        for (String path : new String[] {"/users", "/nothing", "/users?limit=0"}) {
            HttpResponse<String> response = server.read(token, path);
            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"oneroster\"");
            assertThat(response.body()).contains("The tenant is " + state.wireName());
            assertError(response, "forbidden");
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ROSTER_CORE,  /users,              200
            ROSTER_CORE,  /schools,            200
            ROSTER_CORE,  /users/1,            200
            ROSTER_CORE,  /users/1/classes,    403
            ROSTER_CORE,  /demographics,       403
            ROSTER,       /users,              200
            ROSTER,       /users/1/classes,    200
            ROSTER,       /demographics,       403
            ROSTER,       /demographics/1,     403
            DEMOGRAPHICS, /demographics,       200
            DEMOGRAPHICS, /demographics/1,     200
            DEMOGRAPHICS, /users,              403
            DEMOGRAPHICS, /users/x,            403
            DEMOGRAPHICS, /nothing,            404
            """)
    void a_scope_opens_what_it_names(ApiScope scope, String path, int status) {
        String token = server.token(server.newClient(scope));
        HttpResponse<String> response = server.read(token, path.replaceAll("/1", "/" + id(1)));
        assertThat(response.statusCode()).isEqualTo(status);
        if (status == 403) {
            assertThat(response.headers().firstValue("WWW-Authenticate").orElseThrow())
                    .contains(
                            "error=\"insufficient_scope\", scope=\"https://purl.imsglobal.org/spec/or/v1p1/scope/roster");
            assertError(response, "forbidden");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS", "QUERY", "FOO", "get"})
    void what_can_be_read_can_only_be_read(String verb) {
        String token = server.token(server.newClient(ApiScope.DEMOGRAPHICS));
        for (String path : new String[] {"/users?limit=0", "/users/x"}) {
            HttpResponse<String> response =
                    server.send(server.request("/ims/oneroster/v1p1" + path, "Authorization", "Bearer " + token)
                            .method(verb, BodyPublishers.noBody()));
            assertThat(response.statusCode()).isEqualTo(405);
            assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD");
            assertError(response, "invalid data");
        }
    }

    @Test
    void another_verb_is_judged_before_the_state_and_an_unknown_path_after_it() {
        String token = server.newToken();
        server.states.put(ServerUnderTest.TENANT, TenantState.SUSPENDED);
        assertThat(post(token, "/users")).isEqualTo(405);
        assertThat(post(token, "/nothing")).isEqualTo(403);
        server.states.put(ServerUnderTest.TENANT, TenantState.ACTIVE);
        assertThat(post(token, "/nothing")).isEqualTo(404);
    }

    @Test
    void existence_is_judged_before_parameters() {
        String token = server.newToken();
        assertThat(server.read(token, "/users/x?fields=").statusCode()).isEqualTo(404);
        assertThat(server.read(token, "/schools/x/classes?limit=0").statusCode())
                .isEqualTo(404);
        assertThat(server.read(token, "/users/" + id(1) + "?fields=").statusCode())
                .isEqualTo(400);
        assertThat(server.read(token, "/schools/" + id(101) + "/classes?limit=0")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void everything_that_is_wrong_with_the_parameters_is_told_at_once() {
        HttpResponse<String> response = server.read(server.newToken(), "/users?limit=0&fields=,&filter=nothing%3D'x'");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Payloads.faults("error", response.body())).isEmpty();
        assertThat(response.body())
                .contains(
                        "\"imsx_codeMinor\":\"invalid data\"",
                        "\"imsx_codeMinor\":\"invalid_blank_selection_field\"",
                        "\"imsx_codeMinor\":\"invalid_filter_field\"",
                        "\"imsx_operationRefIdentifier\":\"getAllUsers\"");
    }

    @Test
    void a_read_with_wrong_parameters_begins_no_run() {
        String token = server.newToken();
        server.read(token, "/users?limit=0");
        server.publish(be.informat.oneroster.application.port.Records.appear());
        assertThat(server.read(token, "/orgs").headers().firstValue("X-Roster-Publication"))
                .contains("5");
    }

    @Test
    void a_client_of_nobody_is_forbidden() {
        ServerUnderTest other = new ServerUnderTest(server.signingKeys, ServerUnderTest.PUBLIC);
        String token = other.newToken();
        other.close();
        HttpResponse<String> response = server.read(token, "/users");
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"oneroster\"");
    }

    @Test
    void the_reads_of_a_run_see_one_publication() {
        String token = server.newToken();
        server.read(token, "/orgs");
        server.publish(be.informat.oneroster.application.port.Records.appear());
        assertThat(publication(token, "/users?limit=1")).isEqualTo("4");
        assertThat(publication(token, "/orgs?filter=status%3D'active'")).isEqualTo("5");
        assertThat(publication(token, "/users?offset=1&limit=3")).isEqualTo("4");
        server.clock.pass(Duration.ofMinutes(3));
        assertThat(publication(token, "/users?offset=2&limit=1")).isEqualTo("4");
        assertThat(publication(token, "/users?limit=1")).isEqualTo("5");
    }

    @Test
    void before_the_first_publication_the_server_is_busy() {
        try (ServerUnderTest fresh = new ServerUnderTest()) {
            HttpResponse<String> response = fresh.read(fresh.newToken(), "/users");
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("Retry-After")).isPresent();
            assertError(response, "server_busy");
        }
    }

    @Test
    void a_database_that_is_away_is_no_empty_list() {
        String token = server.newToken();
        server.roster.beAway();
        for (String path : new String[] {"/users", "/users/" + id(1), "/schools/" + id(101) + "/classes"}) {
            HttpResponse<String> response = server.read(token, path);
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("Retry-After")).isPresent();
            assertThat(response.headers().firstValue("X-Total-Count")).isEmpty();
            assertError(response, "server_busy");
        }
    }

    @Test
    void a_database_that_goes_away_before_anything_was_sent_is_no_half_answer() {
        String token = server.newToken();
        server.roster.failAfter(3, new StoreUnavailableException(new IllegalStateException("away")));
        HttpResponse<String> response = server.read(token, "/users");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().map()).doesNotContainKeys("x-total-count", "link", "etag");
        assertError(response, "server_busy");
    }

    @Test
    void a_defect_tells_nothing_of_the_inside() {
        String token = server.newToken();
        server.roster.failAfter(0, new IllegalStateException("secret inside"));
        HttpResponse<String> response = server.read(token, "/users");
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(Payloads.faults("error", response.body())).isEmpty();
        assertThat(response.body()).doesNotContain("secret", "Exception", "codeMinor");
    }

    private int post(String token, String path) {
        return server.send(server.request("/ims/oneroster/v1p1" + path, "Authorization", "Bearer " + token)
                        .POST(BodyPublishers.noBody()))
                .statusCode();
    }

    private String publication(String token, String path) {
        return server.read(token, path)
                .headers()
                .firstValue("X-Roster-Publication")
                .orElseThrow();
    }

    private static void assertError(HttpResponse<String> response, String codeMinor) {
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json;charset=UTF-8");
        assertThat(Payloads.faults("error", response.body())).isEmpty();
        assertThat(response.body()).contains("\"imsx_codeMinor\":\"" + codeMinor + "\"");
    }
}
