package be.informat.oneroster.adapter.persistence.roster;

import static be.informat.oneroster.adapter.persistence.jooq.Tables.PUBLICATION;

import be.informat.oneroster.adapter.persistence.roster.KindTable.ReferenceTable;
import be.informat.oneroster.adapter.persistence.session.AgreedClock;
import be.informat.oneroster.adapter.persistence.session.AnyOf;
import be.informat.oneroster.application.port.RosterReader.Version;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.tenant.TenantId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** Reads the content of some versions, few enough for one statement. */
final class VersionRead {

    private final DSLContext sql;
    private final TenantId tenant;
    private final Kind kind;
    private final KindTable table;

    VersionRead(DSLContext sql, TenantId tenant, Kind kind) {
        this.sql = sql;
        this.tenant = tenant;
        this.kind = kind;
        table = KindTable.of(kind);
    }

    /**
     * In the order of the numbers.
     *
     * @throws IllegalStateException if one is not there any more: a page must not have holes
     */
    List<Version> read(int[] versions) {
        Map<Integer, List<UUID>> references = references(versions);
        Map<Integer, Version> read = HashMap.newHashMap(versions.length);
        List<Field<?>> columns = new ArrayList<>(StoredRecords.columns(kind));
        columns.addAll(List.of(table.version, table.status, PUBLICATION.INSTANT));
        sql.select(columns)
                .from(table.table)
                .join(PUBLICATION)
                .on(PUBLICATION.TENANT_ID.eq(table.tenant))
                .and(PUBLICATION.PUBLICATION_.eq(table.since))
                .where(table.tenant.eq(tenant.value()))
                .and(among(table.version, versions))
                .forEach(row -> {
                    Version version = version(row, references);
                    read.put(version.number(), version);
                });
        return IntStream.of(versions).mapToObj(number -> present(read, number)).toList();
    }

    private Version version(Record row, Map<Integer, List<UUID>> references) {
        int number = row.get(table.version);
        return new Version(
                number,
                StoredRecords.read(kind, row, references.getOrDefault(number, List.of())),
                StoredRecords.status(row.get(table.status)),
                AgreedClock.toInstant(row.get(PUBLICATION.INSTANT)));
    }

    private static Version present(Map<Integer, Version> read, int number) {
        Version version = read.get(number);
        if (version == null) {
            throw new IllegalStateException("Version " + number + " was forgotten while it was read.");
        }
        return version;
    }

    private Map<Integer, List<UUID>> references(int[] versions) {
        Map<Integer, List<UUID>> read = new HashMap<>();
        ReferenceTable references = table.references;
        if (references != null) {
            sql.select(references.version(), references.reference())
                    .from(references.table())
                    .where(references.tenant().eq(tenant.value()))
                    .and(among(references.version(), versions))
                    .orderBy(references.tenant(), references.version(), references.reference())
                    .forEach(row -> read.computeIfAbsent(row.value1(), absent -> new ArrayList<>(2))
                            .add(row.value2()));
        }
        return read;
    }

    /** A page of a whole collection is nearly one range of numbers; what a filter found may lie far apart. */
    private static Condition among(Field<Integer> column, int[] versions) {
        int first = Arrays.stream(versions).min().orElseThrow();
        int last = Arrays.stream(versions).max().orElseThrow();
        if (last - first < 2 * versions.length) {
            return column.between(first, last);
        }
        return AnyOf.anyOf(column, Arrays.stream(versions).boxed().toArray(Integer[]::new));
    }
}
