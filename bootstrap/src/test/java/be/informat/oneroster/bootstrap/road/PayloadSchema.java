package be.informat.oneroster.bootstrap.road;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The strict JSON schema of every payload of OneRoster 1.1. */
final class PayloadSchema {

    private static final String FILE = "/oneroster-v1p1.schema.json";
    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
    private static final JsonNode ALL = read();
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private PayloadSchema() {}

    /** What is wrong with a payload; empty if nothing is. */
    static List<Error> errors(String definition, String payload) {
        return SCHEMAS.computeIfAbsent(definition, PayloadSchema::schema)
                .validate(
                        payload,
                        InputFormat.JSON,
                        execution -> execution.executionConfig(
                                configuration -> configuration.formatAssertionsEnabled(true)));
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
