package be.informat.oneroster.adapter.persistence.roster;

import static be.informat.oneroster.adapter.persistence.jooq.Tables.ENROLLMENT_VERSION;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.PUBLICATION;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.USER_VERSION;
import static java.util.Objects.requireNonNull;

import be.informat.oneroster.adapter.persistence.session.AgreedClock;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.publication.Fingerprint;
import be.informat.oneroster.domain.publication.PublishedRecord;
import be.informat.oneroster.domain.publication.PublishedRoster;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** Reads what the next publication has to know of everything in force, a row at a time, each id and instant one object. */
final class InForce {

    private static final int ROWS_AT_A_TIME = 2_000;

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
        try (Cursor<Record> rows = sql.select(columns)
                .from(table.table)
                .where(table.tenant.eq(tenant.value()))
                .and(table.until.eq(KindTable.FOREVER))
                .orderBy(table.inOrder())
                .fetchSize(ROWS_AT_A_TIME)
                .fetchLazy()) {
            rows.forEach(row -> records.add(record(kind, table, row)));
        }
        return records;
    }

    private static List<Field<?>> special(Kind kind) {
        return switch (kind) {
            case USER -> List.of(USER_VERSION.ROLE);
            case ENROLLMENT ->
                List.of(ENROLLMENT_VERSION.ROLE, ENROLLMENT_VERSION.CLASS_ID, ENROLLMENT_VERSION.USER_ID);
            case ORG, ACADEMIC_SESSION, COURSE, CLASS, DEMOGRAPHICS -> List.of();
        };
    }

    private PublishedRecord record(Kind kind, KindTable table, Record row) {
        boolean user = kind == Kind.USER;
        boolean enrollment = kind == Kind.ENROLLMENT;
        return new PublishedRecord(
                one(row.get(table.sourcedId)),
                new Fingerprint(row.get(table.fingerprintHigh), row.get(table.fingerprintLow)),
                StoredRecords.status(row.get(table.status)),
                requireNonNull(instants.get(row.get(table.since))),
                user
                        ? StoredRecords.role(row.get(USER_VERSION.ROLE))
                        : enrollment ? StoredRecords.role(row.get(ENROLLMENT_VERSION.ROLE)) : null,
                enrollment ? one(row.get(ENROLLMENT_VERSION.CLASS_ID)) : null,
                enrollment ? one(row.get(ENROLLMENT_VERSION.USER_ID)) : null);
    }

    private UUID one(UUID id) {
        UUID known = ids.putIfAbsent(id, id);
        return known == null ? id : known;
    }
}
