package be.informat.oneroster.adapter.persistence.roster;

import be.informat.oneroster.adapter.persistence.session.AgreedClock;
import be.informat.oneroster.adapter.persistence.session.Session;
import be.informat.oneroster.adapter.persistence.session.Statistics;
import be.informat.oneroster.application.port.PublicationStore;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.publication.PublishedRoster;
import be.informat.oneroster.domain.publication.RosterChanges;
import be.informat.oneroster.domain.publication.RosterChanges.Changes;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Table;

/**
 * The publications, as versions of records. One object serves one unit of work: it remembers which requests it told of, for those are
 * the ones that a computation answers.
 */
public final class JooqPublicationStore implements PublicationStore {

    private final Session session;
    private final AgreedClock clock;
    private final Computations computations;
    private final Set<Table<?>> filled = new HashSet<>();

    public JooqPublicationStore(Session session, AgreedClock clock) {
        this.session = session;
        this.clock = clock;
        computations = new Computations(session);
    }

    @Override
    public Optional<Publication> head(TenantId tenant) {
        return history(tenant, 1).stream().findFirst();
    }

    @Override
    public List<Publication> history(TenantId tenant, int most) {
        return session.separately(sql -> PublicationRows.latest(sql, tenant, most));
    }

    @Override
    public PublishedRoster inForce(TenantId tenant) {
        return session.separately(sql -> new InForce(sql, tenant).read());
    }

    @Override
    public Publication publish(TenantId tenant, RosterChanges changes, Occasion occasion) {
        return session.together(sql -> {
            int number = nextNumber(sql, tenant);
            Map<Kind, ChangeCount> counts = writeVersions(sql, tenant, changes, number);
            VersionsLongEnded.forgetSome(sql, tenant, clock.now(sql));
            return announce(sql, tenant, number, occasion, counts);
        });
    }

    @Override
    public Publication replace(TenantId tenant, RosterChanges everything, Occasion occasion) {
        return session.together(sql -> {
            int number = nextNumber(sql, tenant);
            PublicationRows.forgetAll(sql, tenant);
            Map<Kind, ChangeCount> counts = writeVersions(sql, tenant, everything, number);
            return announce(sql, tenant, number, occasion, counts);
        });
    }

    private static int nextNumber(DSLContext sql, TenantId tenant) {
        return Head.read(sql, tenant)
                        .orElseThrow(JooqPublicationStore::noTenant)
                        .publication()
                + 1;
    }

    private Map<Kind, ChangeCount> writeVersions(DSLContext sql, TenantId tenant, RosterChanges changes, int number) {
        Map<Kind, ChangeCount> counts = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            Changes ofKind = changes.of(kind);
            int last = PublicationRows.lastVersion(sql, tenant, kind);
            int written = new VersionWriter(sql, kind, tenant.value(), number).write(ofKind, last);
            PublicationRows.saveLastVersion(sql, tenant, kind, written);
            if (written > last) {
                counts.put(
                        kind,
                        new ChangeCount(ofKind.activeCount(), ofKind.left().size()));
            }
            if (written - last > Statistics.MANY_ROWS) {
                filled.addAll(KindTable.of(kind).tables());
            }
        }
        return counts;
    }

    /** From the lock on, who begins a run waits until the unit of work ends. */
    private Publication announce(
            DSLContext sql, TenantId tenant, int number, Occasion occasion, Map<Kind, ChangeCount> counts) {
        Head head = Head.lock(sql, tenant).orElseThrow(JooqPublicationStore::noTenant);
        Instant instant = head.next(clock.now(sql));
        Publication publication = new Publication(number, instant, occasion, counts);
        PublicationRows.save(sql, tenant, publication);
        return publication;
    }

    private static NoSuchElementException noTenant() {
        return new NoSuchElementException("There is no such tenant.");
    }

    @Override
    public void request(TenantId tenant, Reason reason) {
        computations.request(tenant, reason);
    }

    @Override
    public Set<Reason> requested(TenantId tenant) {
        return computations.requested(tenant);
    }

    @Override
    public void computed(TenantId tenant, LocalDate day, Optional<HeldPublication> held) {
        computations.computed(tenant, day, held);
    }

    @Override
    public Optional<HeldPublication> held(TenantId tenant) {
        return computations.held(tenant);
    }

    @Override
    public Optional<LocalDate> lastComputed(TenantId tenant) {
        return computations.lastComputed(tenant);
    }

    @Override
    public List<TenantId> due(LocalDate today) {
        return computations.due(today);
    }

    /** The tables that got many rows through this object; their statistics are of no use any more. */
    public Set<Table<?>> filled() {
        return Set.copyOf(filled);
    }
}
