package be.informat.oneroster.adapter.persistence.roster;

import static be.informat.oneroster.adapter.persistence.jooq.Tables.ENROLLMENT_VERSION;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.PUBLICATION;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.USER_VERSION;
import static java.util.Objects.requireNonNull;

import be.informat.oneroster.adapter.persistence.session.AgreedClock;
import be.informat.oneroster.adapter.persistence.session.RowStream;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.publication.Fingerprint;
import be.informat.oneroster.domain.publication.PublishedRecord;
import be.informat.oneroster.domain.publication.PublishedRoster;
import be.informat.oneroster.domain.sis.Guids;
import be.informat.oneroster.domain.sis.NumberSort;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Reads what the next publication has to know of everything in force, a row at a time, each id and instant one object. */
final class InForce {

    private static final Comparator<PublishedRecord> BY_ID =
            Comparator.comparing(PublishedRecord::sourcedId, Guids.TEXT_ORDER);

    private final DSLContext sql;
    private final TenantId tenant;
    private final Map<Integer, Instant> instants = new HashMap<>();
    private final Map<UUID, UUID> ids = new HashMap<>();

    InForce(DSLContext sql, TenantId tenant) {
        this.sql = sql;
        this.tenant = tenant;
    }

    PublishedRoster read() {
        sql.selectFrom(PUBLICATION)
                .where(PUBLICATION.TENANT_ID.eq(tenant.value()))
                .forEach(row -> instants.put(row.getPublication(), AgreedClock.toInstant(row.getInstant())));
        Map<Kind, List<PublishedRecord>> records = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            records.put(kind, records(kind));
        }
        return new PublishedRoster(records);
    }

    private List<PublishedRecord> records(Kind kind) {
        KindTable table = KindTable.of(kind);
        List<Field<?>> columns = new ArrayList<>(
                List.of(table.sourcedId, table.fingerprintHigh, table.fingerprintLow, table.status, table.since));
        columns.addAll(special(kind));
        List<PublishedRecord> records = new ArrayList<>();
        RowStream.forEach(
                sql,
                sql.select(columns)
                        .from(table.table)
                        .where(table.tenant.eq(tenant.value()))
                        .and(table.until.eq(KindTable.FOREVER)),
                columns,
                row -> records.add(record(kind, row)));
        // sorted here: by an index the database would fetch row after row
        return NumberSort.sorted(records, BY_ID, record -> Guids.beginning(record.sourcedId()));
    }

    private static List<Field<?>> special(Kind kind) {
        return switch (kind) {
            case USER -> List.of(USER_VERSION.ROLE);
            case ENROLLMENT ->
                List.of(ENROLLMENT_VERSION.ROLE, ENROLLMENT_VERSION.CLASS_ID, ENROLLMENT_VERSION.USER_ID);
            case ORG, ACADEMIC_SESSION, COURSE, CLASS, DEMOGRAPHICS -> List.of();
        };
    }

    private PublishedRecord record(Kind kind, @Nullable Object[] row) {
        boolean user = kind == Kind.USER;
        boolean enrollment = kind == Kind.ENROLLMENT;
        return new PublishedRecord(
                enrollment ? (UUID) value(row, 0) : id(row, 0),
                new Fingerprint((Long) value(row, 1), (Long) value(row, 2)),
                StoredRecords.status((String) value(row, 3)),
                requireNonNull(instants.get(value(row, 4))),
                user || enrollment ? StoredRecords.role((String) value(row, 5)) : null,
                enrollment ? id(row, 6) : null,
                enrollment ? id(row, 7) : null);
    }

    private static Object value(@Nullable Object[] row, int at) {
        return requireNonNull(row[at]);
    }

    private UUID id(@Nullable Object[] row, int at) {
        UUID id = (UUID) value(row, at);
        UUID known = ids.putIfAbsent(id, id);
        return known == null ? id : known;
    }
}
