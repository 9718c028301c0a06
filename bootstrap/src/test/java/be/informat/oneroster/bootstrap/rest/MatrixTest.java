package be.informat.oneroster.bootstrap.rest;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.bootstrap.road.PayloadSchema;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every operation with every parameter that it has, on both databases: valid by the strict schema, and the same to the byte. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SCHOOL = "00000000-0000-4000-8000-000000000065";
    private static final String CLASS = "00000000-0000-4000-8000-0000000001f5";

    @TempDir
    static Path folder;

    private TwoProviders providers;
    private JsonNode description;

    @BeforeAll
    void start() throws IOException {
        providers = new TwoProviders(folder);
        description = providers.description();
    }

    @AfterAll
    void stop() throws IOException {
        providers.close();
    }

    @Test
    void every_operation_with_every_parameter() {
        List<String> operations = new ArrayList<>(description.get("paths").propertyNames());
        assertThat(operations).hasSize(41);
        int records = 0;
        for (String operation : operations) {
            String path = withIds(operation);
            HttpResponse<String> whole = valid(path, "");
            JsonNode answer = JSON.readTree(whole.body());
            JsonNode first = answer.iterator().next();
            if (whole.statusCode() == 404) {
                assertThat(operation).as("there are no grading periods").isEqualTo("/gradingPeriods/{gradingPeriodId}");
                continue;
            }
            records += first.isArray() ? first.size() : 1;
            for (JsonNode parameter :
                    description.get("paths").get(operation).get("get").get("parameters")) {
                if (parameter.has("$ref")) {
                    JsonNode described =
                            description.at(parameter.get("$ref").asString().substring(1));
                    queries(described, first).forEach(query -> valid(path, query));
                }
            }
        }
        assertThat(records).isGreaterThan(200);
    }

    private List<String> queries(JsonNode parameter, JsonNode records) {
        return switch (parameter.get("name").asString()) {
            case "limit" ->
                List.of(
                        "limit=1",
                        "limit=7&offset=3",
                        "limit=5000",
                        "limit=2147483647",
                        "limit=0",
                        "limit=x",
                        "limit=");
            case "offset" -> List.of("offset=0", "offset=1", "offset=1000", "offset=-1", "offset=1&offset=2");
            case "sort" -> sorts(parameter);
            case "orderBy" -> List.of("orderBy=desc", "orderBy=ASC", "orderBy=down");
            case "fields" -> fields(parameter);
            case "filter" -> filters(records);
            default -> throw new IllegalStateException("An unknown parameter: " + parameter);
        };
    }

    private static List<String> sorts(JsonNode parameter) {
        List<String> queries = new ArrayList<>(List.of("sort=nothing", "sort=metadata.x", "sort="));
        for (JsonNode name : parameter.at("/schema/enum")) {
            queries.add("sort=" + name.asString());
            queries.add("limit=4&offset=2&orderBy=desc&sort=" + name.asString());
        }
        return queries;
    }

    private static List<String> fields(JsonNode parameter) {
        List<String> queries = new ArrayList<>(List.of("fields=nothing", "fields=", "fields=sourcedId,,status"));
        List<String> names = new ArrayList<>();
        parameter.at("/schema/items/enum").forEach(name -> names.add(name.asString()));
        names.forEach(name -> queries.add("fields=" + name));
        queries.add("fields=" + String.join(",", names.reversed()));
        return queries;
    }

    /** For each field that a record has: the records with the same value, and those with a greater one. */
    private static List<String> filters(JsonNode records) {
        List<String> queries = new ArrayList<>(
                List.of("filter=", "filter=nothing%3D%27x%27", "filter=status", "filter=metadata.x!%3D%27y%27"));
        if (records.isEmpty()) {
            return queries;
        }
        for (var field : records.get(records.size() / 2).properties()) {
            JsonNode value = field.getValue().isArray() ? field.getValue().get(0) : field.getValue();
            String text = value.isObject() ? value.get("sourcedId").asString() : value.asString();
            queries.add("filter=" + encoded(field.getKey() + "='" + text + "'"));
            queries.add("filter=" + encoded(field.getKey() + " > ’" + text + "’ OR status != 'active'"));
            queries.add("filter=" + encoded(field.getKey() + "!='\0" + text + "' AND status='active'"));
            queries.add("filter=" + encoded(field.getKey() + "<='\0'"));
            queries.add("filter=" + encoded(field.getKey() + "~'" + text.substring(text.length() / 2) + "'"));
        }
        return queries;
    }

    private HttpResponse<String> valid(String path, String query) {
        String asked = query.isEmpty() ? path : path + "?" + query;
        HttpResponse<String> response = providers.read(TwoProviders.FIRST, asked);
        assertThat(response.statusCode()).as(asked).isIn(200, 400, 404);
        JsonNode answer = JSON.readTree(response.body());
        String envelope = answer.propertyNames().iterator().next();
        if (response.statusCode() != 200) {
            assertThat(PayloadSchema.errors("error", response.body())).as(asked).isEmpty();
        } else if (query.startsWith("fields=") && !query.endsWith("nothing")) {
            for (JsonNode record :
                    answer.get(envelope).isArray() ? answer.get(envelope) : List.of(answer.get(envelope))) {
                assertThat(PayloadSchema.errorsOfMembers(PayloadSchema.kindOf(envelope), record))
                        .as(asked)
                        .isEmpty();
            }
        } else {
            String definition = (answer.get(envelope).isArray() ? "collection_" : "single_") + envelope;
            assertThat(PayloadSchema.errors(definition, response.body()))
                    .as(asked)
                    .isEmpty();
        }
        return response;
    }

    private String withIds(String operation) {
        String path = operation.replace("{schoolId}", SCHOOL).replace("{classId}", CLASS);
        if (!path.contains("{")) {
            return path;
        }
        String collection = path.substring(0, path.indexOf("/{"));
        JsonNode records = JSON.readTree(
                        providers.read(TwoProviders.FIRST, collection).body())
                .iterator()
                .next();
        String id =
                records.isEmpty() ? "nothing" : records.get(0).get("sourcedId").asString();
        return path.replaceAll("\\{[^}]+}", id);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
