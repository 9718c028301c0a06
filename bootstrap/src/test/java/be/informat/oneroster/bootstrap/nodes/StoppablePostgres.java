package be.informat.oneroster.bootstrap.nodes;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;

/** A PostgreSQL that goes away and comes back, at the same port and with its data. */
final class StoppablePostgres implements AutoCloseable {

    private final Path data;
    private final int port;
    private EmbeddedPostgres running;

    /** @param data an empty folder */
    StoppablePostgres(Path data) throws IOException {
        this.data = data;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        running = begin();
    }

    private EmbeddedPostgres begin() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    String url() {
        return running.getJdbcUrl("postgres", "postgres");
    }

    /** Breaks all connections; there are no others until it starts. */
    void stop() throws IOException {
        running.close();
    }

    /** Returns when it answers. */
    void start() throws IOException {
        running = begin();
    }

    @Override
    public void close() throws IOException {
        running.close();
    }
}
