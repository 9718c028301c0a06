package be.informat.oneroster.adapter.persistence.connection;

import be.informat.oneroster.adapter.persistence.session.Failures;
import be.informat.oneroster.adapter.persistence.session.PooledSession;
import be.informat.oneroster.application.port.StoreUnavailableException;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * The connections of one program, a pool for each purpose. So readers never wait for those who change something, and who holds the lock
 * of a tenant can always read the school data: nobody who waits for a connection holds one of the pool it waits for.
 */
public final class ConnectionPools implements AutoCloseable {

    /** How many work at a time: publish, import, change settings. */
    private static final int WORKERS = 4;

    private static final int SNAPSHOTS = 2;

    /** A request that finds no connection by then is told that the database is away. */
    private static final Duration READERS_WAIT = Duration.ofSeconds(5);

    /** Work waits for other work. */
    private static final Duration WORKERS_WAIT = Duration.ofMinutes(2);

    private static final Duration HEALTH_WAITS = Duration.ofSeconds(2);

    private final DatabaseServer server;
    private final RenewedPool reading;
    private final RenewedPool working;
    private final RenewedPool snapshots;
    private final RenewedPool health;

    /**
     * @param readers how many may read at a time; besides, there are up to seven connections for work
     * @throws StoreUnavailableException if the database cannot be reached
     */
    public ConnectionPools(DatabaseServer server, int readers) {
        this.server = server;
        HikariConfig reads = configuration("reading", readers, READERS_WAIT);
        reads.setMinimumIdle(1);
        reads.setInitializationFailTimeout(1);
        server.answersWithin(Duration.ofMinutes(1)).forEach(reads::addDataSourceProperty);
        HikariConfig checks = configuration("health", 1, HEALTH_WAITS);
        server.answersWithin(HEALTH_WAITS).forEach(checks::addDataSourceProperty);
        try {
            reading = new RenewedPool(reads);
        } catch (PoolInitializationException e) {
            throw Failures.ofDisk(e).orElseGet(() -> new StoreUnavailableException(e));
        }
        working = new RenewedPool(ofManyRows("working", WORKERS));
        snapshots = new RenewedPool(ofManyRows("snapshots", SNAPSHOTS));
        health = new RenewedPool(checks);
    }

    private HikariConfig ofManyRows(String purpose, int size) {
        HikariConfig configuration = configuration(purpose, size, WORKERS_WAIT);
        server.manyRows().forEach(configuration::addDataSourceProperty);
        return configuration;
    }

    private HikariConfig configuration(String purpose, int size, Duration wait) {
        HikariConfig configuration = new HikariConfig();
        configuration.setPoolName(purpose);
        configuration.setJdbcUrl(server.url());
        configuration.setUsername(server.user());
        configuration.setPassword(server.password());
        configuration.setConnectionInitSql(server.beginning());
        configuration.setMaximumPoolSize(size);
        configuration.setMinimumIdle(0);
        configuration.setConnectionTimeout(wait.toMillis());
        configuration.setInitializationFailTimeout(-1);
        server.properties().forEach(configuration::addDataSourceProperty);
        return configuration;
    }

    /** For requests: short statements that wait for nobody. */
    public PooledSession reading() {
        return new PooledSession(reading::getConnection, server.dialect());
    }

    /** For units of work, which may wait for each other. */
    public PooledSession working() {
        return new PooledSession(working::getConnection, server.dialect());
    }

    /** For reading the school data at one moment, also by whoever holds a connection for work. */
    public PooledSession snapshots() {
        return new PooledSession(snapshots::getConnection, server.dialect());
    }

    /** For what changes the schema. */
    public DataSource migrating() {
        return working.current();
    }

    /** Whether the database answers at once, however busy the others are. */
    public boolean isReachable() {
        try (Connection connection = health.getConnection()) {
            return connection.isValid(Math.toIntExact(HEALTH_WAITS.toSeconds()));
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        health.close();
        snapshots.close();
        working.close();
        reading.close();
    }
}
