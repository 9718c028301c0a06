package be.informat.oneroster.adapter.persistence.roster;

import static be.informat.oneroster.adapter.persistence.jooq.Tables.COMPUTATION;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.COMPUTATION_LOSS;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.PUBLICATION_REQUEST;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.TENANT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import be.informat.oneroster.adapter.persistence.jooq.tables.records.PublicationRequestRecord;
import be.informat.oneroster.adapter.persistence.session.AgreedClock;
import be.informat.oneroster.adapter.persistence.session.Session;
import be.informat.oneroster.adapter.persistence.session.WireNames;
import be.informat.oneroster.application.port.PublicationStore.HeldPublication;
import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.domain.publication.Loss;
import be.informat.oneroster.domain.tenant.TenantId;
import be.informat.oneroster.domain.tenant.TenantState;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** What is asked to be computed, and what was computed last. */
final class Computations {

    private final Session session;

    /** The requests told of last: a computation that follows takes them into account. Others may come while it goes on. */
    private volatile Set<Long> told = Set.of();

    Computations(Session session) {
        this.session = session;
    }

    void request(TenantId tenant, Reason reason) {
        session.runTogether(sql -> Requests.insert(sql, tenant, reason));
    }

    Set<Reason> requested(TenantId tenant) {
        List<PublicationRequestRecord> requests = session.separately(sql -> sql.selectFrom(PUBLICATION_REQUEST)
                .where(PUBLICATION_REQUEST.TENANT_ID.eq(tenant.value()))
                .fetch());
        told = requests.stream().map(PublicationRequestRecord::getRequestId).collect(Collectors.toSet());
        return requests.stream()
                .map(request -> Reason.valueOf(request.getReason()))
                .collect(Collectors.toSet());
    }

    void computed(TenantId tenant, LocalDate day, Optional<HeldPublication> held) {
        session.runTogether(sql -> {
            sql.deleteFrom(PUBLICATION_REQUEST)
                    .where(PUBLICATION_REQUEST.TENANT_ID.eq(tenant.value()))
                    .and(PUBLICATION_REQUEST.REQUEST_ID.in(told))
                    .execute();
            sql.deleteFrom(COMPUTATION)
                    .where(COMPUTATION.TENANT_ID.eq(tenant.value()))
                    .execute();
            sql.deleteFrom(COMPUTATION_LOSS)
                    .where(COMPUTATION_LOSS.TENANT_ID.eq(tenant.value()))
                    .execute();
            sql.insertInto(COMPUTATION)
                    .set(COMPUTATION.TENANT_ID, tenant.value())
                    .set(COMPUTATION.COMPUTED_FOR, day)
                    .set(
                            COMPUTATION.HELD_SINCE,
                            held.map(publication -> AgreedClock.toColumn(
                                            publication.since().truncatedTo(ChronoUnit.MILLIS)))
                                    .orElse(null))
                    .execute();
            held.ifPresent(publication -> insertLosses(sql, tenant, publication.losses()));
        });
    }

    private static void insertLosses(DSLContext sql, TenantId tenant, List<Loss> losses) {
        for (int place = 0; place < losses.size(); place++) {
            Loss loss = losses.get(place);
            sql.insertInto(COMPUTATION_LOSS)
                    .values(tenant.value(), place, loss.counted().wireName(), loss.before(), loss.lost())
                    .execute();
        }
    }

    Optional<HeldPublication> held(TenantId tenant) {
        return session.separately(sql -> sql.selectFrom(COMPUTATION)
                .where(COMPUTATION.TENANT_ID.eq(tenant.value()))
                .and(COMPUTATION.HELD_SINCE.isNotNull())
                .fetchOptional(
                        row -> new HeldPublication(AgreedClock.toInstant(row.getHeldSince()), losses(sql, tenant))));
    }

    private static List<Loss> losses(DSLContext sql, TenantId tenant) {
        return sql.selectFrom(COMPUTATION_LOSS)
                .where(COMPUTATION_LOSS.TENANT_ID.eq(tenant.value()))
                .orderBy(COMPUTATION_LOSS.PLACE)
                .fetch(row -> new Loss(
                        WireNames.read(Loss.Counted.values(), Loss.Counted::wireName, row.getCounted()),
                        row.getBeforeCount(),
                        row.getLostCount()));
    }

    Optional<LocalDate> lastComputed(TenantId tenant) {
        return session.separately(sql -> sql.select(COMPUTATION.COMPUTED_FOR)
                .from(COMPUTATION)
                .where(COMPUTATION.TENANT_ID.eq(tenant.value()))
                .fetchOptional(COMPUTATION.COMPUTED_FOR));
    }

    List<TenantId> due(LocalDate today) {
        Condition notComputed =
                COMPUTATION.COMPUTED_FOR.isNull().or(COMPUTATION.COMPUTED_FOR.notIn(today, today.plusDays(1)));
        Condition requested =
                exists(selectOne().from(PUBLICATION_REQUEST).where(PUBLICATION_REQUEST.TENANT_ID.eq(TENANT.TENANT_ID)));
        return session.separately(sql -> sql.select(TENANT.TENANT_ID)
                .from(TENANT)
                .leftJoin(COMPUTATION)
                .on(COMPUTATION.TENANT_ID.eq(TENANT.TENANT_ID))
                .where(TENANT.STATE.eq(TenantState.ACTIVE.wireName()).and(notComputed.or(requested)))
                .or(TENANT.STATE.eq(TenantState.ONBOARDING.wireName()).and(requested))
                .orderBy(TENANT.TENANT_ID)
                .fetch(row -> new TenantId(row.value1())));
    }
}
