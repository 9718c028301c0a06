package be.informat.oneroster.adapter.rest;

import static be.informat.oneroster.application.port.Records.SCHOOL;
import static be.informat.oneroster.application.port.Records.id;
import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.port.ApiScope;
import be.informat.oneroster.domain.tenant.TenantState;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the OpenAPI document says is what the server does, and anybody may read it. */
class DescriptionTest {

    private static final String ADDRESS = "https://example.be/openapi.json";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, UUID> IDS = Map.of("school", SCHOOL, "class", id(120));

    private ServerUnderTest server;
    private String token;
    private JsonNode document;
    private SchemaRegistry schemas;

    @BeforeEach
    void start() {
        server = new ServerUnderTest();
        SchoolGroup.publishTo(server);
        token = server.newToken();
        String text = server.send(server.request("/openapi.json")).body();
        document = JSON.readTree(text);
        schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ADDRESS, text)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void every_operation_answers_as_it_says() {
        for (var path : document.get("paths").properties()) {
            JsonNode operation = path.getValue().get("get");
            for (String asked : List.of(asked(path.getKey()), asked(path.getKey()) + "?fields=sourcedId,nonsense")) {
                HttpResponse<String> response = server.read(token, asked);
                assertThat(response.statusCode()).as(asked).isIn(200, 404);
                assertValid(operation, response);
            }
        }
    }

    /** A path with ids of records in it; of collections that have none, any id. */
    private String asked(String path) {
        String asked = path;
        for (var id : IDS.entrySet()) {
            asked = asked.replace("{" + id.getKey() + "Id}", id.getValue().toString());
        }
        if (!asked.contains("{")) {
            return asked;
        }
        String collection = asked.substring(0, asked.indexOf("/{"));
        JsonNode records =
                JSON.readTree(server.read(token, collection).body()).iterator().next();
        String any =
                records.isEmpty() ? "nothing" : records.get(0).get("sourcedId").asString();
        return asked.replaceAll("\\{[^}]+}", any);
    }

    @Test
    void every_error_is_as_it_says() {
        JsonNode user = operation("/users/{userId}");
        assertStatus(400, user, server.read(token, "/users/" + id(1) + "?limit=0"));
        assertStatus(401, user, server.read("nonsense", "/users/" + id(1)));
        String core = server.token(server.newClient(ApiScope.DEMOGRAPHICS));
        assertStatus(403, user, server.read(core, "/users/" + id(1)));
        assertStatus(404, user, server.read(token, "/users/nobody"));
        assertStatus(
                405,
                user,
                server.send(server.request("/ims/oneroster/v1p1/users/" + id(1))
                        .header("Authorization", "Bearer " + token)
                        .DELETE()));
        server.roster.failAfter(0, new IllegalStateException("a defect"));
        assertStatus(500, user, server.read(token, "/users/" + id(1)));
        server.roster.beAway();
        assertStatus(503, user, server.read(token, "/users/" + id(2)));
        server.states.put(ServerUnderTest.TENANT, TenantState.SUSPENDED);
        assertStatus(403, user, server.read(token, "/users/" + id(1)));
    }

    @Test
    void tokens_are_as_it_says() {
        String client = server.newClient(ApiScope.values());
        String form = "grant_type=client_credentials&client_id=" + client + "&client_secret=";
        assertThat(faults(
                        "/components/schemas/TokenAnswer",
                        server.postToken(form + ServerUnderTest.SECRET).body()))
                .isEmpty();
        assertThat(faults(
                        "/components/schemas/TokenError",
                        server.postToken(form + "wrong").body()))
                .isEmpty();
    }

    @Test
    void its_schemas_refuse_what_is_wrong() {
        String user = server.read(token, "/users/" + id(1)).body();
        assertThat(faults("/components/schemas/SingleUser", user)).isEmpty();
        for (String field : List.of("role", "orgs", "dateLastModified", "givenName")) {
            ObjectNode wrong = (ObjectNode) JSON.readTree(user);
            ((ObjectNode) wrong.get("user")).put(field, "");
            assertThat(faults("/components/schemas/SingleUser", wrong.toString()))
                    .as(field)
                    .isNotEmpty();
        }
        assertThat(faults("/components/schemas/SingleUser", "{\"users\":[]}")).isNotEmpty();
        assertThat(faults("/components/schemas/SingleUser", user.replace("\"role\"", "\"email\"")))
                .isNotEmpty();
    }

    private void assertStatus(int status, JsonNode operation, HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertValid(operation, response);
    }

    private void assertValid(JsonNode operation, HttpResponse<String> response) {
        JsonNode described = resolved(operation.get("responses").get(Integer.toString(response.statusCode())));
        String schema = described.at("/content/application~1json/schema/$ref").asString();
        assertThat(faults(schema.substring(1), response.body())).as(schema).isEmpty();
        for (String header : described.path("headers").propertyNames()) {
            assertThat(response.headers().firstValue(header)).as(header).isPresent();
        }
    }

    private JsonNode operation(String path) {
        return document.get("paths").get(path).get("get");
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }

    private List<Error> faults(String pointer, String json) {
        return schemas.getSchema(SchemaLocation.of(ADDRESS + "#" + pointer))
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
