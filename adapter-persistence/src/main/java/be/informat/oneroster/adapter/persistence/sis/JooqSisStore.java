package be.informat.oneroster.adapter.persistence.sis;

import static be.informat.oneroster.adapter.persistence.jooq.Tables.INSTALLATION_LOCK;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.PUBLICATION_REQUEST;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.SIS_IMPORT;

import be.informat.oneroster.adapter.persistence.session.AgreedClock;
import be.informat.oneroster.adapter.persistence.session.BulkRows;
import be.informat.oneroster.adapter.persistence.session.PooledSession;
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
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/** The school data in the database. */
public final class JooqSisStore implements SisStore {

    private final PooledSession snapshots;
    private final PooledSession work;
    private final AgreedClock clock;

    /**
     * @param snapshots of a pool that no holder of a tenant's lock waits for
     * @param work for imports
     */
    public JooqSisStore(PooledSession snapshots, PooledSession work, AgreedClock clock) {
        this.snapshots = snapshots;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public SisSnapshot snapshot(Set<InstitutionNumber> institutions) {
        return snapshots.snapshot(sql -> new SnapshotReader(sql, institutions).read());
    }

    @Override
    public Difference replace(SisSnapshot extract, LocalDate today, Predicate<Difference> accept, Progress progress) {
        return work.together(sql -> {
            sql.select(INSTALLATION_LOCK.PURPOSE)
                    .from(INSTALLATION_LOCK)
                    .where(INSTALLATION_LOCK.PURPOSE.eq("import"))
                    .forUpdate()
                    .fetch();
            SisReplacement replacement = new SisReplacement(sql, extract, today);
            Difference difference = replacement.find();
            if (accept.test(difference)) {
                AtomicInteger tables = new AtomicInteger();
                replacement.apply(table -> progress.report(tables.incrementAndGet(), SisTable.ALL.size()));
                noteImport(sql, replacement.named());
                BulkRows.insert(
                        sql,
                        PUBLICATION_REQUEST,
                        List.of(PUBLICATION_REQUEST.TENANT_ID, PUBLICATION_REQUEST.REASON),
                        difference.tenants().stream()
                                .map(tenant -> new @Nullable Object[] {tenant.value(), Reason.IMPORT.name()}));
                if (!difference.isEmpty()) {
                    refreshStatistics(sql);
                }
            }
            return difference;
        });
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

    /** After a large load the planner of PostgreSQL still believes the tables to be empty. */
    private static void refreshStatistics(DSLContext sql) {
        if (sql.dialect() != SQLDialect.H2) {
            SisTable.ALL.forEach(table -> sql.execute("analyze " + table.table().getName()));
        }
    }

    @Override
    public Map<InstitutionNumber, Instant> lastImports() {
        return work.separately(sql -> {
            Map<InstitutionNumber, Instant> imports = new TreeMap<>();
            sql.selectFrom(SIS_IMPORT)
                    .forEach(row -> imports.put(
                            new InstitutionNumber(row.getInstitution()), AgreedClock.toInstant(row.getImportedAt())));
            return imports;
        });
    }
}
