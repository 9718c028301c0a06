package be.informat.oneroster.adapter.persistence.connection;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;

/**
 * A pool that begins anew for as long as the database is away. HikariCP tries to connect ever more seldom, in the end every five seconds,
 * which nothing can set; a new pool tries at once.
 */
final class RenewedPool implements AutoCloseable {

    private final HikariConfig configuration;
    private volatile HikariDataSource pool;

    /** @throws com.zaxxer.hikari.pool.HikariPool.PoolInitializationException if the configuration asks for it; later ones wait */
    RenewedPool(HikariConfig configuration) {
        this.configuration = configuration;
        pool = new HikariDataSource(configuration);
        configuration.setInitializationFailTimeout(-1);
    }

    Connection getConnection() throws SQLException {
        HikariDataSource asked = pool;
        try {
            return asked.getConnection();
        } catch (SQLTransientConnectionException e) {
            if (asked.getHikariPoolMXBean().getTotalConnections() == 0) {
                renew(asked);
            }
            throw e;
        }
    }

    private synchronized void renew(HikariDataSource asked) {
        if (pool != asked || asked.isClosed()) {
            return;
        }
        pool = new HikariDataSource(configuration);
        // may wait for a server that does not answer
        Thread.startVirtualThread(asked::close);
    }

    /** The pool as it is now. */
    DataSource current() {
        return pool;
    }

    @Override
    public synchronized void close() {
        pool.close();
    }
}
