package be.informat.oneroster.adapter.persistence.roster;

import static be.informat.oneroster.adapter.persistence.jooq.Tables.PUBLICATION;

import be.informat.oneroster.adapter.persistence.session.AgreedClock;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * When publications came, remembered for the one of each tenant that was asked for last: nearly always its newest. A publication keeps its
 * instant, and no other one ever gets its number.
 */
final class PublicationInstants {

    private final ConcurrentMap<TenantId, Known> known = new ConcurrentHashMap<>();

    private record Known(int publication, Instant instant) {}

    /** Empty if there is no such publication. */
    Optional<Instant> of(DSLContext sql, TenantId tenant, int publication) {
        @Nullable Known last = known.get(tenant);
        if (last != null && last.publication() == publication) {
            return Optional.of(last.instant());
        }
        Optional<Instant> instant = sql.select(PUBLICATION.INSTANT)
                .from(PUBLICATION)
                .where(PUBLICATION.TENANT_ID.eq(tenant.value()))
                .and(PUBLICATION.PUBLICATION_.eq(publication))
                .fetchOptional(row -> AgreedClock.toInstant(row.value1()));
        instant.ifPresent(found -> known.put(tenant, new Known(publication, found)));
        return instant;
    }
}
