package be.informat.oneroster.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page that shows the OpenAPI document: everything on it is ours, and nothing stands in it that the policy would refuse. */
class DocumentationPageTest {

    private static final Pattern ADDRESS = Pattern.compile("(?:src|href|data-document)=\"([^\"]+)\"");

    private ServerUnderTest server;

    @BeforeEach
    void start() {
        server = new ServerUnderTest();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void it_allows_nothing_but_what_comes_from_here() {
        HttpResponse<String> page = get("/docs");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .doesNotContain("unsafe", "http:", "https:");
        assertThat(page.body()).doesNotContain("<style", "style=", "onload=").doesNotContainPattern("<script(?! src=)");
    }

    @Test
    void every_file_of_it_is_there_whether_a_proxy_cuts_the_path_off_or_not() {
        String page = get("/informat/docs/").body();
        assertThat(ADDRESS.matcher(page).results().map((MatchResult match) -> match.group(1)))
                .hasSizeGreaterThan(4)
                .allSatisfy(address -> {
                    assertThat(address).startsWith("/informat/");
                    for (String path : new String[] {address, address.substring("/informat".length())}) {
                        HttpResponse<String> file = get(path);
                        assertThat(file.statusCode()).as(path).isEqualTo(200);
                        assertThat(file.headers().firstValue("X-Content-Type-Options"))
                                .contains("nosniff");
                        assertThat(file.body()).isNotEmpty();
                    }
                });
    }

    @Test
    void nothing_else_of_the_library_is_there() {
        assertThat(get("/docs/index.html").statusCode()).isEqualTo(404);
        assertThat(get("/docs/swagger-initializer.js").statusCode()).isEqualTo(404);
        assertThat(get("/docs/..%2f..%2fpage.html").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path) {
        return server.send(server.request(path));
    }
}
