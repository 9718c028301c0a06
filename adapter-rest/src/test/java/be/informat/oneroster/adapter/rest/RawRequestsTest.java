package be.informat.oneroster.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests as no client library would write them, but some clients do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RawRequestsTest {

    private ServerUnderTest server;
    private String token;

    @BeforeAll
    void start() {
        server = new ServerUnderTest();
        SchoolGroup.publishTo(server);
        token = server.newToken();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            /users?filter=status='active';                                          4
            /users?filter=status=’active’;                                          4
            /users?filter=status=‘active’&limit=1;                                  4
            /users?filter=status%3D’active’;                                        4
            /users?filter=status%20=%20'active'+;                                   4
            /users?filter=status='active'+AND+role='student';                       2
            /users?filter=status='active'%20AND+role<'t';                           2
            /users?filter=role>'student';                                           2
            /users?filter=familyName='O'Brien';                                     1
            /users?filter=givenName='Émile';                                        1
            /users?filter=familyName='😀';                                           1
            /users?filter=dateLastModified>='2024-09-02T08:00:00.502+02:00';        1
            /users?filter=dateLastModified>'2024-09-02T08:00:00.501+0200';          1
            /users?filter=email='a@b.be'&x=[]{}|\\^`";                               0
            /users?filter=identifier~'%';                                           0
            //users///?limit=2;                                                     5
            /users/?;                                                               5
            /users?%66ilter=role%3d%27teacher%27;                                   2
            /%75sers;                                                               5
            """)
    void the_address_is_read_as_it_was_written(String path, String expected) throws IOException {
        String answer = get("/ims/oneroster/v1p1" + path);
        assertThat(answer).startsWith("HTTP/1.1 200 ");
        assertThat(answer).contains("\r\nX-Total-Count: " + expected + "\r\n");
    }

    @Test
    void slashes_before_the_root_mean_nothing_either() throws IOException {
        assertThat(get("//ims//oneroster/v1p1//users")).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void the_path_of_the_public_address_may_stand_before_the_root() throws IOException {
        assertThat(get("/informat/ims/oneroster/v1p1/users/00000000-0000-4000-8000-000000000001"))
                .startsWith("HTTP/1.1 200 ");
        assertThat(get("//informat//ims/oneroster/v1p1//users/")).startsWith("HTTP/1.1 200 ");
        assertThat(get("/informat/ims/oneroster/v1p1/"))
                .startsWith("HTTP/1.1 404 ")
                .contains("unknown object");
        assertThat(get("/informat/.well-known/jwks.json")).startsWith("HTTP/1.1 200 ");
        assertThat(get("/other/ims/oneroster/v1p1/users"))
                .startsWith("HTTP/1.1 404 ")
                .doesNotContain("statusInfoSet");
    }

    @Test
    void headers_are_written_to_the_letter() throws IOException {
        assertThat(get("/ims/oneroster/v1p1/users?limit=2"))
                .contains(
                        "\r\nContent-Type: application/json;charset=UTF-8\r\n",
                        "\r\nX-Total-Count: 5\r\n",
                        "\r\nX-Roster-Publication: 4\r\n",
                        "\r\nCache-Control: private, no-cache\r\n",
                        "\r\nVary: Accept-Encoding, Authorization\r\n",
                        "\r\nETag: W/\"",
                        "\r\nLink: <" + ServerUnderTest.ROOT + "/users?limit=2&offset=0>; rel=\"first\", ")
                .doesNotContain("Jetty", "\r\nServer:");
    }

    @ParameterizedTest
    @CsvSource({
        "/connect/token, application/json",
        "/.well-known/jwks.json, application/json",
        "/.well-known/openid-configuration, application/json",
        "/openapi.json, application/json",
        "/docs, text/html",
        "/livez, text/plain"
    })
    void types_are_written_to_the_letter_everywhere(String path, String type) throws IOException {
        assertThat(get(path)).contains("\r\nContent-Type: " + type + ";charset=UTF-8\r\n");
    }

    @Test
    void a_short_answer_tells_its_length_and_one_that_is_not_modified_its_type() throws IOException {
        assertThat(get("/ims/oneroster/v1p1/users?limit=1")).contains("\r\nContent-Length: ");
        assertThat(server.raw(
                        "GET /ims/oneroster/v1p1/users HTTP/1.1",
                        "Host: localhost",
                        "Authorization: Bearer " + token,
                        "If-None-Match: *",
                        "Connection: close"))
                .startsWith("HTTP/1.1 304 ")
                .contains("\r\nContent-Type: application/json;charset=UTF-8\r\n")
                .doesNotContain("Content-Length");
    }

    @Test
    void an_error_is_written_to_the_letter() throws IOException {
        assertThat(get("/ims/oneroster/v1p1/users?limit=0"))
                .startsWith("HTTP/1.1 400 ")
                .contains("\r\nContent-Type: application/json;charset=UTF-8\r\n")
                .matches(
                        "(?s).*\r\n\r\n\\{\"statusInfoSet\":\\[\\{\"imsx_codeMajor\":\"failure\",\"imsx_severity\":\"error\","
                                + "\"imsx_messageRefIdentifier\":\"[0-9a-f-]{36}\",\"imsx_operationRefIdentifier\":\"getAllUsers\","
                                + "\"imsx_description\":\"[^\"]+\",\"imsx_codeMinor\":\"invalid data\"}]}");
    }

    @Test
    void a_request_with_a_long_filter_is_read() throws IOException {
        String clause = "familyName='" + "x".repeat(1_500) + "'";
        String filter = String.join("+OR+", java.util.Collections.nCopies(20, clause));
        assertThat(get("/ims/oneroster/v1p1/users?filter=" + filter)).startsWith("HTTP/1.1 200 ");
    }

    private String get(String path) throws IOException {
        return server.raw(
                "GET " + path + " HTTP/1.1", "Host: localhost", "Authorization: Bearer " + token, "Connection: close");
    }
}
