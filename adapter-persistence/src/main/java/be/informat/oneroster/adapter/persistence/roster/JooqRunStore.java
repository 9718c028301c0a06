package be.informat.oneroster.adapter.persistence.roster;

import static be.informat.oneroster.adapter.persistence.jooq.Tables.SYNC_LIST;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.SYNC_RUN;
import static org.jooq.impl.DSL.when;

import be.informat.oneroster.adapter.persistence.jooq.tables.records.SyncListRecord;
import be.informat.oneroster.adapter.persistence.session.AgreedClock;
import be.informat.oneroster.adapter.persistence.session.Failures;
import be.informat.oneroster.adapter.persistence.session.Session;
import be.informat.oneroster.application.port.RunStore;
import be.informat.oneroster.domain.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.exception.DataAccessException;

/** Runs and lists, shared by all nodes. Beginning a run is the only thing that takes a tenant's head lock besides announcing. */
public final class JooqRunStore implements RunStore {

    /** A token lives for an hour with our own issuer; with another one for a day at most, as far as we know. */
    private static final Duration REMEMBERED = Duration.ofDays(2);

    /** How long the list of another token counts. */
    private static final Duration LIST_OF_ANOTHER = Duration.ofHours(1);

    private final Session session;
    private final AgreedClock clock;

    public JooqRunStore(Session session, AgreedClock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Override
    public Optional<Found> find(TenantId tenant, String token) {
        return session.separately(sql -> find(sql, tenant, token));
    }

    private Optional<Found> find(DSLContext sql, TenantId tenant, String token) {
        Field<OffsetDateTime> now = clock.asked(sql);
        return sql.select(SYNC_RUN.PATH, SYNC_RUN.PUBLICATION, SYNC_RUN.BEGAN, SYNC_RUN.LAST_READ, now)
                .from(SYNC_RUN)
                .where(SYNC_RUN.TENANT_ID.eq(tenant.value()))
                .and(SYNC_RUN.TOKEN.eq(token))
                .fetchOptional(row -> new Found(
                        new Run(
                                PathText.read(row.value1()),
                                row.value2(),
                                AgreedClock.toInstant(row.value3()),
                                AgreedClock.toInstant(row.value4())),
                        AgreedClock.toInstant(row.value5())));
    }

    @Override
    public Optional<Run> begin(TenantId tenant, String client, String token, String path, Optional<Run> before) {
        return session.together(sql -> {
            Optional<Head> head = Head.lock(sql, tenant).filter(newest -> newest.publication() > 0);
            if (head.isEmpty()) {
                return Optional.empty();
            }
            Optional<Run> present = find(sql, tenant, token).map(Found::run);
            if (present.isPresent() && !isSame(present, before)) {
                return present;
            }
            Instant now = clock.now(sql).truncatedTo(ChronoUnit.MILLIS);
            Run run = new Run(path, head.get().publication(), now, now);
            store(sql, tenant, client, token, run);
            return Optional.of(run);
        });
    }

    private static boolean isSame(Optional<Run> present, Optional<Run> before) {
        return present.map(Run::began).equals(before.map(Run::began))
                && present.map(Run::publication).equals(before.map(Run::publication))
                && present.map(Run::path).equals(before.map(Run::path));
    }

    private static void store(DSLContext sql, TenantId tenant, String client, String token, Run run) {
        sql.deleteFrom(SYNC_RUN)
                .where(SYNC_RUN.TENANT_ID.eq(tenant.value()))
                .and(SYNC_RUN.TOKEN.eq(token).or(SYNC_RUN.LAST_READ.lt(forgotten(run.began()))))
                .execute();
        sql.deleteFrom(SYNC_LIST)
                .where(SYNC_LIST.TENANT_ID.eq(tenant.value()))
                .and(SYNC_LIST.BEGUN.lt(forgotten(run.began())))
                .execute();
        sql.insertInto(SYNC_RUN)
                .set(SYNC_RUN.TENANT_ID, tenant.value())
                .set(SYNC_RUN.TOKEN, token)
                .set(SYNC_RUN.CLIENT, client)
                .set(SYNC_RUN.PATH, PathText.stored(run.path()))
                .set(SYNC_RUN.PUBLICATION, run.publication())
                .set(SYNC_RUN.BEGAN, AgreedClock.toColumn(run.began()))
                .set(SYNC_RUN.LAST_READ, AgreedClock.toColumn(run.lastRead()))
                .execute();
    }

    private static OffsetDateTime forgotten(Instant now) {
        return AgreedClock.toColumn(now.minus(REMEMBERED));
    }

    @Override
    public void touch(TenantId tenant, String token) {
        session.separately(sql -> sql.update(SYNC_RUN)
                .set(SYNC_RUN.LAST_READ, AgreedClock.toColumn(clock.now(sql).truncatedTo(ChronoUnit.MILLIS)))
                .where(SYNC_RUN.TENANT_ID.eq(tenant.value()))
                .and(SYNC_RUN.TOKEN.eq(token))
                .execute());
    }

    @Override
    public void rememberList(TenantId tenant, String client, String token, String list, int publication) {
        session.separately(sql -> {
            SyncListRecord row = new SyncListRecord(
                    tenant.value(),
                    token,
                    digest(list),
                    client,
                    publication,
                    AgreedClock.toColumn(clock.now(sql).truncatedTo(ChronoUnit.MILLIS)));
            return update(sql, row) > 0 || insert(sql, row) || update(sql, row) > 0;
        });
    }

    private static int update(DSLContext sql, SyncListRecord row) {
        return sql.update(SYNC_LIST)
                .set(SYNC_LIST.CLIENT, row.getClient())
                .set(SYNC_LIST.PUBLICATION, row.getPublication())
                .set(SYNC_LIST.BEGUN, row.getBegun())
                .where(SYNC_LIST.TENANT_ID.eq(row.getTenantId()))
                .and(SYNC_LIST.TOKEN.eq(row.getToken()))
                .and(SYNC_LIST.LIST.eq(row.getList()))
                .execute();
    }

    /** False if another read of the same moment was first. */
    private static boolean insert(DSLContext sql, SyncListRecord row) {
        try {
            sql.insertInto(SYNC_LIST).set(row).execute();
            return true;
        } catch (DataAccessException e) {
            if (Failures.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public OptionalInt findList(TenantId tenant, String client, String token, String list) {
        return session.separately(sql -> {
            Condition sameList = SYNC_LIST.TENANT_ID.eq(tenant.value()).and(SYNC_LIST.LIST.eq(digest(list)));
            Condition own = SYNC_LIST.TOKEN.eq(token);
            OffsetDateTime lately = AgreedClock.toColumn(clock.now(sql).minus(LIST_OF_ANOTHER));
            return sql.select(SYNC_LIST.PUBLICATION)
                    .from(SYNC_LIST)
                    .where(sameList)
                    .and(own.or(SYNC_LIST.CLIENT.eq(client).and(SYNC_LIST.BEGUN.ge(lately))))
                    .orderBy(when(own, 0).otherwise(1), SYNC_LIST.BEGUN.desc())
                    .limit(1)
                    .fetchStream()
                    .mapToInt(row -> row.value1())
                    .findFirst();
        });
    }

    /** What a caller calls a list may be as long as a request; the key of a row may not. */
    private static String digest(String list) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(list.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
