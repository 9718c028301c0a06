package be.informat.oneroster.adapter.persistence.roster;

import static be.informat.oneroster.adapter.persistence.jooq.Tables.PUBLICATION_HEAD;

import be.informat.oneroster.adapter.persistence.jooq.tables.records.PublicationHeadRecord;
import be.informat.oneroster.adapter.persistence.session.AgreedClock;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;

/**
 * The newest publication of a tenant. Its row is locked, for milliseconds, by who announces a publication and by who begins a run; so
 * no run that begins after the instant of a publication sees an older one.
 *
 * @param publication 0 before the first one
 * @param instant of the newest one; null before the first one
 */
record Head(int publication, @Nullable Instant instant) {

    private static final Duration TICK = Duration.ofMillis(1);

    /** Empty if there is no such tenant. */
    static Optional<Head> read(DSLContext sql, TenantId tenant) {
        return row(sql, tenant).fetchOptional(Head::of);
    }

    /** The same, and nobody else gets the lock until the transaction ends. */
    static Optional<Head> lock(DSLContext sql, TenantId tenant) {
        return row(sql, tenant).forUpdate().fetchOptional(Head::of);
    }

    private static SelectConditionStep<PublicationHeadRecord> row(DSLContext sql, TenantId tenant) {
        return sql.selectFrom(PUBLICATION_HEAD).where(PUBLICATION_HEAD.TENANT_ID.eq(tenant.value()));
    }

    private static Head of(PublicationHeadRecord row) {
        OffsetDateTime instant = row.getInstant();
        return new Head(row.getPublication(), instant == null ? null : AgreedClock.toInstant(instant));
    }

    /** The instant for the next publication: now in whole milliseconds, never in the past, and later than this one's. */
    Instant next(Instant now) {
        Instant whole = now.truncatedTo(ChronoUnit.MILLIS);
        Instant upward = whole.equals(now) ? whole : whole.plus(TICK);
        return instant == null || upward.isAfter(instant) ? upward : instant.plus(TICK);
    }
}
