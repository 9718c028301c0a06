package be.informat.oneroster.bootstrap.road;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.bootstrap.cli.Shell;
import be.informat.oneroster.bootstrap.cli.Shell.Result;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What we ask of others we do ourselves. */
class SdsCheckRoadTest {

    private static final Pattern VALUES =
            Pattern.compile("OneRoster URL +(\\S+)\\s+Token URL +(\\S+)\\s+Client id +(\\S+)\\s+Client secret +(\\S+)");

    @Test
    void our_own_demo_gets_all_ticks() {
        Shell shell = new Shell().with("ONEROSTER_PORT", "0");
        Shell.Running demo = shell.start("demo");
        try {
            Matcher values = demo.awaitResult(VALUES);

            Result result = shell.run(
                    "sds-check",
                    "--url",
                    values.group(1) + "/",
                    "--token-url",
                    values.group(2),
                    "--client-id",
                    values.group(3),
                    "--client-secret",
                    values.group(4));

            assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
            assertThat(result.out().lines()).hasSize(22).allMatch(line -> line.matches("[✓–] .*"));
            assertThat(result.out()).contains("✓ collection users: 344 active records in 1 page");
        } finally {
            assertThat(demo.stop()).isZero();
        }
    }
}
