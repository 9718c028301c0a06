package be.informat.oneroster.bootstrap.road;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The strict JSON schema of every payload of OneRoster 1.1. */
public final class PayloadSchema {

    private static final String FILE = "/oneroster-v1p1.schema.json";
    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
    private static final JsonNode ALL = read();
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private PayloadSchema() {}

    /** What is wrong with a payload; empty if nothing is. */
    public static List<Error> errors(String definition, String payload) {
        return SCHEMAS.computeIfAbsent(definition, PayloadSchema::schema)
                .validate(
                        payload,
                        InputFormat.JSON,
                        execution -> execution.executionConfig(
                                configuration -> configuration.formatAssertionsEnabled(true)));
    }

    /** What is wrong with a record of which only some fields were asked for: each of them is judged by itself. */
    public static List<Error> errorsOfMembers(String kind, JsonNode record) {
        List<Error> errors = new ArrayList<>();
        record.properties()
                .forEach(member -> errors.addAll(errors(
                        kind + "/properties/" + member.getKey(),
                        member.getValue().toString())));
        return errors;
    }

    /** The kind of the records that stand under a key of an answer. */
    public static String kindOf(String envelope) {
        JsonNode collection = ALL.get("definitions").path("collection_" + envelope);
        return collection.isMissingNode()
                ? envelope
                : collection
                        .at("/properties/" + envelope + "/items/$ref")
                        .asString()
                        .replace("#/definitions/", "");
    }

    /** The fields that the standard has for a kind, each with its schema. */
    public static JsonNode fieldsOf(String kind) {
        return ALL.get("definitions").get(kind).get("properties");
    }

    private static Schema schema(String definition) {
        ObjectNode schema = JSON.createObjectNode();
        schema.set("definitions", ALL.get("definitions"));
        schema.putArray("allOf").addObject().put("$ref", "#/definitions/" + definition);
        return REGISTRY.getSchema(schema);
    }

    private static JsonNode read() {
        try (InputStream file = Objects.requireNonNull(PayloadSchema.class.getResourceAsStream(FILE), FILE)) {
            return JSON.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
