package be.informat.oneroster.adapter.persistence;

import be.informat.oneroster.adapter.persistence.access.JooqAccessStore;
import be.informat.oneroster.adapter.persistence.access.JooqSigningKeyStore;
import be.informat.oneroster.adapter.persistence.connection.ConnectionPools;
import be.informat.oneroster.adapter.persistence.connection.DatabaseServer;
import be.informat.oneroster.adapter.persistence.connection.EmbeddedFile;
import be.informat.oneroster.adapter.persistence.roster.JooqPublicationStore;
import be.informat.oneroster.adapter.persistence.roster.JooqRosterReader;
import be.informat.oneroster.adapter.persistence.roster.JooqRunStore;
import be.informat.oneroster.adapter.persistence.roster.JooqSyncLog;
import be.informat.oneroster.adapter.persistence.session.AgreedClock;
import be.informat.oneroster.adapter.persistence.sis.JooqSisStore;
import be.informat.oneroster.adapter.persistence.tenant.JooqAuditLog;
import be.informat.oneroster.adapter.persistence.tenant.JooqLedgerStore;
import be.informat.oneroster.adapter.persistence.tenant.JooqTenantStore;
import be.informat.oneroster.application.port.AccessStore;
import be.informat.oneroster.application.port.AuditLog;
import be.informat.oneroster.application.port.LedgerStore;
import be.informat.oneroster.application.port.PublicationStore;
import be.informat.oneroster.application.port.RosterReader;
import be.informat.oneroster.application.port.RunStore;
import be.informat.oneroster.application.port.SigningKeyStore;
import be.informat.oneroster.application.port.SisStore;
import be.informat.oneroster.application.port.StoreUnavailableException;
import be.informat.oneroster.application.port.SyncLog;
import be.informat.oneroster.application.port.TenantStore;
import be.informat.oneroster.application.port.TenantWork;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is stored, as the ports of the application: in the embedded database, or on PostgreSQL, where any number of programs
 * may use it at the same time. The ports may be used by many threads.
 */
public final class Database implements AutoCloseable {

    /** As many may read the embedded database at a time. */
    private static final int EMBEDDED_READERS = 16;

    private final @Nullable EmbeddedFile file;
    private final ConnectionPools pools;
    private final AgreedClock clock;

    private Database(@Nullable EmbeddedFile file, ConnectionPools pools, Clock machine) {
        this.file = file;
        this.pools = pools;
        clock = new AgreedClock(machine);
    }

    /**
     * The embedded database in a folder. One process at a time has its file open: a server for as long as it runs, and commands go
     * through it; without a server, one command after the other.
     *
     * @param folder made if it is not there
     * @param waiting told once, in English, if another process must end first; this call then waits for it
     * @param clock the machine's: there is one machine
     */
    public static Database embedded(Path folder, EmbeddedFile.Role role, Consumer<String> waiting, Clock clock) {
        EmbeddedFile file = EmbeddedFile.open(folder, role, waiting);
        try {
            return new Database(file, new ConnectionPools(file.server(), EMBEDDED_READERS), clock);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /**
     * A database of PostgreSQL. Its own clock counts.
     *
     * @param url begins with {@code jdbc:postgresql:}
     * @param user null if the URL says it
     * @param password null if the URL says it, or none is needed
     * @param readers how many may read at a time; besides, there are up to seven connections for work
     * @throws StoreUnavailableException if it cannot be reached
     */
    public static Database postgreSql(String url, @Nullable String user, @Nullable String password, int readers) {
        return new Database(
                null, new ConnectionPools(DatabaseServer.postgreSql(url, user, password), readers), Clock.systemUTC());
    }

    /** Brings the schema to what this program needs; several programs may do so at the same time. */
    public Migration migrate() {
        return Migration.run(pools.migrating());
    }

    /** Whether the database answers; the answer itself comes within seconds. */
    public boolean isReachable() {
        return pools.isReachable();
    }

    public TenantStore tenants() {
        return new JooqTenantStore(pools.reading());
    }

    public SisStore sis() {
        return new JooqSisStore(pools.snapshots(), pools.working(), pools.reading(), clock);
    }

    public LedgerStore ledger() {
        return new JooqLedgerStore(pools.reading());
    }

    /** To read from; publications are written in a unit of work. */
    public PublicationStore publications() {
        return new JooqPublicationStore(pools.reading(), clock);
    }

    public AuditLog audit() {
        return new JooqAuditLog(pools.reading());
    }

    public TenantWork work() {
        return new JooqTenantWork(pools.working(), clock);
    }

    public RosterReader rosters() {
        return new JooqRosterReader(pools.reading());
    }

    public AccessStore access() {
        return new JooqAccessStore(pools.reading());
    }

    public SigningKeyStore signingKeys() {
        return new JooqSigningKeyStore(pools.reading());
    }

    public RunStore runs() {
        return new JooqRunStore(pools.reading(), clock);
    }

    public SyncLog syncLog() {
        return new JooqSyncLog(pools.reading());
    }

    /** For tests that look at rows. */
    ConnectionPools pools() {
        return pools;
    }

    @Override
    public void close() {
        pools.close();
        if (file != null) {
            file.close();
        }
    }
}
