package be.informat.oneroster.adapter.rest;

import static be.informat.oneroster.application.port.Records.SCHOOL;
import static be.informat.oneroster.application.port.Records.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.informat.oneroster.application.port.Records;
import be.informat.oneroster.application.port.StoreUnavailableException;
import be.informat.oneroster.domain.oneroster.RosterRecord;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that cannot be finished, and a server that stops. */
class BrokenAnswersTest {

    private static final int PUPILS = 20_000;

    private ServerUnderTest server;
    private String token;

    @BeforeEach
    void start() {
        server = new ServerUnderTest();
        RosterRecord[] pupils = new RosterRecord[PUPILS];
        Arrays.setAll(pupils, index -> Records.pupil(id(index + 1), "Voornaam", "Naam " + index, SCHOOL));
        server.publish(Records.appear(pupils));
        token = server.newToken();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "HTTP/1.1, keep-alive, identity",
        "HTTP/1.1, close, identity",
        "HTTP/1.0, close, identity",
        "HTTP/1.1, keep-alive, gzip",
        "HTTP/1.1, close, gzip"
    })
    void an_answer_that_fails_half_way_breaks_the_connection(String version, String connection, String encoding) {
        server.roster.failAfter(PUPILS / 2, new StoreUnavailableException(new IllegalStateException("away")));
        assertThatThrownBy(() -> readAll(version, connection, encoding))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("reset");
    }

    @Test
    void a_defect_half_way_breaks_the_connection_too() {
        server.roster.failAfter(PUPILS / 2, new IllegalStateException("a defect"));
        assertThatThrownBy(() -> readAll("HTTP/1.1", "close", "identity")).isInstanceOf(IOException.class);
    }

    @Test
    void an_error_of_the_machine_half_way_breaks_the_connection_too() {
        server.roster.beforeEachRecord(() -> {
            if (server.roster.handedOver() == PUPILS / 2) {
                throw new OutOfMemoryError("as if");
            }
        });
        assertThatThrownBy(() -> readAll("HTTP/1.1", "close", "identity")).isInstanceOf(IOException.class);
    }

    @Test
    void a_client_that_goes_away_ends_the_reading() throws Exception {
        try (Socket socket = server.connect()) {
            ask(socket, "HTTP/1.1", "close", "identity");
            assertThat(socket.getInputStream().read()).isEqualTo('H');
            socket.setSoLinger(true, 0);
        }
        assertThat(server.read(token, "/users?limit=1").statusCode()).isEqualTo(200);
        assertThat(server.roster.handedOver()).isLessThan(PUPILS);
    }

    @Test
    void a_slow_client_gets_everything_though_the_server_stops_but_nobody_new_is_let_in() throws Exception {
        CountDownLatch stopping = new CountDownLatch(1);
        server.roster.beforeEachRecord(() -> await(stopping, server.roster.handedOver()));
        try (Socket running = server.connect();
                Socket idle = server.connect()) {
            ask(running, "HTTP/1.1", "close", "identity");
            InputStream answer = running.getInputStream();
            byte[] beginning = answer.readNBytes(1_000);
            Thread stop = Thread.ofVirtual().start(server::close);
            Thread.sleep(300);
            assertThatThrownBy(() -> server.connect().close()).isInstanceOf(IOException.class);
            assertThat(refusedOn(idle)).isTrue();
            stopping.countDown();
            String rest = new String(answer.readAllBytes());
            assertThat(new String(beginning)).startsWith("HTTP/1.1 200 ");
            assertThat(rest).contains("Naam " + (PUPILS - 1)).contains("]}");
            stop.join(10_000);
            assertThat(stop.isAlive()).isFalse();
        }
    }

    private boolean refusedOn(Socket idle) {
        try {
            ask(idle, "HTTP/1.1", "keep-alive", "identity");
            byte[] answer = idle.getInputStream().readAllBytes();
            return answer.length == 0 || new String(answer).startsWith("HTTP/1.1 503 ");
        } catch (IOException e) {
            return true;
        }
    }

    private static void await(CountDownLatch latch, int record) {
        try {
            if (record > PUPILS / 2 && !latch.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The server did not stop.");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] readAll(String version, String connection, String encoding) throws IOException {
        try (Socket socket = server.connect()) {
            ask(socket, version, connection, encoding);
            return socket.getInputStream().readAllBytes();
        }
    }

    private void ask(Socket socket, String version, String connection, String encoding) throws IOException {
        ServerUnderTest.write(
                socket,
                "GET /ims/oneroster/v1p1/users?limit=" + PUPILS + " " + version,
                "Host: localhost",
                "Authorization: Bearer " + token,
                "Accept-Encoding: " + encoding,
                "Connection: " + connection);
    }
}
