package be.informat.oneroster.adapter.persistence.roster;

import static be.informat.oneroster.adapter.persistence.jooq.Tables.ACADEMIC_SESSION_VERSION;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.ACADEMIC_SESSION_VERSION_CHILDREN;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.CLASS_VERSION;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.COURSE_VERSION;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.DEMOGRAPHICS_VERSION;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.ENROLLMENT_VERSION;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.ORG_VERSION;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.ORG_VERSION_CHILDREN;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.USER_VERSION;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.USER_VERSION_ORGS;
import static java.util.Objects.requireNonNull;

import be.informat.oneroster.domain.oneroster.Field;
import be.informat.oneroster.domain.oneroster.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * The table that holds the versions of a kind. Its columns are named after the fields of the catalogue: {@code familyName} is
 * {@code family_name}, with {@code family_name_folded} and {@code family_name_order} because it is human text; the reference
 * {@code school} is {@code school_id}. What has the same value in every record has no column.
 */
final class KindTable {

    /** The end of a version that nothing ended. */
    static final int FOREVER = Integer.MAX_VALUE;

    private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}");
    private static final Map<Kind, KindTable> TABLES = new EnumMap<>(Kind.class);

    static {
        TABLES.put(Kind.ORG, new KindTable(ORG_VERSION, ORG_VERSION_CHILDREN));
        TABLES.put(Kind.ACADEMIC_SESSION, new KindTable(ACADEMIC_SESSION_VERSION, ACADEMIC_SESSION_VERSION_CHILDREN));
        TABLES.put(Kind.COURSE, new KindTable(COURSE_VERSION, null));
        TABLES.put(Kind.CLASS, new KindTable(CLASS_VERSION, null));
        TABLES.put(Kind.USER, new KindTable(USER_VERSION, USER_VERSION_ORGS));
        TABLES.put(Kind.DEMOGRAPHICS, new KindTable(DEMOGRAPHICS_VERSION, null));
        TABLES.put(Kind.ENROLLMENT, new KindTable(ENROLLMENT_VERSION, null));
    }

    final Table<?> table;
    final org.jooq.Field<Integer> tenant;
    final org.jooq.Field<Integer> version;
    final org.jooq.Field<Integer> since;
    final org.jooq.Field<Integer> until;
    final org.jooq.Field<UUID> sourcedId;
    final org.jooq.Field<String> status;
    final org.jooq.Field<Long> fingerprintHigh;
    final org.jooq.Field<Long> fingerprintLow;

    /** Null for a kind without a field of several references, or where there is always exactly one. */
    final @Nullable ReferenceTable references;

    private KindTable(Table<?> table, @Nullable Table<?> references) {
        this.table = table;
        this.references = references == null ? null : ReferenceTable.of(references);
        tenant = column(table, ORG_VERSION.TENANT_ID);
        version = column(table, ORG_VERSION.VERSION);
        since = column(table, ORG_VERSION.SINCE_NUMBER);
        until = column(table, ORG_VERSION.UNTIL_NUMBER);
        sourcedId = column(table, ORG_VERSION.SOURCED_ID);
        status = column(table, ORG_VERSION.STATUS);
        fingerprintHigh = column(table, ORG_VERSION.FINGERPRINT_HIGH);
        fingerprintLow = column(table, ORG_VERSION.FINGERPRINT_LOW);
    }

    static KindTable of(Kind kind) {
        return requireNonNull(TABLES.get(kind));
    }

    /** References of a field that has several, one a row, hung on a version. */
    record ReferenceTable(
            Table<?> table,
            org.jooq.Field<Integer> tenant,
            org.jooq.Field<Integer> version,
            org.jooq.Field<UUID> reference) {

        private static ReferenceTable of(Table<?> table) {
            return new ReferenceTable(
                    table,
                    column(table, ORG_VERSION_CHILDREN.TENANT_ID),
                    column(table, ORG_VERSION_CHILDREN.VERSION),
                    column(table, ORG_VERSION_CHILDREN.REFERENCE_ID));
        }
    }

    /** The column of an exchanged field that has one value a record and not always the same. */
    <T> org.jooq.Field<T> column(Field field, Class<T> type) {
        return named(columnName(field), type);
    }

    /** The column with the case-folded text of a field of human text. */
    org.jooq.Field<String> foldedColumn(Field field) {
        return named(columnName(field) + "_folded", String.class);
    }

    /** The column with the place in the collation order of a field of human text. */
    org.jooq.Field<byte[]> orderColumn(Field field) {
        return named(columnName(field) + "_order", byte[].class);
    }

    /** The column of a reference, also of a field of several that always has exactly one. */
    org.jooq.Field<UUID> referenceColumn(Field field) {
        return named(columnName(field), UUID.class);
    }

    /** The column of the record's own id, or of one reference. */
    org.jooq.Field<UUID> idColumn(Field field) {
        return field.type() == Field.Type.IDENTIFIER ? sourcedId : referenceColumn(field);
    }

    /** This table, and the one that hangs on it, if any. */
    List<Table<?>> tables() {
        return references == null ? List.of(table) : List.of(table, references.table());
    }

    /** By id. All columns of the index, or H2 sorts what it could read in order. */
    List<org.jooq.Field<?>> inOrder() {
        return List.of(tenant, sourcedId, since, until, version);
    }

    /** What a publication holds. */
    Condition inForce(int ofTenant, int publication) {
        return tenant.eq(ofTenant).and(since.le(publication)).and(until.gt(publication));
    }

    private <T> org.jooq.Field<T> named(String column, Class<T> type) {
        return requireNonNull(table.field(column, type), () -> table.getName() + " has no column " + column + ".");
    }

    private static String columnName(Field field) {
        String name = CAPITAL.matcher(field.name()).replaceAll("_$0").toLowerCase(Locale.ROOT);
        return switch (field.type()) {
            case REFERENCE, REFERENCES -> name + "_id";
            case IDENTIFIER, HUMAN_TEXT, TEXT, ENUMERATION, DATE, INSTANT, TEXTS, OBJECT -> name;
        };
    }

    private static <T> org.jooq.Field<T> column(Table<?> table, TableField<?, T> like) {
        return requireNonNull(table.field(like));
    }
}
