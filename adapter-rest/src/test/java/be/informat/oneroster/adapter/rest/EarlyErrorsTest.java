package be.informat.oneroster.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no HTTP, or too much of it, is refused in the form of every other error. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EarlyErrorsTest {

    private static final String PATH = "/ims/oneroster/v1p1/users";

    private ServerUnderTest server;

    @BeforeAll
    void start() {
        server = new ServerUnderTest();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = ';', textBlock = """
            400; GET;                                   Host: localhost
            400; GET /ims/oneroster/v1p1/users HTTP/x;  Host: localhost
            400; GET /ims/oneroster/v1p1/users HTTP/4.1; Host: localhost
            400; GET /ims/oneroster/v1p1/users HTTP/1.1; no colon
            400; GET /ims/oneroster/v1p1/users HTTP/1.1; X-Without: host
            400; GET /ims/oneroster/v1p1/users HTTP/1.1; Host: one, two/three
            400; G@T /ims/oneroster/v1p1/users HTTP/1.1; Host: localhost
            """)
    void what_cannot_be_read(int status, String line, String header) throws IOException {
        String answer = server.raw(line, header, "Connection: close");
        assertError(answer, status);
    }

    @Test
    void headers_that_are_too_long() throws IOException {
        assertError(server.raw("GET " + PATH + " HTTP/1.1", "Host: localhost", "X-Long: " + "x".repeat(70_000)), 431);
    }

    @Test
    void an_address_that_is_too_long() throws IOException {
        assertError(server.raw("GET " + PATH + "?filter=" + "x".repeat(70_000) + " HTTP/1.1", "Host: localhost"), 414);
    }

    @Test
    void what_no_route_could_ever_be_for() throws IOException {
        assertThat(server.raw("OPTIONS * HTTP/1.1", "Host: localhost", "Connection: close"))
                .startsWith("HTTP/1.1 404 ")
                .contains("\"unknown object\"");
    }

    @Test
    void a_form_that_breaks_off_or_is_cut_into_nonsense() throws IOException {
        String answer = server.raw(
                "POST /connect/token HTTP/1.1",
                "Host: localhost",
                "Connection: close",
                "Content-Type: application/x-www-form-urlencoded",
                "Transfer-Encoding: chunked",
                "",
                "nonsense");
        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"invalid_request\"");
    }

    private static void assertError(String answer, int status) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("\r\nContent-Type: application/json;charset=UTF-8\r\n")
                .doesNotContainIgnoringCase("jetty", "exception", "\r\nServer:", "<html");
        String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        assertThat(Payloads.faults("error", body)).isEmpty();
        assertThat(body.contains("\"invalid data\"")).isEqualTo(status < 500);
    }
}
