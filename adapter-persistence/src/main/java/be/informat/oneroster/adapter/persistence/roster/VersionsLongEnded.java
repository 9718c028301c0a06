package be.informat.oneroster.adapter.persistence.roster;

import static be.informat.oneroster.adapter.persistence.jooq.Tables.PUBLICATION;
import static org.jooq.impl.DSL.max;

import be.informat.oneroster.adapter.persistence.roster.KindTable.ReferenceTable;
import be.informat.oneroster.adapter.persistence.session.AgreedClock;
import be.informat.oneroster.adapter.persistence.session.BulkRows;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.publication.Roster;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Versions that ended longer ago than a tombstone stays. Each publication forgets some, so the tables stay bounded and no work is ever
 * long; publications of before are no longer whole then. Their own rows stay, for they say when the versions that are left came.
 */
final class VersionsLongEnded {

    private static final int AT_A_TIME = 2_000;

    private VersionsLongEnded() {}

    static void forgetSome(DSLContext sql, TenantId tenant, Instant now) {
        Integer eldestWhole = sql.select(max(PUBLICATION.PUBLICATION_))
                .from(PUBLICATION)
                .where(PUBLICATION.TENANT_ID.eq(tenant.value()))
                .and(PUBLICATION.INSTANT.le(AgreedClock.toColumn(now.minus(Roster.TOMBSTONES_STAY))))
                .fetchSingle()
                .value1();
        if (eldestWhole != null) {
            for (Kind kind : Kind.values()) {
                forgetSome(sql, tenant, KindTable.of(kind), eldestWhole);
            }
        }
    }

    private static void forgetSome(DSLContext sql, TenantId tenant, KindTable table, int eldestWhole) {
        List<Integer> ended = sql.select(table.version)
                .from(table.table)
                .where(table.tenant.eq(tenant.value()))
                .and(table.until.le(eldestWhole))
                .limit(AT_A_TIME)
                .fetch(table.version);
        Supplier<Stream<@Nullable Object[]>> keys =
                () -> ended.stream().map(version -> new @Nullable Object[] {tenant.value(), version});
        ReferenceTable references = table.references;
        if (references != null) {
            BulkRows.delete(sql, references.table(), List.of(references.tenant(), references.version()), keys.get());
        }
        BulkRows.delete(sql, table.table, List.of(table.tenant, table.version), keys.get());
    }
}
