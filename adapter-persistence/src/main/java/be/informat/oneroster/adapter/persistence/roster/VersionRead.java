package be.informat.oneroster.adapter.persistence.roster;

import static be.informat.oneroster.adapter.persistence.jooq.Tables.PUBLICATION;
import static java.util.Objects.requireNonNull;

import be.informat.oneroster.adapter.persistence.roster.KindTable.ReferenceTable;
import be.informat.oneroster.adapter.persistence.session.AgreedClock;
import be.informat.oneroster.adapter.persistence.session.AnyOf;
import be.informat.oneroster.application.port.RosterReader.Version;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.sis.Guids;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.SelectConditionStep;
import org.jooq.SelectJoinStep;

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
        Map<Integer, Version> read = HashMap.newHashMap(versions.length);
        for (Version version : read(new Numbers.Some(versions))) {
            read.put(version.number(), version);
        }
        return IntStream.of(versions).mapToObj(number -> present(read, number)).toList();
    }

    /** Those that are kept of the numbers from {@code first} up to, and without, {@code end}, in their order. */
    List<Version> range(int first, int end) {
        return read(new Numbers.Range(first, end));
    }

    /** Which versions are read. */
    private sealed interface Numbers {

        record Some(int[] versions) implements Numbers {}

        record Range(int first, int end) implements Numbers {}
    }

    private List<Version> read(Numbers numbers) {
        List<Field<?>> columns = new ArrayList<>(StoredRecords.columns(kind));
        columns.addAll(List.of(table.version, table.status, table.since));
        List<Record> rows = new ArrayList<>(among(sql.select(columns).from(table.table), table.version, numbers)
                .and(table.tenant.eq(tenant.value()))
                .fetch());
        rows.sort(Comparator.comparing(row -> row.get(table.version)));
        Map<Integer, Instant> instants = instants(rows);
        Map<Integer, List<UUID>> references = references(numbers);
        return rows.stream().map(row -> version(row, instants, references)).toList();
    }

    private Version version(Record row, Map<Integer, Instant> instants, Map<Integer, List<UUID>> references) {
        int number = row.get(table.version);
        return new Version(
                number,
                StoredRecords.read(kind, row, references.getOrDefault(number, List.of())),
                StoredRecords.status(row.get(table.status)),
                requireNonNull(instants.get(row.get(table.since))));
    }

    private static Version present(Map<Integer, Version> read, int number) {
        Version version = read.get(number);
        if (version == null) {
            throw new IllegalStateException("Version " + number + " was forgotten while it was read.");
        }
        return version;
    }

    /** Few publications gave the versions of one page. */
    private Map<Integer, Instant> instants(List<Record> rows) {
        Set<Integer> publications =
                rows.stream().map(row -> row.get(table.since)).collect(Collectors.toSet());
        Map<Integer, Instant> instants = new HashMap<>();
        sql.selectFrom(PUBLICATION)
                .where(PUBLICATION.TENANT_ID.eq(tenant.value()))
                .and(PUBLICATION.PUBLICATION_.in(publications))
                .forEach(row -> instants.put(row.getPublication(), AgreedClock.toInstant(row.getInstant())));
        return instants;
    }

    private Map<Integer, List<UUID>> references(Numbers numbers) {
        Map<Integer, List<UUID>> read = new HashMap<>();
        ReferenceTable references = table.references;
        if (references != null) {
            SelectJoinStep<Record2<Integer, UUID>> select =
                    sql.select(references.version(), references.reference()).from(references.table());
            among(select, references.version(), numbers)
                    .and(references.tenant().eq(tenant.value()))
                    .forEach(row -> read.computeIfAbsent(row.value1(), absent -> new ArrayList<>(2))
                            .add(row.value2()));
        }
        read.values().forEach(ids -> ids.sort(Guids.TEXT_ORDER));
        return read;
    }

    private <R extends Record> SelectConditionStep<R> among(
            SelectJoinStep<R> select, Field<Integer> column, Numbers numbers) {
        return switch (numbers) {
            case Numbers.Range(int first, int end) ->
                select.where(column.ge(first)).and(column.lt(end));
            case Numbers.Some(int[] versions) -> among(select, column, versions);
        };
    }

    /** A page of a whole collection is nearly one range of numbers; what a filter found may lie far apart. */
    private <R extends Record> SelectConditionStep<R> among(
            SelectJoinStep<R> select, Field<Integer> column, int[] versions) {
        int first = Arrays.stream(versions).min().orElseThrow();
        int last = Arrays.stream(versions).max().orElseThrow();
        if (last - first < 2 * versions.length) {
            return select.where(column.between(first, last));
        }
        return AnyOf.among(sql, select, column, Arrays.stream(versions).boxed().toArray(Integer[]::new));
    }
}
