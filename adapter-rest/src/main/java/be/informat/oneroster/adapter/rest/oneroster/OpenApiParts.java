package be.informat.oneroster.adapter.rest.oneroster;

import be.informat.oneroster.adapter.rest.oneroster.Operation.Shape;
import be.informat.oneroster.domain.oneroster.Field;
import be.informat.oneroster.domain.oneroster.Field.Type;
import be.informat.oneroster.domain.oneroster.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What operations have in common in the OpenAPI document: parameters, headers of answers, errors. */
final class OpenApiParts {

    private static final String FIELDS_OF = "fieldsOf";
    private static final String SORT_OF = "sortOf";

    /** The errors of reads, each with the headers that only it has. */
    private enum Failure {
        WRONG_PARAMETERS("400", "Parameters are wrong; everything that is."),
        NO_TOKEN("401", "No token, or one that is not believed.", "WWW-Authenticate"),
        FORBIDDEN(
                "403", "A scope is missing, the client is not known, or its tenant is not active.", "WWW-Authenticate"),
        UNKNOWN("404", "A record that the path names does not exist."),
        OTHER_VERB("405", "This can only be read.", "Allow"),
        DEFECT("500", "Something went wrong here."),
        AWAY("503", "The service is away for a moment.", "Retry-After");

        private final String status;
        private final String description;
        private final List<String> headers;

        Failure(String status, String description, String... headers) {
            this.status = status;
            this.description = description;
            this.headers = List.of(headers);
        }
    }

    private OpenApiParts() {}

    /** The names of the parameters of an operation, among those of the document. */
    static List<String> parametersOf(Operation operation) {
        String fields = FIELDS_OF + OpenApiSchemas.name(operation.kind());
        return switch (operation.shape()) {
            case SINGLE -> List.of(fields);
            case COLLECTION ->
                List.of(
                        "limit",
                        "offset",
                        SORT_OF + OpenApiSchemas.name(operation.kind()),
                        "orderBy",
                        "filter",
                        fields);
        };
    }

    static void addParametersTo(ObjectNode parameters, int defaultLimit) {
        number(parameters, "limit", 1, defaultLimit)
                .put("description", "How many records a page has, at most. There is no upper limit.");
        number(parameters, "offset", 0, 0).put("description", "How many records come before the page.");
        ObjectNode orderBy = parameter(parameters, "orderBy", "orderBy")
                .put("description", "The direction of sort, in any case.")
                .putObject("schema");
        words(orderBy.put("type", "string"), List.of("asc", "desc")).put("default", "asc");
        ObjectNode filter = parameter(parameters, "filter", "filter");
        filter.put(
                "description",
                "field operator 'value', up to twenty of them joined by AND (binds tighter) and OR; operators = != > >= < <= ~ "
                        + "(contains). Fields of references with a dot: school.sourcedId.");
        filter.put("example", "status='active'").putObject("schema").put("type", "string");
        for (Kind kind : Kind.values()) {
            ObjectNode sort = parameter(parameters, SORT_OF + OpenApiSchemas.name(kind), "sort");
            sort.put(
                    "description",
                    "The order of the records; without it, and among equal ones, sourcedId. An unknown field is a warning.");
            words(sort.putObject("schema").put("type", "string"), sortable(kind));
            ObjectNode fields = parameter(parameters, FIELDS_OF + OpenApiSchemas.name(kind), "fields");
            fields.put("description", "These fields alone, between commas. An unknown one is a warning.");
            fields.put("style", "form").put("explode", false);
            ObjectNode items = fields.putObject("schema").put("type", "array").putObject("items");
            words(items.put("type", "string"), names(kind));
        }
    }

    /** The headers of a good answer of an operation. */
    static List<String> headersOf(Operation operation) {
        List<String> headers = new ArrayList<>(List.of("X-Total-Count", "X-Roster-Publication", "ETag"));
        if (operation.shape() == Shape.COLLECTION) {
            headers.add("Link");
        }
        return headers;
    }

    static void addHeadersTo(ObjectNode headers) {
        header(headers, "X-Total-Count", "integer", "How many records match, on all pages.");
        header(headers, "X-Roster-Publication", "integer", "The number of the publication that was read.");
        header(headers, "ETag", "string", "Weak; for If-None-Match.");
        header(headers, "Link", "string", "The pages first, prev, next and last (RFC 8288).");
        header(headers, "WWW-Authenticate", "string", "As RFC 6750 says.");
        header(headers, "Allow", "string", "The verbs that may be used.");
        header(headers, "Retry-After", "integer", "Seconds to wait.");
    }

    /** What else an operation may answer: names of responses of the document, by status. */
    static Map<String, String> errorsOf(Operation operation) {
        Map<String, String> errors = new LinkedHashMap<>();
        errors.put("304", "NOT_MODIFIED");
        boolean namesRecords = operation.path().contains(Operation.ID);
        Stream.of(Failure.values())
                .filter(failure -> failure != Failure.UNKNOWN || namesRecords)
                .forEach(failure -> errors.put(failure.status, failure.name()));
        return errors;
    }

    static void addErrorsTo(ObjectNode responses) {
        responses.putObject("NOT_MODIFIED").put("description", "The client has it already; no body.");
        for (Failure failure : Failure.values()) {
            ObjectNode response = responses.putObject(failure.name()).put("description", failure.description);
            failure.headers.forEach(header ->
                    response.withObject("headers").putObject(header).put("$ref", "#/components/headers/" + header));
            json(response).put("$ref", "#/components/schemas/" + OpenApiSchemas.FAILURE);
        }
    }

    /** The place for the schema of an answer. */
    static ObjectNode json(ObjectNode response) {
        return response.putObject("content").putObject("application/json").putObject("schema");
    }

    private static List<String> names(Kind kind) {
        return kind.fields().stream().filter(Field::exchanged).map(Field::name).toList();
    }

    private static List<String> sortable(Kind kind) {
        return kind.fields().stream()
                .filter(Field::exchanged)
                .filter(field -> field.isScalar() || field.type() == Type.REFERENCE)
                .map(field -> field.isScalar() ? field.name() : field.name() + ".sourcedId")
                .toList();
    }

    private static ObjectNode number(ObjectNode parameters, String name, int least, int otherwise) {
        ObjectNode parameter = parameter(parameters, name, name);
        parameter
                .putObject("schema")
                .put("type", "integer")
                .put("minimum", least)
                .put("maximum", Integer.MAX_VALUE)
                .put("default", otherwise);
        return parameter;
    }

    private static ObjectNode parameter(ObjectNode parameters, String key, String name) {
        return parameters.putObject(key).put("name", name).put("in", "query");
    }

    private static void header(ObjectNode headers, String name, String type, String description) {
        headers.putObject(name)
                .put("description", description)
                .putObject("schema")
                .put("type", type);
    }

    private static ObjectNode words(ObjectNode schema, List<String> words) {
        ArrayNode values = schema.putArray("enum");
        words.forEach(values::add);
        return schema;
    }
}
