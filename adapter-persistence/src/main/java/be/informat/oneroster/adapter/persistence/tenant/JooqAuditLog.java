package be.informat.oneroster.adapter.persistence.tenant;

import static be.informat.oneroster.adapter.persistence.jooq.Tables.AUDIT_ENTRY;
import static java.time.temporal.ChronoUnit.MILLIS;

import be.informat.oneroster.adapter.persistence.session.AgreedClock;
import be.informat.oneroster.adapter.persistence.session.Session;
import be.informat.oneroster.application.port.AuditLog;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantKey;
import java.util.List;

/** The audit log. Its rows stay when their tenant goes. */
public final class JooqAuditLog implements AuditLog {

    private final Session session;

    public JooqAuditLog(Session session) {
        this.session = session;
    }

    @Override
    public void record(TenantId tenant, Entry entry) {
        session.together(sql -> sql.insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.TENANT_ID, tenant.value())
                .set(AUDIT_ENTRY.WRITTEN_AT, AgreedClock.toColumn(entry.at().truncatedTo(MILLIS)))
                .set(AUDIT_ENTRY.TENANT_KEY, entry.tenant().value())
                .set(AUDIT_ENTRY.ACTOR, entry.actor())
                .set(AUDIT_ENTRY.ACTION, entry.action())
                .set(AUDIT_ENTRY.DETAIL, entry.detail())
                .execute());
    }

    @Override
    public List<Entry> latest(TenantId tenant, int most) {
        return session.separately(sql -> sql.selectFrom(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.TENANT_ID.eq(tenant.value()))
                .orderBy(AUDIT_ENTRY.TENANT_ID.desc(), AUDIT_ENTRY.ENTRY_ID.desc())
                .limit(most)
                .fetch(row -> new Entry(
                        AgreedClock.toInstant(row.getWrittenAt()),
                        new TenantKey(row.getTenantKey()),
                        row.getActor(),
                        row.getAction(),
                        row.getDetail())));
    }
}
