package be.informat.oneroster.adapter.persistence;

import static be.informat.oneroster.adapter.persistence.jooq.Tables.TENANT_LOCK;

import be.informat.oneroster.adapter.persistence.roster.JooqPublicationStore;
import be.informat.oneroster.adapter.persistence.session.AgreedClock;
import be.informat.oneroster.adapter.persistence.session.BoundSession;
import be.informat.oneroster.adapter.persistence.session.InstallationLock;
import be.informat.oneroster.adapter.persistence.session.PooledSession;
import be.informat.oneroster.adapter.persistence.session.Statistics;
import be.informat.oneroster.adapter.persistence.tenant.JooqAuditLog;
import be.informat.oneroster.adapter.persistence.tenant.JooqLedgerStore;
import be.informat.oneroster.adapter.persistence.tenant.JooqTenantStore;
import be.informat.oneroster.application.port.TenantWork;
import be.informat.oneroster.domain.tenant.TenantId;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;

/** Units of work: a transaction that holds the row of a tenant in a table of locks, which no reader looks at. */
final class JooqTenantWork implements TenantWork {

    private final PooledSession session;
    private final AgreedClock clock;

    JooqTenantWork(PooledSession session, AgreedClock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Override
    public <T> T locked(TenantId tenant, Function<Stores, T> work) {
        return alone(sql -> lock(sql, tenant), work);
    }

    @Override
    public <T> T lockedForSettings(Optional<TenantId> tenant, Function<Stores, T> work) {
        return alone(
                sql -> {
                    InstallationLock.SETTINGS.take(sql);
                    tenant.ifPresent(known -> lock(sql, known));
                },
                work);
    }

    private <T> T alone(Consumer<DSLContext> locks, Function<Stores, T> work) {
        Done<T> done = session.together(sql -> {
            locks.accept(sql);
            BoundSession unit = new BoundSession(sql);
            JooqPublicationStore publications = new JooqPublicationStore(unit, clock);
            Stores stores = new Stores(
                    new JooqTenantStore(unit), new JooqLedgerStore(unit), publications, new JooqAuditLog(unit));
            return new Done<>(work.apply(stores), publications);
        });
        Statistics.refresh(session, done.publications().filled());
        return done.answer();
    }

    private record Done<T>(T answer, JooqPublicationStore publications) {}

    private static void lock(DSLContext sql, TenantId tenant) {
        boolean there = sql.selectFrom(TENANT_LOCK)
                .where(TENANT_LOCK.TENANT_ID.eq(tenant.value()))
                .forUpdate()
                .fetchOptional()
                .isPresent();
        if (!there) {
            throw new NoSuchElementException("There is no such tenant.");
        }
    }
}
