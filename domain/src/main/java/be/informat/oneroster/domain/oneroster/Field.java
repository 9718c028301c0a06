package be.informat.oneroster.domain.oneroster;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One field of a kind of record, as the standard names it.
 *
 * @param kind the kind it belongs to
 * @param name exact name in a payload
 * @param type what its values are and how they compare
 * @param target the kind a reference points to; null for other types
 * @param content how to take its value from a record; null for fields that are not exchanged and for those that belong to the
 *     publication ({@code status}, {@code dateLastModified})
 * @param constant the one value it has in every record; null if it varies
 * @param vocabulary every value that it may have, as the standard writes them; empty for fields that are no enumeration, and for
 *     those that are not exchanged
 */
public record Field(
        Kind kind,
        String name,
        Type type,
        @Nullable Kind target,
        @Nullable Function<RosterRecord, @Nullable Object> content,
        @Nullable String constant,
        List<String> vocabulary) {

    public Field {
        vocabulary = List.copyOf(vocabulary);
    }

    /** What the values of a field are, and how they compare. */
    public enum Type {
        /** The record's own {@code sourcedId}; {@link java.util.UUID}; compares as its lower-case text, by code point. */
        IDENTIFIER,
        /** Names, titles, codes that people write, usernames; {@link String}; equal regardless of case. */
        HUMAN_TEXT,
        /** Other text; {@link String}; compares exactly, by code point. */
        TEXT,
        /** A vocabulary or a boolean, by wire name; {@link String}; compares exactly, by code point. */
        ENUMERATION,
        /** {@link java.time.LocalDate}. */
        DATE,
        /** {@link java.time.Instant}: only {@code dateLastModified}. */
        INSTANT,
        /** One {@code sourcedId} of another record; {@link java.util.UUID}. */
        REFERENCE,
        /** A list of them, sorted; {@code List<UUID>}. */
        REFERENCES,
        /** A list of texts; never exchanged. */
        TEXTS,
        /** An object or a list of objects with members of their own; never exchanged. */
        OBJECT
    }

    /** Whether records can have it. The others are known, and absent from every record. */
    public boolean exchanged() {
        return content != null || type == Type.INSTANT || isStatus();
    }

    public boolean isStatus() {
        return name.equals("status");
    }

    /** Whether it holds one value that can be ordered. */
    public boolean isScalar() {
        return switch (type) {
            case IDENTIFIER, HUMAN_TEXT, TEXT, ENUMERATION, DATE, INSTANT -> true;
            case REFERENCE, REFERENCES, TEXTS, OBJECT -> false;
        };
    }

    /**
     * Its value in a record: of the Java type that {@link Type} names, null if absent. Not for {@code status} and
     * {@code dateLastModified}, which are no content.
     */
    public @Nullable Object valueIn(RosterRecord record) {
        if (content == null) {
            return null;
        }
        Object value = content.apply(record);
        return value instanceof List<?> list && list.isEmpty() ? null : value;
    }
}
