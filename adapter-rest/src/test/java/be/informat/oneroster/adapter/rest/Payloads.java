package be.informat.oneroster.adapter.rest;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The strict schema of every payload of OneRoster 1.1. */
final class Payloads {

    private static final String ADDRESS = "https://example.be/oneroster-v1p1.schema.json";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7, builder -> builder.schemas(java.util.Map.of(ADDRESS, text())));

    private Payloads() {}

    /** What is wrong with a payload by one of the schema's definitions ({@code collection_users}); empty if nothing is. */
    static List<Error> faults(String definition, String json) {
        Schema schema = SCHEMAS.getSchema(SchemaLocation.of(ADDRESS + "#/definitions/" + definition));
        return schema.validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static String text() {
        try (InputStream schema = Payloads.class.getResourceAsStream("/oneroster-v1p1.schema.json")) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
