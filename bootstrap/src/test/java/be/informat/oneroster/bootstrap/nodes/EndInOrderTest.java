package be.informat.oneroster.bootstrap.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.port.Records;
import be.informat.oneroster.bootstrap.nodes.BalancedClient.Sweep;
import be.informat.oneroster.bootstrap.rest.Provider;
import be.informat.oneroster.domain.oneroster.RosterRecord;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** SIGTERM: no new requests, those that run end, then the process does, with exit code 0. */
@Timeout(180)
class EndInOrderTest {

    /** Their page is larger than what the system keeps between a server and a client that does not read. */
    private static final int PUPILS = 30_000;

    private static final int LIMIT = 2_500;
    private static final int CLOSED = 0;
    private static final String KEY = "klaproos";

    @TempDir
    Path folder;

    private Provider other;
    /** Longer than a server that ends usually waits for a client. */
    private static final Duration CLIENT_PAUSES = Duration.ofSeconds(3);

    private ChildNode node;

    @BeforeEach
    void start() throws IOException {
        Cluster cluster = new Cluster(folder, "2024-09-02");
        other = cluster.provider();
        RosterRecord[] pupils = new RosterRecord[PUPILS];
        Arrays.setAll(
                pupils, index -> Records.pupil(Records.id(index + 1), "Voornaam", "Naam " + index, Records.SCHOOL));
        other.publish(other.newTenant(KEY), Records.appear(pupils));
        node = cluster.child();
    }

    @AfterEach
    void stop() {
        node.close();
        other.close();
    }

    @Test
    void a_page_that_is_half_read_is_read_to_its_end_and_nobody_else_is_let_in() throws Exception {
        String token = other.token(KEY);
        try (Socket slow = connect();
                Socket silent = connect()) {
            ask(slow, token, "/users?limit=" + PUPILS);
            InputStream answer = slow.getInputStream();
            byte[] begin = answer.readNBytes(15);
            assertThat(new String(begin, StandardCharsets.US_ASCII)).endsWith("200 OK");

            node.terminate();
            awaitRefusal(token);

            assertThat(answered(silent, token)).as("a connection that was open").isIn(CLOSED, 503);
            assertThat(node.isAlive()).isTrue();
            Thread.sleep(CLIENT_PAUSES);
            String body = body(answer.readAllBytes());
            assertThat(new JsonMapper().readTree(body).get("users")).hasSize(PUPILS);
        }
        long read = System.nanoTime();
        assertThat(node.awaitEnd()).isZero();
        System.out.printf(
                "ended %d ms after the last answer%n",
                Duration.ofNanos(System.nanoTime() - read).toMillis());
        assertThat(node.printed()).doesNotContain("Exception");
    }

    @Test
    @Tag("chaos")
    void a_sweep_goes_on_at_the_other_node() throws Exception {
        URI there = URI.create("http://127.0.0.1:" + other.port());
        try (BalancedClient client =
                new BalancedClient(new Cluster.Credentials(KEY, Provider.SECRET), node.address(), there)) {
            Sweep undisturbed = client.sweep(LIMIT, page -> {});

            Sweep disturbed = client.sweep(LIMIT, page -> {
                if (page == 8) {
                    node.terminate();
                }
            });

            assertThat(disturbed).isEqualTo(undisturbed);
            assertThat(disturbed.publications()).hasSize(1);
            assertThat(disturbed.totals()).containsEntry("users", PUPILS);
        }
        assertThat(node.awaitEnd()).isZero();
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(16 * 1024);
        socket.setSoTimeout(60_000);
        socket.connect(new InetSocketAddress("127.0.0.1", node.address().getPort()));
        return socket;
    }

    /** By the old protocol, in which the end of the connection is the end of the body. */
    private static void ask(Socket socket, String token, String path) throws IOException {
        socket.getOutputStream()
                .write(("GET /ims/oneroster/v1p1" + path + " HTTP/1.0\r\nHost: localhost\r\nAuthorization: Bearer "
                                + token
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
    }

    /** It takes a moment from the signal to the end of listening. */
    private void awaitRefusal(String token) throws IOException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (answeredAnew(token) == 200) {
            assertThat(System.nanoTime()).as("requests are still answered").isLessThan(end);
        }
    }

    private int answeredAnew(String token) throws IOException {
        try (Socket late = connect()) {
            return answered(late, token);
        } catch (ConnectException refused) {
            return CLOSED;
        }
    }

    /** The status of an answer; {@link #CLOSED} if the connection was closed instead, or nobody took it up before. */
    private static int answered(Socket socket, String token) {
        try {
            socket.setSoTimeout(5_000);
            ask(socket, token, "/orgs");
            byte[] begin = socket.getInputStream().readNBytes(12);
            return begin.length < 12 ? CLOSED : Integer.parseInt(new String(begin, 9, 3, StandardCharsets.US_ASCII));
        } catch (IOException closed) {
            return CLOSED;
        }
    }

    private static String body(byte[] rest) {
        String text = new String(rest, StandardCharsets.UTF_8);
        return text.substring(text.indexOf("\r\n\r\n") + 4);
    }
}
