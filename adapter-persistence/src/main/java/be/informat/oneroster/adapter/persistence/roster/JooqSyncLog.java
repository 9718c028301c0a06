package be.informat.oneroster.adapter.persistence.roster;

import static be.informat.oneroster.adapter.persistence.jooq.Tables.SYNC_LOG_LIST;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.SYNC_LOG_REFUSAL;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.SYNC_LOG_RUN;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.max;

import be.informat.oneroster.adapter.persistence.jooq.tables.records.SyncLogListRecord;
import be.informat.oneroster.adapter.persistence.jooq.tables.records.SyncLogRefusalRecord;
import be.informat.oneroster.adapter.persistence.jooq.tables.records.SyncLogRunRecord;
import be.informat.oneroster.adapter.persistence.session.AgreedClock;
import be.informat.oneroster.adapter.persistence.session.Session;
import be.informat.oneroster.application.port.SyncLog;
import be.informat.oneroster.application.port.SyncRun;
import be.informat.oneroster.application.port.SyncRun.ListRead;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The sync log in three tables. Nodes add to the same rows by upserts, always in the order of the key, so that they never wait in a circle. */
public final class JooqSyncLog implements SyncLog {

    private static final Comparator<SyncRun> BY_KEY =
            Comparator.comparing(SyncRun::token).thenComparing(SyncRun::began);

    private final Session session;

    public JooqSyncLog(Session session) {
        this.session = session;
    }

    private record Key(String token, OffsetDateTime began) {}

    @Override
    public void add(TenantId tenant, List<SyncRun> parts) {
        session.runTogether(sql -> parts.stream().sorted(BY_KEY).forEach(part -> add(sql, tenant.value(), part)));
    }

    private static void add(DSLContext sql, int tenant, SyncRun part) {
        Key key = new Key(part.token(), column(part.began()));
        sql.insertInto(SYNC_LOG_RUN)
                .set(new SyncLogRunRecord(
                        tenant,
                        key.token(),
                        key.began(),
                        part.client(),
                        part.publication(),
                        column(part.lastRead()),
                        part.requests()))
                .onConflict(SYNC_LOG_RUN.TENANT_ID, SYNC_LOG_RUN.TOKEN, SYNC_LOG_RUN.BEGAN)
                .doUpdate()
                .set(SYNC_LOG_RUN.PUBLICATION, greatest(SYNC_LOG_RUN.PUBLICATION, excluded(SYNC_LOG_RUN.PUBLICATION)))
                .set(SYNC_LOG_RUN.LAST_READ, greatest(SYNC_LOG_RUN.LAST_READ, excluded(SYNC_LOG_RUN.LAST_READ)))
                .set(SYNC_LOG_RUN.REQUESTS, SYNC_LOG_RUN.REQUESTS.plus(excluded(SYNC_LOG_RUN.REQUESTS)))
                .execute();
        new TreeMap<>(part.lists()).forEach((list, read) -> add(sql, tenant, key, list, read));
        new TreeMap<>(part.refusals()).forEach((status, answers) -> add(sql, tenant, key, status, answers));
    }

    private static void add(DSLContext sql, int tenant, Key key, String list, ListRead read) {
        sql.insertInto(SYNC_LOG_LIST)
                .set(new SyncLogListRecord(
                        tenant,
                        key.token(),
                        key.began(),
                        list,
                        read.collection(),
                        read.since() == null ? null : column(read.since()),
                        read.isAhead(),
                        read.firstOffset(),
                        read.requests(),
                        read.records(),
                        read.total()))
                .onConflict(SYNC_LOG_LIST.TENANT_ID, SYNC_LOG_LIST.TOKEN, SYNC_LOG_LIST.BEGAN, SYNC_LOG_LIST.LIST)
                .doUpdate()
                .set(
                        SYNC_LOG_LIST.AHEAD,
                        field(condition(SYNC_LOG_LIST.AHEAD).or(condition(excluded(SYNC_LOG_LIST.AHEAD)))))
                .set(
                        SYNC_LOG_LIST.FIRST_OFFSET,
                        least(SYNC_LOG_LIST.FIRST_OFFSET, excluded(SYNC_LOG_LIST.FIRST_OFFSET)))
                .set(SYNC_LOG_LIST.REQUESTS, SYNC_LOG_LIST.REQUESTS.plus(excluded(SYNC_LOG_LIST.REQUESTS)))
                .set(SYNC_LOG_LIST.RECORDS, SYNC_LOG_LIST.RECORDS.plus(excluded(SYNC_LOG_LIST.RECORDS)))
                .set(SYNC_LOG_LIST.TOTAL, excluded(SYNC_LOG_LIST.TOTAL))
                .execute();
    }

    private static void add(DSLContext sql, int tenant, Key key, int status, long answers) {
        sql.insertInto(SYNC_LOG_REFUSAL)
                .set(new SyncLogRefusalRecord(tenant, key.token(), key.began(), status, answers))
                .onConflict(
                        SYNC_LOG_REFUSAL.TENANT_ID,
                        SYNC_LOG_REFUSAL.TOKEN,
                        SYNC_LOG_REFUSAL.BEGAN,
                        SYNC_LOG_REFUSAL.STATUS)
                .doUpdate()
                .set(SYNC_LOG_REFUSAL.ANSWERS, SYNC_LOG_REFUSAL.ANSWERS.plus(excluded(SYNC_LOG_REFUSAL.ANSWERS)))
                .execute();
    }

    @Override
    public List<SyncRun> runs(TenantId tenant, Instant since) {
        return session.together(sql -> {
            List<SyncLogRunRecord> rows = sql.selectFrom(SYNC_LOG_RUN)
                    .where(SYNC_LOG_RUN.TENANT_ID.eq(tenant.value()))
                    .and(SYNC_LOG_RUN.LAST_READ.ge(AgreedClock.toColumn(since)))
                    .orderBy(SYNC_LOG_RUN.TENANT_ID.desc(), SYNC_LOG_RUN.LAST_READ.desc())
                    .fetch();
            if (rows.isEmpty()) {
                return List.of();
            }
            OffsetDateTime eldest = rows.stream()
                    .map(SyncLogRunRecord::getBegan)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            Map<Key, Map<String, ListRead>> lists = lists(sql, tenant, eldest);
            Map<Key, Map<Integer, Long>> refusals = refusals(sql, tenant, eldest);
            return rows.stream()
                    .map(row -> {
                        Key key = new Key(row.getToken(), row.getBegan());
                        return run(row, refusals.getOrDefault(key, Map.of()), lists.getOrDefault(key, Map.of()));
                    })
                    .toList();
        });
    }

    private static Map<Key, Map<String, ListRead>> lists(DSLContext sql, TenantId tenant, OffsetDateTime eldest) {
        Map<Key, Map<String, ListRead>> lists = new HashMap<>();
        sql.selectFrom(SYNC_LOG_LIST)
                .where(SYNC_LOG_LIST.TENANT_ID.eq(tenant.value()))
                .and(SYNC_LOG_LIST.BEGAN.ge(eldest))
                .forEach(row -> lists.computeIfAbsent(new Key(row.getToken(), row.getBegan()), first -> new HashMap<>())
                        .put(
                                row.getList(),
                                new ListRead(
                                        row.getCollection(),
                                        instant(row.getSince()),
                                        row.getAhead(),
                                        row.getFirstOffset(),
                                        row.getRequests(),
                                        row.getRecords(),
                                        row.getTotal())));
        return lists;
    }

    private static Map<Key, Map<Integer, Long>> refusals(DSLContext sql, TenantId tenant, OffsetDateTime eldest) {
        Map<Key, Map<Integer, Long>> refusals = new HashMap<>();
        sql.selectFrom(SYNC_LOG_REFUSAL)
                .where(SYNC_LOG_REFUSAL.TENANT_ID.eq(tenant.value()))
                .and(SYNC_LOG_REFUSAL.BEGAN.ge(eldest))
                .forEach(row -> refusals.computeIfAbsent(
                                new Key(row.getToken(), row.getBegan()), first -> new HashMap<>())
                        .put(row.getStatus(), row.getAnswers()));
        return refusals;
    }

    private static SyncRun run(SyncLogRunRecord row, Map<Integer, Long> refusals, Map<String, ListRead> lists) {
        return new SyncRun(
                row.getClient(),
                row.getToken(),
                AgreedClock.toInstant(row.getBegan()),
                row.getPublication(),
                AgreedClock.toInstant(row.getLastRead()),
                row.getRequests(),
                refusals,
                lists);
    }

    @Override
    public Map<String, Instant> lastReads(TenantId tenant) {
        return session.separately(sql -> {
            Map<String, Instant> lastReads = new TreeMap<>();
            sql.select(SYNC_LOG_RUN.CLIENT, max(SYNC_LOG_RUN.LAST_READ))
                    .from(SYNC_LOG_RUN)
                    .where(SYNC_LOG_RUN.TENANT_ID.eq(tenant.value()))
                    .groupBy(SYNC_LOG_RUN.CLIENT)
                    .forEach(row ->
                            lastReads.put(row.value1(), AgreedClock.toInstant(Objects.requireNonNull(row.value2()))));
            return lastReads;
        });
    }

    @Override
    public void forget(Instant before) {
        OffsetDateTime eldest = AgreedClock.toColumn(before);
        session.runTogether(sql -> {
            sql.deleteFrom(SYNC_LOG_RUN).where(SYNC_LOG_RUN.BEGAN.lt(eldest)).execute();
            sql.deleteFrom(SYNC_LOG_LIST).where(SYNC_LOG_LIST.BEGAN.lt(eldest)).execute();
            sql.deleteFrom(SYNC_LOG_REFUSAL)
                    .where(SYNC_LOG_REFUSAL.BEGAN.lt(eldest))
                    .execute();
        });
    }

    private static OffsetDateTime column(Instant instant) {
        return AgreedClock.toColumn(instant.truncatedTo(ChronoUnit.MILLIS));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime column) {
        return column == null ? null : AgreedClock.toInstant(column);
    }
}
