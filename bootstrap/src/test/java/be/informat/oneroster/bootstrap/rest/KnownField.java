package be.informat.oneroster.bootstrap.rest;

import be.informat.oneroster.bootstrap.road.PayloadSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A field that the standard has for a kind, as the schema of its payloads knows it: written a second time here, so that the program is not
 * measured by itself.
 */
record KnownField(String name, Nature nature) {

    private static final Set<String> HUMAN_TEXTS = Set.of(
            "name",
            "title",
            "courseCode",
            "classCode",
            "location",
            "username",
            "givenName",
            "familyName",
            "middleName");

    enum Nature {
        HUMAN_TEXT,
        TEXT,
        DATE,
        INSTANT,
        REFERENCE,
        REFERENCES,
        TEXTS,
        OBJECT
    }

    static List<KnownField> of(String kind) {
        List<KnownField> fields = new ArrayList<>();
        PayloadSchema.fieldsOf(kind)
                .properties()
                .forEach(field -> fields.add(new KnownField(field.getKey(), nature(field.getKey(), field.getValue()))));
        return fields;
    }

    private static Nature nature(String name, JsonNode schema) {
        if (schema.has("$ref")) {
            return Nature.REFERENCE;
        }
        return switch (schema.get("type").asString()) {
            case "object" -> Nature.OBJECT;
            case "array" -> list(schema.get("items"));
            default ->
                switch (schema.path("format").asString("")) {
                    case "date" -> Nature.DATE;
                    case "date-time" -> Nature.INSTANT;
                    default -> HUMAN_TEXTS.contains(name) ? Nature.HUMAN_TEXT : Nature.TEXT;
                };
        };
    }

    private static Nature list(JsonNode items) {
        if (!items.has("$ref")) {
            return Nature.TEXTS;
        }
        return items.get("$ref").asString().contains("ref_") ? Nature.REFERENCES : Nature.OBJECT;
    }

    boolean isList() {
        return nature == Nature.REFERENCES || nature == Nature.TEXTS;
    }

    boolean isReference() {
        return nature == Nature.REFERENCE || nature == Nature.REFERENCES;
    }

    boolean isDate() {
        return nature == Nature.DATE || nature == Nature.INSTANT;
    }
}
