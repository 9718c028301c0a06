package be.informat.oneroster.adapter.persistence.sis;

import static be.informat.oneroster.adapter.persistence.jooq.Tables.SIS_IMPORT;

import be.informat.oneroster.adapter.persistence.roster.Requests;
import be.informat.oneroster.adapter.persistence.session.AgreedClock;
import be.informat.oneroster.adapter.persistence.session.BulkRows;
import be.informat.oneroster.adapter.persistence.session.InstallationLock;
import be.informat.oneroster.adapter.persistence.session.PooledSession;
import be.informat.oneroster.adapter.persistence.session.Session;
import be.informat.oneroster.adapter.persistence.session.Statistics;
import be.informat.oneroster.application.port.PublicationStore.Reason;
import be.informat.oneroster.application.port.SisExtractReader.Progress;
import be.informat.oneroster.application.port.SisStore;
import be.informat.oneroster.domain.sis.InstitutionNumber;
import be.informat.oneroster.domain.sis.SisSnapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** The school data in the database. */
public final class JooqSisStore implements SisStore {

    private final PooledSession snapshots;
    private final Session work;
    private final Session reads;
    private final AgreedClock clock;

    /**
     * @param snapshots of a pool that no holder of a tenant's lock waits for
     * @param work for imports
     * @param reads for what is short
     */
    public JooqSisStore(PooledSession snapshots, Session work, Session reads, AgreedClock clock) {
        this.snapshots = snapshots;
        this.work = work;
        this.reads = reads;
        this.clock = clock;
    }

    @Override
    public SisSnapshot snapshot(Set<InstitutionNumber> institutions) {
        return snapshots.snapshot(sql -> new SnapshotReader(sql, institutions).read());
    }

    @Override
    public Difference replace(SisSnapshot extract, LocalDate today, Predicate<Difference> accept, Progress progress) {
        AtomicReference<Set<Table<?>>> filled = new AtomicReference<>(Set.of());
        Difference difference = work.together(sql -> {
            InstallationLock.IMPORT.take(sql);
            SisReplacement replacement = new SisReplacement(sql, extract, today);
            Difference found = replacement.find();
            if (accept.test(found)) {
                store(sql, replacement, progress);
                filled.set(replacement.filled());
            }
            return found;
        });
        Statistics.refresh(work, filled.get());
        return difference;
    }

    private void store(DSLContext sql, SisReplacement replacement, Progress progress) {
        AtomicInteger tables = new AtomicInteger();
        replacement.apply(table -> progress.report(tables.incrementAndGet(), SisTable.ALL.size()));
        noteImport(sql, replacement.named());
        // Whoever gives an institution to a tenant meanwhile has ended, and its tenant is found; or waits, and will
        // read what is stored now.
        InstallationLock.SETTINGS.take(sql);
        replacement.tenants().forEach(tenant -> Requests.insert(sql, tenant, Reason.IMPORT));
    }

    private void noteImport(DSLContext sql, Set<InstitutionNumber> named) {
        List<String> numbers = named.stream().map(InstitutionNumber::value).toList();
        sql.deleteFrom(SIS_IMPORT).where(SIS_IMPORT.INSTITUTION.in(numbers)).execute();
        Object now = AgreedClock.toColumn(clock.now(sql));
        BulkRows.insert(
                sql,
                SIS_IMPORT,
                List.of(SIS_IMPORT.INSTITUTION, SIS_IMPORT.IMPORTED_AT),
                numbers.stream().map(number -> new @Nullable Object[] {number, now}));
    }

    @Override
    public Map<InstitutionNumber, Instant> lastImports() {
        return reads.separately(sql -> {
            Map<InstitutionNumber, Instant> imports = new TreeMap<>();
            sql.selectFrom(SIS_IMPORT)
                    .forEach(row -> imports.put(
                            new InstitutionNumber(row.getInstitution()), AgreedClock.toInstant(row.getImportedAt())));
            return imports;
        });
    }
}
