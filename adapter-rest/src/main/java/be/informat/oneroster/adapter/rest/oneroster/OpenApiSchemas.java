package be.informat.oneroster.adapter.rest.oneroster;

import be.informat.oneroster.adapter.rest.oneroster.Operation.Shape;
import be.informat.oneroster.domain.oneroster.Field;
import be.informat.oneroster.domain.oneroster.Kind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of the OpenAPI document: records by the catalogue of fields, their envelopes, errors, and what the token endpoint answers. */
final class OpenApiSchemas {

    static final String FAILURE = "Failure";

    private static final String STATUS = "statusInfoSet";
    private static final String INSTANT = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$";

    private OpenApiSchemas() {}

    static void addTo(ObjectNode schemas) {
        for (Kind kind : Kind.values()) {
            addRecord(kind, schemas);
            addReference(kind, schemas);
            addEnvelopes(kind, schemas);
        }
        addStatus(schemas, "Warning", "success", "warning");
        addStatus(schemas, "Error", "failure", "error");
        ObjectNode failure = object(schemas.putObject(FAILURE), STATUS);
        list(failure.withObject("properties").putObject(STATUS), "Error").put("minItems", 1);
        addTokens(schemas);
    }

    /** The name of the schema of what an operation answers. */
    static String envelope(Operation operation) {
        return envelope(operation.kind(), operation.shape());
    }

    private static String envelope(Kind kind, Shape shape) {
        return switch (shape) {
            case SINGLE -> "Single" + name(kind);
            case COLLECTION -> name(kind) + "Collection";
        };
    }

    /** The name of the schema of a record. */
    static String name(Kind kind) {
        return kind.singular().substring(0, 1).toUpperCase(Locale.ROOT)
                + kind.singular().substring(1);
    }

    private static String reference(Kind kind) {
        return name(kind) + "Reference";
    }

    private static void addRecord(Kind kind, ObjectNode schemas) {
        ObjectNode record = object(schemas.putObject(name(kind)));
        record.put(
                "description",
                "Fields without a value are left out. With the parameter fields a record has those fields alone; without it, "
                        + "always sourcedId, status and dateLastModified.");
        ObjectNode properties = record.putObject("properties");
        kind.fields().stream()
                .filter(Field::exchanged)
                .forEach(field -> describe(field, properties.putObject(field.name())));
    }

    private static void describe(Field field, ObjectNode schema) {
        switch (field.type()) {
            case IDENTIFIER -> text(schema).put("format", "uuid");
            case HUMAN_TEXT, TEXT -> text(schema).put("minLength", 1);
            case ENUMERATION -> words(text(schema), field.vocabulary());
            case DATE -> text(schema).put("format", "date").put("description", dateMeans(field));
            case INSTANT -> text(schema).put("format", "date-time").put("pattern", INSTANT);
            case REFERENCE -> refer(schema, reference(target(field)));
            case REFERENCES ->
                list(schema, reference(target(field))).put("minItems", 1).put("uniqueItems", true);
            case TEXTS, OBJECT -> throw new IllegalStateException("None of this type is exchanged.");
        }
    }

    private static String dateMeans(Field field) {
        return field.name().equals("endDate") ? "Exclusive: the day after the last one." : "A day.";
    }

    private static Kind target(Field field) {
        Kind target = field.target();
        if (target == null) {
            throw new IllegalStateException("A reference that is exchanged points to a kind.");
        }
        return target;
    }

    private static void addReference(Kind kind, ObjectNode schemas) {
        ObjectNode properties = object(schemas.putObject(reference(kind)), "href", "sourcedId", "type")
                .withObject("properties");
        text(properties.putObject("href")).put("format", "uri");
        text(properties.putObject("sourcedId")).put("format", "uuid");
        text(properties.putObject("type")).put("const", kind.singular());
    }

    private static void addEnvelopes(Kind kind, ObjectNode schemas) {
        ObjectNode single = object(schemas.putObject(envelope(kind, Shape.SINGLE)), kind.singular())
                .withObject("properties");
        refer(single.putObject(kind.singular()), name(kind));
        list(single.putObject(STATUS), "Warning").put("minItems", 1);
        ObjectNode collection = object(schemas.putObject(envelope(kind, Shape.COLLECTION)), kind.plural())
                .withObject("properties");
        list(collection.putObject(kind.plural()), name(kind));
        list(collection.putObject(STATUS), "Warning").put("minItems", 1);
    }

    private static void addStatus(ObjectNode schemas, String name, String major, String severity) {
        ObjectNode properties = object(
                        schemas.putObject(name),
                        "imsx_codeMajor",
                        "imsx_severity",
                        "imsx_messageRefIdentifier",
                        "imsx_description")
                .withObject("properties");
        text(properties.putObject("imsx_codeMajor")).put("const", major);
        text(properties.putObject("imsx_severity")).put("const", severity);
        text(properties.putObject("imsx_messageRefIdentifier")).put("description", "The id of the request.");
        text(properties.putObject("imsx_operationRefIdentifier"))
                .put("description", "The operation, where the path names one.");
        text(properties.putObject("imsx_description"));
        words(
                text(properties.putObject("imsx_codeMinor")),
                Stream.of(CodeMinor.values()).map(CodeMinor::wireName).toList());
    }

    private static void addTokens(ObjectNode schemas) {
        ObjectNode answer = object(
                        schemas.putObject("TokenAnswer"), "access_token", "token_type", "expires_in", "scope")
                .withObject("properties");
        text(answer.putObject("access_token")).put("description", "A JWT (RFC 9068).");
        text(answer.putObject("token_type")).put("const", "Bearer");
        answer.putObject("expires_in").put("type", "integer").put("description", "Seconds.");
        text(answer.putObject("scope")).put("description", "What it grants, between spaces.");
        ObjectNode error = object(schemas.putObject("TokenError"), "error").withObject("properties");
        text(error.putObject("error")).put("description", "As RFC 6749, section 5.2, says.");
        text(error.putObject("error_description"));
    }

    private static ObjectNode object(ObjectNode schema, String... required) {
        schema.put("type", "object").put("additionalProperties", false);
        if (required.length > 0) {
            ArrayNode names = schema.putArray("required");
            Stream.of(required).forEach(names::add);
        }
        return schema;
    }

    private static ObjectNode list(ObjectNode schema, String items) {
        refer(schema.put("type", "array").putObject("items"), items);
        return schema;
    }

    private static ObjectNode text(ObjectNode schema) {
        return schema.put("type", "string");
    }

    private static void words(ObjectNode schema, List<String> vocabulary) {
        vocabulary.forEach(schema.putArray("enum")::add);
    }

    private static void refer(ObjectNode schema, String name) {
        schema.put("$ref", "#/components/schemas/" + name);
    }
}
