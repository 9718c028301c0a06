package be.informat.oneroster.bootstrap.road;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.bootstrap.cli.Shell;
import be.informat.oneroster.bootstrap.cli.Shell.Result;
import be.informat.oneroster.bootstrap.cli.Shell.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.regex.Pattern;

/** The program with a database of its own, used by its command line alone. */
final class Installation {

    private static final Pattern SERVING = Pattern.compile("Serving at ");

    private final Map<String, String> database;
    private final int port = freePort();
    private String today;

    /** @param database the settings that say where it is */
    Installation(Map<String, String> database, String today) {
        this.database = database;
        this.today = today;
    }

    /** From now on it is another day. */
    void today(String date) {
        today = date;
    }

    /** Runs a command that has to succeed. */
    Result run(String... arguments) {
        Result result = attempt(arguments);
        assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
        return result;
    }

    Result attempt(String... arguments) {
        return shell().run(arguments);
    }

    /** A server; commands go on. */
    Server serve() {
        Running running = shell().start("serve");
        running.awaitMessage(SERVING);
        return new Server(running);
    }

    /** A client for a tenant. */
    SyncClient client(String tenant) {
        return new SyncClient(run("client", "create", tenant, "--json").out());
    }

    private Shell shell() {
        Shell shell = new Shell().with("ONEROSTER_TODAY", today).with("ONEROSTER_PORT", Integer.toString(port));
        database.forEach(shell::with);
        return shell;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** A server that runs. */
    record Server(Running running) implements AutoCloseable {

        @Override
        public void close() {
            assertThat(running.stop()).isZero();
        }
    }
}
