package be.informat.oneroster.adapter.persistence.roster;

import static be.informat.oneroster.adapter.persistence.jooq.Tables.PUBLICATION_REQUEST;

import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.domain.tenant.TenantId;
import org.jooq.DSLContext;

/** Notes that tenants must be computed again; a row each time, so that nobody waits for anybody and no note is lost. */
public final class Requests {

    private Requests() {}

    public static void insert(DSLContext sql, TenantId tenant, Reason reason) {
        sql.insertInto(PUBLICATION_REQUEST, PUBLICATION_REQUEST.TENANT_ID, PUBLICATION_REQUEST.REASON)
                .values(tenant.value(), reason.name())
                .execute();
    }
}
