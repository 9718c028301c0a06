package be.informat.oneroster.adapter.persistence.roster;

import static be.informat.oneroster.adapter.persistence.roster.KindTable.FOREVER;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.orderBy;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import be.informat.oneroster.adapter.persistence.roster.KindTable.ReferenceTable;
import be.informat.oneroster.adapter.persistence.session.AnyOf;
import be.informat.oneroster.adapter.persistence.session.BulkRows;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.Status;
import be.informat.oneroster.domain.publication.RosterChanges.Changes;
import be.informat.oneroster.domain.publication.RosterChanges.Stamped;
import be.informat.oneroster.domain.sis.Guids;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Writes what one publication changes in one kind. */
final class VersionWriter {

    private static final Comparator<Stamped> IN_ORDER =
            Comparator.comparing(stamped -> stamped.record().sourcedId(), Guids.TEXT_ORDER);

    private final DSLContext sql;
    private final Kind kind;
    private final int tenant;
    private final int publication;
    private final KindTable table;
    private final List<ContentColumn> content;

    VersionWriter(DSLContext sql, Kind kind, int tenant, int publication) {
        this.sql = sql;
        this.kind = kind;
        this.tenant = tenant;
        this.publication = publication;
        table = KindTable.of(kind);
        content = ContentColumn.of(kind);
    }

    /**
     * Ends versions and adds new ones.
     *
     * @param last the last version number that was used
     * @return the last one used now
     */
    int write(Changes changes, int last) {
        if (!changes.left().isEmpty()) {
            end(changes.left());
            addTombstones(last);
        }
        int afterTombstones = last + changes.left().size();
        end(changes.expired());
        end(changes.changed().stream()
                .map(stamped -> stamped.record().sourcedId())
                .toList());
        List<Stamped> added = Stream.concat(changes.appeared().stream(), changes.changed().stream())
                .sorted(IN_ORDER)
                .toList();
        add(added, afterTombstones);
        return afterTombstones + added.size();
    }

    private void end(List<UUID> ids) {
        int ended = sql.dialect() == SQLDialect.H2 ? endEach(ids) : endTogether(ids);
        if (ended != ids.size()) {
            throw new IllegalStateException("Of " + ids.size() + " records to end, " + ended + " are in force.");
        }
    }

    private int endEach(List<UUID> ids) {
        return BulkRows.update(
                sql,
                table.table,
                List.of(table.until),
                List.of(table.tenant, table.sourcedId, table.until),
                ids.stream().map(id -> new @Nullable Object[] {publication, tenant, id, FOREVER}));
    }

    /** Where each statement is planned anew, one for each record would take several times as long. */
    private int endTogether(List<UUID> ids) {
        AtomicInteger ended = new AtomicInteger();
        AnyOf.inPortions(
                ids,
                new UUID[0],
                portion -> ended.addAndGet(sql.update(table.table)
                        .set(table.until, publication)
                        .where(table.tenant.eq(tenant))
                        .and(table.until.eq(FOREVER))
                        .and(AnyOf.anyOf(table.sourcedId, portion))
                        .execute()));
        return ended.get();
    }

    /** Copies the content of the versions that ended with this publication: so far only those of records that left. */
    private void addTombstones(int last) {
        List<Field<?>> columns = new ArrayList<>(ownColumns());
        List<Field<?>> values = new ArrayList<>(List.of(
                table.tenant,
                rowNumber().over(orderBy(table.sourcedId)).plus(last),
                val(publication),
                inline(FOREVER),
                inline(Status.TO_BE_DELETED.wireName()),
                table.sourcedId,
                table.fingerprintHigh,
                table.fingerprintLow));
        if (kind != Kind.DEMOGRAPHICS) {
            content.forEach(column -> {
                columns.add(column.column());
                values.add(column.column());
            });
        }
        sql.insertInto(table.table)
                .columns(columns)
                .select(select(values)
                        .from(table.table)
                        .where(table.tenant.eq(tenant))
                        .and(table.until.eq(publication)))
                .execute();
        ReferenceTable references = table.references;
        if (references != null) {
            copyReferences(references);
        }
    }

    private void copyReferences(ReferenceTable references) {
        Table<?> before = table.table.as("before");
        Table<?> tombstone = table.table.as("tombstone");
        sql.insertInto(references.table())
                .columns(references.tenant(), references.version(), references.reference())
                .select(select(references.tenant(), in(tombstone, table.version), references.reference())
                        .from(tombstone)
                        .join(before)
                        .on(in(before, table.tenant).eq(in(tombstone, table.tenant)))
                        .and(in(before, table.sourcedId).eq(in(tombstone, table.sourcedId)))
                        .and(in(before, table.until).eq(publication))
                        .join(references.table())
                        .on(references.tenant().eq(in(before, table.tenant)))
                        .and(references.version().eq(in(before, table.version)))
                        .where(in(tombstone, table.tenant).eq(tenant))
                        .and(in(tombstone, table.since).eq(publication)))
                .execute();
    }

    private static <T> Field<T> in(Table<?> alias, Field<T> column) {
        return DSL.field(DSL.name(alias.getName(), column.getName()), column.getDataType());
    }

    private void add(List<Stamped> added, int last) {
        List<Field<?>> columns = new ArrayList<>(ownColumns());
        content.forEach(column -> columns.add(column.column()));
        BulkRows.insert(
                sql,
                table.table,
                columns,
                IntStream.range(0, added.size()).mapToObj(index -> row(added.get(index), last + 1 + index)));
        ReferenceTable references = table.references;
        if (references != null) {
            be.informat.oneroster.domain.oneroster.Field field = severalReferences();
            BulkRows.insert(
                    sql,
                    references.table(),
                    List.of(references.tenant(), references.version(), references.reference()),
                    IntStream.range(0, added.size())
                            .boxed()
                            .flatMap(index -> ContentColumn.references(
                                            field, added.get(index).record())
                                    .stream()
                                    .map(id -> new Object[] {tenant, last + 1 + index, id})));
        }
    }

    private be.informat.oneroster.domain.oneroster.Field severalReferences() {
        return kind.fields().stream()
                .filter(field -> field.exchanged()
                        && field.type() == be.informat.oneroster.domain.oneroster.Field.Type.REFERENCES)
                .findFirst()
                .orElseThrow();
    }

    private List<Field<?>> ownColumns() {
        return List.of(
                table.tenant,
                table.version,
                table.since,
                table.until,
                table.status,
                table.sourcedId,
                table.fingerprintHigh,
                table.fingerprintLow);
    }

    private @Nullable Object[] row(Stamped stamped, int version) {
        @Nullable Object[] row = new @Nullable Object[8 + content.size()];
        row[0] = tenant;
        row[1] = version;
        row[2] = publication;
        row[3] = FOREVER;
        row[4] = Status.ACTIVE.wireName();
        row[5] = stamped.record().sourcedId();
        row[6] = stamped.fingerprint().high();
        row[7] = stamped.fingerprint().low();
        for (int index = 0; index < content.size(); index++) {
            row[8 + index] = content.get(index).value().apply(stamped.record());
        }
        return row;
    }
}
