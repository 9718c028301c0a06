package be.informat.oneroster.adapter.persistence.connection;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import org.h2.engine.SysProperties;
import org.h2.tools.Server;

/** Lets commands on this machine use the database that this process has open: on the loopback address, with a key of 256 random bits. */
final class LocalServer implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String BIND_ADDRESS = "h2.bindAddress";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Server server;
    private final ServerAddress address;

    private LocalServer(Server server, ServerAddress address) {
        this.server = server;
        this.address = address;
    }

    /**
     * H2 reads the address to listen on once, when its first class is loaded, from a property of the whole machine; without it, it
     * listens everywhere and turns strangers away only afterwards. So this stands before anything else of H2.
     */
    static void listenOnLoopbackOnly() {
        System.setProperty(BIND_ADDRESS, LOOPBACK);
    }

    /** @param database name of the database as this process opened it */
    static LocalServer start(String database) {
        if (!LOOPBACK.equals(SysProperties.BIND_ADDRESS)) {
            throw new IllegalStateException("H2 was loaded before it was told to listen on this machine only.");
        }
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        String name = HexFormat.of().formatHex(key);
        try {
            Server server = Server.createTcpServer("-tcpPort", "0", "-tcpDaemon", "-key", name, database);
            server.start();
            return new LocalServer(server, new ServerAddress(server.getPort(), name));
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be offered to commands on this machine.", e);
        }
    }

    ServerAddress address() {
        return address;
    }

    @Override
    public void close() {
        server.stop();
    }
}
