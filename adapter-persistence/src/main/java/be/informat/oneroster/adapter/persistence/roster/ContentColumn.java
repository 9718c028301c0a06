package be.informat.oneroster.adapter.persistence.roster;

import static be.informat.oneroster.adapter.persistence.jooq.Tables.ACADEMIC_SESSION_VERSION;

import be.informat.oneroster.domain.oneroster.AcademicSession;
import be.informat.oneroster.domain.oneroster.Field;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.RosterRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a kind's table that holds content, and what a record has to write in it.
 *
 * @param column of the kind's table
 * @param value from a record of that kind; null if absent
 */
record ContentColumn(org.jooq.Field<?> column, Function<RosterRecord, @Nullable Object> value) {

    /** All of a kind. */
    static List<ContentColumn> of(Kind kind) {
        KindTable table = KindTable.of(kind);
        List<ContentColumn> columns = new ArrayList<>();
        for (Field field : kind.fields()) {
            if (field.content() != null && field.constant() == null && field.type() != Field.Type.IDENTIFIER) {
                add(columns, table, field);
            }
        }
        if (kind == Kind.ACADEMIC_SESSION) {
            columns.add(new ContentColumn(
                    ACADEMIC_SESSION_VERSION.INSTITUTION_ID, record -> ((AcademicSession) record).institution()));
        }
        return columns;
    }

    private static void add(List<ContentColumn> columns, KindTable table, Field field) {
        switch (field.type()) {
            case HUMAN_TEXT -> {
                columns.add(new ContentColumn(table.column(field, String.class), field::valueIn));
                columns.add(
                        new ContentColumn(table.foldedColumn(field), record -> HumanText.folded(text(field, record))));
                columns.add(
                        new ContentColumn(table.orderColumn(field), record -> HumanText.order(text(field, record))));
            }
            case TEXT, ENUMERATION -> columns.add(new ContentColumn(table.column(field, String.class), field::valueIn));
            case DATE -> columns.add(new ContentColumn(table.column(field, LocalDate.class), field::valueIn));
            case REFERENCE -> columns.add(new ContentColumn(table.referenceColumn(field), field::valueIn));
            case REFERENCES -> {
                if (table.references == null) {
                    columns.add(new ContentColumn(
                            table.referenceColumn(field),
                            record -> references(field, record).getFirst()));
                }
            }
            case IDENTIFIER, INSTANT, TEXTS, OBJECT -> throw new IllegalStateException(field + " has no column.");
        }
    }

    private static String text(Field field, RosterRecord record) {
        if (field.valueIn(record) instanceof String text) {
            return text;
        }
        throw new IllegalStateException("Human text is never absent: " + field.name());
    }

    /** The references of a record in a field that has several; empty if absent. */
    static List<UUID> references(Field field, RosterRecord record) {
        return field.valueIn(record) instanceof List<?> ids
                ? ids.stream().map(UUID.class::cast).toList()
                : List.of();
    }
}
