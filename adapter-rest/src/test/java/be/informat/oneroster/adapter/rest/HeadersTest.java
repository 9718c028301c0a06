package be.informat.oneroster.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What stands around an answer: its headers, its links, its length. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeadersTest {

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

    @Test
    void links_lead_through_the_pages_and_keep_the_parameters() {
        String query = "filter=status%3D%27active%27&limit=1&x=%C3%A9";
        String address = "<" + ServerUnderTest.ROOT + "/users?filter=status%3D%27active%27&limit=1&x=%C3%A9&offset=";
        assertThat(links("/users?" + query + "&offset=1"))
                .isEqualTo(address + "0>; rel=\"first\", " + address + "0>; rel=\"prev\", " + address
                        + "2>; rel=\"next\", " + address + "3>; rel=\"last\"");
        assertThat(links("/users?" + query)).doesNotContain("prev").contains("next");
        assertThat(links("/users?" + query + "&offset=3")).contains("prev").doesNotContain("next");
        assertThat(links("/users?" + query + "&offset=50"))
                .contains("offset=3>; rel=\"prev\"")
                .doesNotContain("next");
        assertThat(links("//users/"))
                .startsWith("<" + ServerUnderTest.ROOT + "/users?limit=100&offset=0>; rel=\"first\"");
    }

    @Test
    void headers_tell_what_was_read() {
        var headers = server.read(token, "/users").headers();
        assertThat(headers.firstValue("Content-Type")).contains("application/json;charset=UTF-8");
        assertThat(headers.firstValue("X-Roster-Publication")).contains("4");
        assertThat(headers.firstValue("Cache-Control")).contains("private, no-cache");
        assertThat(headers.firstValue("Vary")).contains("Accept-Encoding, Authorization");
        assertThat(headers.firstValue("ETag").orElseThrow()).matches("W/\"[A-Za-z0-9_-]{22}\"");
    }

    @Test
    void what_the_client_has_is_not_sent_again_nor_read() {
        String tag = server.read(token, "/users?limit=2")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        server.roster.failAfter(1_000_000, new IllegalStateException());
        for (String match : List.of(tag, tag.substring(2), "\"x\", " + tag, "*")) {
            HttpResponse<String> response = server.read(token, "/users?limit=2", "If-None-Match", match);
            assertThat(response.statusCode()).isEqualTo(304);
            assertThat(response.body()).isEmpty();
            assertThat(response.headers().firstValue("ETag")).contains(tag);
            assertThat(response.headers().firstValue("X-Roster-Publication")).contains("4");
        }
        assertThat(server.roster.handedOver()).isZero();
        assertThat(server.read(token, "/users?limit=3", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(server.read(token, "/users?limit=2", "If-None-Match", "\"x\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.read(token, "/users?limit=0", "If-None-Match", "*").statusCode())
                .isEqualTo(400);
        assertThat(server.read(token, "/users/x", "If-None-Match", "*").statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_answer_is_zipped_for_who_can_read_it() throws Exception {
        HttpResponse<byte[]> response = server.sendForBytes(server.request(
                "/ims/oneroster/v1p1/users", "Authorization", "Bearer " + token, "Accept-Encoding", "br, gzip;q=0.5"));
        assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
        try (GZIPInputStream zipped = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            assertThat(new String(zipped.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(server.read(token, "/users").body());
        }
        HttpResponse<String> refused = server.read(token, "/users", "Accept-Encoding", "gzip;q=0, identity");
        assertThat(refused.headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void head_tells_the_headers_and_reads_nothing() {
        server.roster.failAfter(1_000_000, new IllegalStateException());
        HttpResponse<String> response =
                server.send(server.request("/ims/oneroster/v1p1/users?limit=1", "Authorization", "Bearer " + token)
                        .HEAD());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers().map())
                .containsKeys("x-total-count", "link", "etag", "x-roster-publication", "content-type")
                .doesNotContainKey("content-length");
        assertThat(server.roster.handedOver()).isZero();
    }

    private String links(String path) {
        return server.read(token, path).headers().firstValue("Link").orElseThrow();
    }
}
