package be.informat.oneroster.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.port.Records;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client library would tidy up before it sends it: half-encoded values, other forms of the request line, many requests at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TidiedRequestsTest {

    private static final String ROOT = "/ims/oneroster/v1p1";

    private ServerUnderTest server;
    private String token;

    @BeforeAll
    void start() {
        server = new ServerUnderTest();
        SchoolGroup.publishTo(server);
        server.publish(Records.appear(
                Records.course(Records.id(112), Records.SCHOOL),
                Records.schoolClass(Records.id(130), "A AND B OR C", Records.id(112), Records.SCHOOL),
                Records.schoolClass(Records.id(131), "1+1 & 'half' > <b>", Records.id(112), Records.SCHOOL),
                Records.schoolClass(Records.id(132), "100%25 'AND'", Records.id(112), Records.SCHOOL)));
        token = server.newToken();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            filter=title='A AND B OR C'                                             ; 400
            filter=title='A+AND+B+OR+C'                                             ; 1
            filter=title='A%20AND B'                                                ; 400
            filter=title='A%20AND%20B%20OR%20C'                                     ; 1
            filter=title=’A+AND+B+OR+C’                                             ; 1
            filter=title=‘A+AND+B+OR+C'                                             ; 1
            filter=title%3d%e2%80%99A+AND+B+OR+C%E2%80%99                           ; 1
            filter=title~'AND+B'+AND+title~'OR'                                     ; 1
            filter=title='1%2B1+%26+'half'+>+<b>'                                   ; 1
            filter=title='1%2B1+%26+''half''+>+<b>'                                 ; 1
            filter=title='1+1+%26+'half'+>+<b>'                                     ; 0
            filter=title='1%2b1+%26+%27half%27+%3E+%3cb>'+AND+status='active'       ; 1
            filter=title~'%2B1'                                                     ; 1
            filter=title='100%2525+'AND''                                           ; 1
            filter=title~'100%'                                                     ; 1
            filter=title~'%25'                                                      ; 1
            filter=title~'%zz'                                                      ; 0
            filter=title>='A+AND'+AND+title<'B'                                     ; 1
            filter%3Dtitle='x'                                                      ; 5
            filter=title='A+AND+B+OR+C'#fragment                                    ; 1
            """)
    void values_are_read_as_they_were_meant(String query, int expected) throws IOException {
        String answer = get("GET " + ROOT + "/classes?" + query + " HTTP/1.1");
        if (expected == 400) {
            assertThat(answer).startsWith("HTTP/1.1 400 ").contains("statusInfoSet");
        } else {
            assertThat(answer).startsWith("HTTP/1.1 200 ").contains("\r\nX-Total-Count: " + expected + "\r\n");
        }
    }

    @Test
    void the_target_may_be_a_whole_address() throws IOException {
        assertThat(get("GET http://localhost" + ROOT + "/users?filter=role='teacher' HTTP/1.1"))
                .startsWith("HTTP/1.1 200 ")
                .contains(
                        "\r\nX-Total-Count: 2\r\n", "<" + ServerUnderTest.ROOT + "/users?filter=role%3D%27teacher%27&");
        assertThat(get("GET https://elsewhere.example" + ROOT + "/nothing HTTP/1.1"))
                .contains("unknown object");
    }

    @Test
    void HEAD_has_the_headers_of_GET_and_nothing_behind_them() throws IOException {
        String got = get("GET " + ROOT + "/users?limit=2 HTTP/1.1");
        String head = get("HEAD " + ROOT + "/users?limit=2 HTTP/1.1");
        assertThat(head).endsWith("\r\n\r\n").contains("\r\nX-Total-Count: 5\r\n");
        for (String header : new String[] {"ETag", "Link", "Content-Type", "X-Roster-Publication", "Vary"}) {
            assertThat(header(head, header)).isEqualTo(header(got, header)).isNotEmpty();
        }
        assertThat(get("HEAD " + ROOT + "/users/nobody HTTP/1.1"))
                .startsWith("HTTP/1.1 404 ")
                .endsWith("\r\n\r\n");
        assertThat(get("HEAD " + ROOT + "/users?limit=0 HTTP/1.1"))
                .startsWith("HTTP/1.1 400 ")
                .endsWith("\r\n\r\n");
    }

    @Test
    void requests_one_behind_the_other_are_answered_in_order_on_one_connection() throws IOException {
        try (Socket socket = server.connect()) {
            StringBuilder requests = new StringBuilder();
            for (String line : new String[] {
                "HEAD " + ROOT + "/users",
                "GET " + ROOT + "/orgs?limit=1",
                "GET " + ROOT + "/users/nobody",
                "GET " + ROOT + "/terms"
            }) {
                requests.append(line)
                        .append(" HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ")
                        .append(token);
                requests.append(line.endsWith("terms") ? "\r\nConnection: close\r\n\r\n" : "\r\n\r\n");
            }
            socket.getOutputStream().write(requests.toString().getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answers.split("HTTP/1\\.1 ", -1)).hasSize(5);
            assertThat(answers)
                    .containsSubsequence(
                            "HTTP/1.1 200 ",
                            "HTTP/1.1 200 ",
                            "{\"orgs\":[",
                            "HTTP/1.1 404 ",
                            "{\"academicSessions\":[");
        }
    }

    private static String header(String answer, String name) {
        return answer.lines()
                .filter(line -> line.startsWith(name + ": "))
                .findFirst()
                .orElse("");
    }

    private String get(String line) throws IOException {
        return server.raw(line, "Host: localhost", "Authorization: Bearer " + token, "Connection: close");
    }
}
