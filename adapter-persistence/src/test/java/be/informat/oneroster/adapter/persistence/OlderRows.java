package be.informat.oneroster.adapter.persistence;

import static be.informat.oneroster.adapter.persistence.jooq.Tables.SYNC_LIST;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.SYNC_RUN;

import java.time.Duration;
import org.jooq.DSLContext;

/** Makes time pass for a database whose clock is its own. */
final class OlderRows {

    private OlderRows() {}

    static void makeOlder(Database database, Duration time) {
        database.pools().working().runTogether(sql -> {
            runs(sql, time);
            lists(sql, time);
        });
    }

    private static void runs(DSLContext sql, Duration time) {
        sql.selectFrom(SYNC_RUN)
                .fetch()
                .forEach(row -> sql.update(SYNC_RUN)
                        .set(SYNC_RUN.BEGAN, row.getBegan().minus(time))
                        .set(SYNC_RUN.LAST_READ, row.getLastRead().minus(time))
                        .where(SYNC_RUN.TENANT_ID.eq(row.getTenantId()))
                        .and(SYNC_RUN.TOKEN.eq(row.getToken()))
                        .execute());
    }

    private static void lists(DSLContext sql, Duration time) {
        sql.selectFrom(SYNC_LIST)
                .fetch()
                .forEach(row -> sql.update(SYNC_LIST)
                        .set(SYNC_LIST.BEGUN, row.getBegun().minus(time))
                        .where(SYNC_LIST.TENANT_ID.eq(row.getTenantId()))
                        .and(SYNC_LIST.TOKEN.eq(row.getToken()))
                        .and(SYNC_LIST.LIST.eq(row.getList()))
                        .execute());
    }
}
