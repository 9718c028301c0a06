package be.informat.oneroster.adapter.rest.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.adapter.rest.http.PublicAddress;
import be.informat.oneroster.application.port.ApiScope;
import be.informat.oneroster.domain.oneroster.Field;
import be.informat.oneroster.domain.oneroster.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document says what the catalogues say, no more and no less. */
class OpenApiDocumentTest {

    private static final PublicAddress ADDRESS = new PublicAddress("https://sis.example.be/informat");
    private static final JsonNode DOCUMENT = document(ADDRESS.token());

    /** An operation as the document has it, written so that the catalogue's can be written alike. */
    private record Described(String path, String verb, String id, List<String> scopes) {}

    @Test
    void it_has_the_41_operations_of_the_catalogue() {
        List<Described> described = new ArrayList<>();
        for (var path : DOCUMENT.get("paths").properties()) {
            for (var verb : path.getValue().properties()) {
                JsonNode operation = verb.getValue();
                described.add(new Described(
                        path.getKey().replaceAll("\\{[^}]+}", "{id}"),
                        verb.getKey(),
                        operation.get("operationId").asString(),
                        scopes(operation.get("security"))));
            }
        }
        assertThat(described).hasSize(41).doesNotHaveDuplicates();
        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(Operations.ALL.stream()
                        .map(operation -> new Described(
                                "/" + String.join("/", operation.path()),
                                "get",
                                operation.id(),
                                operation.scopes().stream()
                                        .sorted()
                                        .map(ApiScope::uri)
                                        .toList()))
                        .toList());
    }

    private static List<String> scopes(JsonNode security) {
        List<String> scopes = new ArrayList<>();
        security.forEach(one -> one.get("token").forEach(scope -> scopes.add(scope.asString())));
        return scopes;
    }

    @Test
    void every_id_in_a_path_has_a_name_of_its_own_that_is_a_parameter() {
        JsonNode path = DOCUMENT.at("/paths/~1schools~1{schoolId}~1classes~1{classId}~1students/get");
        List<String> names = new ArrayList<>();
        path.get("parameters").forEach(parameter -> {
            if (parameter.has("name")) {
                names.add(parameter.get("name").asString());
            }
        });
        assertThat(names).containsExactly("schoolId", "classId");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_record_has_the_fields_of_the_catalogue_that_are_exchanged(Kind kind) {
        JsonNode properties = DOCUMENT.at("/components/schemas/" + OpenApiSchemas.name(kind) + "/properties");
        assertThat(properties.propertyNames())
                .containsExactlyElementsOf(kind.fields().stream()
                        .filter(Field::exchanged)
                        .map(Field::name)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_order_that_it_offers_is_one_that_can_be_asked_for(Kind kind) {
        FieldNames names = new FieldNames(kind, ADDRESS.oneRoster());
        JsonNode sorts = DOCUMENT.at("/components/parameters/sortOf" + OpenApiSchemas.name(kind) + "/schema/enum");
        assertThat(sorts)
                .isNotEmpty()
                .allSatisfy(sort -> assertThat(names.path(sort.asString())).isPresent());
    }

    @Test
    void every_reference_in_it_points_to_something() {
        List<JsonNode> references = DOCUMENT.findValues("$ref");
        assertThat(references)
                .hasSizeGreaterThan(400)
                .allSatisfy(reference -> assertThat(
                                DOCUMENT.at(reference.asString().substring(1)).isMissingNode())
                        .as(reference.asString())
                        .isFalse());
    }

    @Test
    void it_says_where_tokens_come_from_unless_another_issuer_gives_them() {
        JsonNode ours = DOCUMENT.at("/components/securitySchemes/token");
        assertThat(ours.at("/flows/clientCredentials/tokenUrl").asString())
                .isEqualTo("https://sis.example.be/informat/connect/token");
        assertThat(ours.at("/flows/clientCredentials/scopes").size()).isEqualTo(ApiScope.values().length);
        JsonNode others = document(null).at("/components/securitySchemes/token");
        assertThat(others.get("type").asString()).isEqualTo("http");
        assertThat(others.get("scheme").asString()).isEqualTo("bearer");
    }

    private static JsonNode document(String tokenAddress) {
        return new JsonMapper()
                .readTree(OpenApiDocument.of(new OneRosterApi.Settings(ADDRESS, tokenAddress, 100, "1.0", 0)));
    }
}
