package be.informat.oneroster.adapter.persistence.roster;

import static be.informat.oneroster.adapter.persistence.jooq.Tables.PUBLICATION;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.PUBLICATION_CHANGE;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.PUBLICATION_HEAD;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.VERSION_COUNTER;
import static java.util.Objects.requireNonNull;

import be.informat.oneroster.adapter.persistence.jooq.tables.records.PublicationRecord;
import be.informat.oneroster.adapter.persistence.session.AgreedClock;
import be.informat.oneroster.application.port.PublicationStore.ChangeCount;
import be.informat.oneroster.application.port.PublicationStore.Occasion;
import be.informat.oneroster.application.port.PublicationStore.Publication;
import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/** The rows of a publication as a whole: what it was, what it counted, and how far the numbers have come. */
final class PublicationRows {

    private PublicationRows() {}

    /** Newest first. */
    static List<Publication> latest(DSLContext sql, TenantId tenant, int most) {
        List<PublicationRecord> rows = sql.selectFrom(PUBLICATION)
                .where(PUBLICATION.TENANT_ID.eq(tenant.value()))
                .orderBy(PUBLICATION.TENANT_ID.desc(), PUBLICATION.PUBLICATION_.desc())
                .limit(most)
                .fetch();
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Integer, Map<Kind, ChangeCount>> counts = new HashMap<>();
        sql.selectFrom(PUBLICATION_CHANGE)
                .where(PUBLICATION_CHANGE.TENANT_ID.eq(tenant.value()))
                .and(PUBLICATION_CHANGE.PUBLICATION.ge(rows.getLast().getPublication()))
                .forEach(row -> counts.computeIfAbsent(row.getPublication(), absent -> new EnumMap<>(Kind.class))
                        .put(Kind.valueOf(row.getKind()), new ChangeCount(row.getActive(), row.getToBeDeleted())));
        return rows.stream()
                .map(row -> new Publication(
                        row.getPublication(),
                        AgreedClock.toInstant(row.getInstant()),
                        new Occasion(row.getComputedFor(), reasons(row.getReasons())),
                        counts.getOrDefault(row.getPublication(), Map.of())))
                .toList();
    }

    /** Makes it the newest one. */
    static void save(DSLContext sql, TenantId tenant, Publication publication) {
        OffsetDateTime instant = AgreedClock.toColumn(publication.instant());
        Occasion occasion = publication.occasion();
        sql.insertInto(PUBLICATION)
                .values(tenant.value(), publication.number(), instant, occasion.day(), text(occasion.reasons()))
                .execute();
        publication
                .changes()
                .forEach((kind, count) -> sql.insertInto(PUBLICATION_CHANGE)
                        .values(tenant.value(), publication.number(), kind.name(), count.active(), count.toBeDeleted())
                        .execute());
        sql.update(PUBLICATION_HEAD)
                .set(PUBLICATION_HEAD.PUBLICATION, publication.number())
                .set(PUBLICATION_HEAD.INSTANT, instant)
                .where(PUBLICATION_HEAD.TENANT_ID.eq(tenant.value()))
                .execute();
    }

    /** Every publication of the tenant with all its versions; the numbers stay where they are. */
    static void forgetAll(DSLContext sql, TenantId tenant) {
        for (Kind kind : Kind.values()) {
            KindTable.of(kind).tables().forEach(table -> forget(sql, table, tenant));
        }
        forget(sql, PUBLICATION_CHANGE, tenant);
        forget(sql, PUBLICATION, tenant);
    }

    private static void forget(DSLContext sql, Table<?> table, TenantId tenant) {
        Field<Integer> tenantId = requireNonNull(table.field(PUBLICATION.TENANT_ID));
        sql.deleteFrom(table).where(tenantId.eq(tenant.value())).execute();
    }

    /** The last number that a version of a kind was given; 0 at first. */
    static int lastVersion(DSLContext sql, TenantId tenant, Kind kind) {
        return sql.select(VERSION_COUNTER.LAST_VERSION)
                .from(VERSION_COUNTER)
                .where(VERSION_COUNTER.TENANT_ID.eq(tenant.value()))
                .and(VERSION_COUNTER.KIND.eq(kind.name()))
                .fetchOptional(VERSION_COUNTER.LAST_VERSION)
                .orElse(0);
    }

    static void saveLastVersion(DSLContext sql, TenantId tenant, Kind kind, int last) {
        int updated = sql.update(VERSION_COUNTER)
                .set(VERSION_COUNTER.LAST_VERSION, last)
                .where(VERSION_COUNTER.TENANT_ID.eq(tenant.value()))
                .and(VERSION_COUNTER.KIND.eq(kind.name()))
                .execute();
        if (updated == 0) {
            sql.insertInto(VERSION_COUNTER)
                    .values(tenant.value(), kind.name(), last)
                    .execute();
        }
    }

    private static String text(Set<Reason> reasons) {
        return reasons.stream().sorted().map(Reason::name).collect(Collectors.joining(","));
    }

    private static Set<Reason> reasons(String text) {
        return Arrays.stream(text.split(",")).map(Reason::valueOf).collect(Collectors.toSet());
    }
}
