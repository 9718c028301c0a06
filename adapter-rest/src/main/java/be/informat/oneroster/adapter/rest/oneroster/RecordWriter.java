package be.informat.oneroster.adapter.rest.oneroster;

import be.informat.oneroster.application.port.RosterReader.Version;
import be.informat.oneroster.domain.oneroster.Field;
import be.informat.oneroster.domain.oneroster.Kind;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/** Writes records of one kind as JSON, field by field as the catalogue has them. */
final class RecordWriter {

    /** Always three digits: Microsoft's acceptance test refuses fewer. */
    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final SerializableString HREF = new SerializedString("href");
    private static final SerializableString SOURCED_ID = new SerializedString("sourcedId");
    private static final SerializableString TYPE = new SerializedString("type");

    /** Never ends a record by itself, for one that failed must not look whole. */
    static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private final List<Column> columns;

    /** @param hrefs what comes before the id in a reference; null if the field is none */
    private record Column(
            Field field, SerializableString name, @Nullable String hrefs) {}

    /**
     * @param root the public address of OneRoster's root, for {@code href}s
     * @param fields what is written of a record
     */
    RecordWriter(String root, List<Field> fields) {
        columns = fields.stream()
                .filter(Field::exchanged)
                .map(field -> new Column(field, new SerializedString(field.name()), hrefs(root, field.target())))
                .toList();
    }

    private static @Nullable String hrefs(String root, @Nullable Kind target) {
        return target == null ? null : root + "/" + target.plural() + "/";
    }

    byte[] bytes(Version version) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(version, bytes);
        return bytes.toByteArray();
    }

    /** Writes a record as an object of JSON, in UTF-8. */
    void write(Version version, ByteArrayOutputStream bytes) {
        JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8);
        write(version, json);
        json.close();
    }

    private void write(Version version, JsonGenerator json) {
        json.writeStartObject();
        for (Column column : columns) {
            Object value = value(column.field(), version);
            if (value != null) {
                json.writeName(column.name());
                write(value, column, json);
            }
        }
        json.writeEndObject();
    }

    private static @Nullable Object value(Field field, Version version) {
        if (field.isStatus()) {
            return version.status().wireName();
        }
        return field.type() == Field.Type.INSTANT ? version.dateLastModified() : field.valueIn(version.record());
    }

    private static void write(Object value, Column column, JsonGenerator json) {
        switch (value) {
            case String text -> json.writeString(text);
            case LocalDate date -> json.writeString(date.toString());
            case Instant instant -> json.writeString(MILLISECONDS.format(instant));
            case UUID id when column.hrefs() == null -> json.writeString(id.toString());
            case UUID id -> writeReference(id, column, json);
            case List<?> ids -> {
                json.writeStartArray();
                ids.forEach(id -> writeReference((UUID) id, column, json));
                json.writeEndArray();
            }
            default -> throw new IllegalStateException("No payload has a " + value.getClass() + ".");
        }
    }

    private static void writeReference(UUID id, Column column, JsonGenerator json) {
        Kind target = column.field().target();
        if (target == null) {
            throw new IllegalStateException("A reference points to a kind.");
        }
        String sourcedId = id.toString();
        json.writeStartObject();
        json.writeName(HREF);
        json.writeString(column.hrefs() + sourcedId);
        json.writeName(SOURCED_ID);
        json.writeString(sourcedId);
        json.writeName(TYPE);
        json.writeString(target.singular());
        json.writeEndObject();
    }
}
