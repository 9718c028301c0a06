package be.informat.oneroster.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.bootstrap.cli.Shell.Result;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SdsCheckCommandTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final Shell shell = new Shell();

    @Test
    void a_provider_that_is_away_is_a_finding_and_no_failure_of_ours() {
        Result text = check("http://localhost:1/ims/oneroster/v1p1", "http://localhost:1/token");
        Result json = check("http://localhost:1/ims/oneroster/v1p1", "http://localhost:1/token", "--json");

        assertThat(text.exitCode()).isEqualTo(1);
        assertThat(text.out())
                .startsWith("✗ url\n    http://localhost:1 cannot be reached")
                .contains("– data-access");
        assertThat(json.exitCode()).isEqualTo(1);
        JsonNode report = JSON.readTree(json.out());
        assertThat(report.get("passed").asBoolean()).isFalse();
        assertThat(report.get("steps").get(0).get("step").asString()).isEqualTo("url");
        assertThat(report.get("steps").get(0).get("outcome").asString()).isEqualTo("failed");
        assertThat(report.get("steps").get(0).get("problems")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"example.com/v1p1", "ftp://example.com", "https:///v1p1", "https://example.com/?a=b", "a b"})
    void an_address_that_is_none_is_wrong_use(String url) {
        Result result = check(url, "https://example.com/token");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("--url").contains("'" + url + "'");
    }

    @Test
    void a_secret_is_never_printed() {
        Result result = check("http://localhost:1/v1p1", "http://localhost:1/token");

        assertThat(result.out() + result.err()).doesNotContain("very-secret");
    }

    private Result check(String url, String tokenUrl, String... more) {
        String[] arguments = {
            "sds-check", "--url", url, "--token-url", tokenUrl, "--client-id", "me", "--client-secret", "very-secret"
        };
        String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return shell.run(all);
    }
}
