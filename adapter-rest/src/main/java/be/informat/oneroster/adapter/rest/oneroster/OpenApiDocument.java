package be.informat.oneroster.adapter.rest.oneroster;

import be.informat.oneroster.adapter.rest.oneroster.Operation.Shape;
import be.informat.oneroster.application.port.ApiScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Our OpenAPI 3.1 document, made from the catalogues of operations, fields and scopes; there is no second list of any of them. */
final class OpenApiDocument {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TOKEN = "token";

    private final OneRosterApi.Settings settings;
    private final ObjectNode document = JSON.createObjectNode();

    private OpenApiDocument(OneRosterApi.Settings settings) {
        this.settings = settings;
    }

    /** The document as JSON, UTF-8. */
    static byte[] of(OneRosterApi.Settings settings) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(new OpenApiDocument(settings).build());
    }

    private ObjectNode build() {
        document.put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "OneRoster 1.1 rostering")
                .put("version", settings.programVersion())
                .put(
                        "description",
                        "The rostering reads of OneRoster 1.1. A path, a verb and a name of an operation are those of the standard.");
        document.putArray("servers").addObject().put("url", settings.address().oneRoster());
        ObjectNode paths = document.putObject("paths");
        Operations.ALL.forEach(operation ->
                describe(operation, paths.putObject(path(operation)).putObject("get")));
        ObjectNode components = document.putObject("components");
        OpenApiSchemas.addTo(components.putObject("schemas"));
        OpenApiParts.addParametersTo(components.putObject("parameters"), settings.defaultLimit());
        OpenApiParts.addHeadersTo(components.putObject("headers"));
        OpenApiParts.addErrorsTo(components.putObject("responses"));
        describeTokens(components.putObject("securitySchemes").putObject(TOKEN));
        return document;
    }

    private void describe(Operation operation, ObjectNode described) {
        described.put("operationId", operation.id());
        described.put("summary", words(operation.id()));
        described.putArray("tags").add(operation.path().getFirst());
        for (ApiScope scope : operation.scopes().stream().sorted().toList()) {
            described.withArray("security").addObject().putArray(TOKEN).add(scope.uri());
        }
        idNames(operation.path())
                .forEach(name -> described
                        .withArray("parameters")
                        .addObject()
                        .put("name", name)
                        .put("in", "path")
                        .put("required", true)
                        .putObject("schema")
                        .put("type", "string"));
        for (String parameter : OpenApiParts.parametersOf(operation)) {
            refer(described.withArray("parameters").addObject(), "parameters", parameter);
        }
        ObjectNode responses = described.putObject("responses");
        ObjectNode read = responses.putObject("200");
        read.put("description", operation.shape() == Shape.SINGLE ? "The record." : "A page of records; perhaps none.");
        OpenApiParts.headersOf(operation)
                .forEach(header -> refer(read.withObject("headers").putObject(header), "headers", header));
        refer(OpenApiParts.json(read), "schemas", OpenApiSchemas.envelope(operation));
        OpenApiParts.errorsOf(operation)
                .forEach((status, response) -> refer(responses.putObject(status), "responses", response));
    }

    private void describeTokens(ObjectNode scheme) {
        String tokenAddress = settings.tokenAddress();
        if (tokenAddress == null) {
            scheme.put("type", "http").put("scheme", "bearer").put("bearerFormat", "JWT");
            scheme.put("description", "A token of the identity server that this installation trusts.");
            return;
        }
        scheme.put("type", "oauth2");
        scheme.put(
                "description",
                "Tokens last an hour. Without a scope a token grants what its client is registered for.");
        ObjectNode flow =
                scheme.putObject("flows").putObject("clientCredentials").put("tokenUrl", tokenAddress);
        ObjectNode scopes = flow.putObject("scopes");
        for (ApiScope scope : ApiScope.values()) {
            scopes.put(scope.uri(), readsOf(scope));
        }
    }

    /** Which reads a scope is good for, by their number in each part of the interface. */
    private static String readsOf(ApiScope scope) {
        Map<String, Integer> counts = new TreeMap<>();
        Operations.ALL.stream()
                .filter(operation -> operation.scopes().contains(scope))
                .forEach(operation -> counts.merge(operation.path().getFirst(), 1, Integer::sum));
        return "Reads of " + String.join(", ", counts.keySet()) + ": "
                + counts.values().stream().mapToInt(Integer::intValue).sum() + " operations.";
    }

    private static void refer(ObjectNode node, String part, String name) {
        node.put("$ref", "#/components/" + part + "/" + name);
    }

    private static String path(Operation operation) {
        List<String> names = new ArrayList<>(idNames(operation.path()));
        StringBuilder path = new StringBuilder();
        for (String segment : operation.path()) {
            path.append('/').append(segment.equals(Operation.ID) ? "{" + names.removeFirst() + "}" : segment);
        }
        return path.toString();
    }

    /** A name for each id of a path, by what stands before it. */
    private static List<String> idNames(List<String> path) {
        List<String> names = new ArrayList<>();
        for (int index = 1; index < path.size(); index++) {
            if (path.get(index).equals(Operation.ID)) {
                names.add(idName(path.get(index - 1)));
            }
        }
        return names;
    }

    private static String idName(String collection) {
        String single = Operations.ALL.stream()
                .filter(operation -> operation.path().equals(List.of(collection, Operation.ID)))
                .map(operation -> operation.id().substring("get".length()))
                .findFirst()
                .orElseThrow();
        return single.substring(0, 1).toLowerCase(Locale.ROOT) + single.substring(1) + "Id";
    }

    /** {@code getClassesForSchool} as "Get classes for school". */
    private static String words(String id) {
        String words = id.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
