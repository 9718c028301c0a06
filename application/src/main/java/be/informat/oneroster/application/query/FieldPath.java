package be.informat.oneroster.application.query;

import be.informat.oneroster.domain.oneroster.Field;

/** What a filter or a sort looks at in a record. */
public sealed interface FieldPath {

    /** A field of the record itself, of a scalar type; may be {@code status} or {@code dateLastModified}. */
    record Own(Field field) implements FieldPath {}

    /** The {@code sourcedId} of a reference, or of each of several; compares as its lower-case text, by code point. */
    record ReferenceId(Field field) implements FieldPath {}

    /** The {@code href} of a reference, or of each of several: {@code prefix} followed by its {@code sourcedId}; compares by code point. */
    record ReferenceHref(Field field, String prefix) implements FieldPath {}

    /** The {@code type} of a reference, or of each of several: the same text wherever the reference is there. */
    record ReferenceType(Field field) implements FieldPath {}

    /** A field the standard knows and no record has ({@code email}, {@code metadata.x}). */
    record Absent(Field.Type type) implements FieldPath {}
}
