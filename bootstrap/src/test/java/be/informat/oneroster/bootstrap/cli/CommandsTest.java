package be.informat.oneroster.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.bootstrap.cli.Shell.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsTest {

    private final Shell shell = new Shell();

    @Test
    void the_version_is_a_result() {
        assertThat(shell.run("--version")).isEqualTo(new Result(0, "oneroster development\n", ""));
    }

    @ParameterizedTest
    @CsvSource({"--help", "help"})
    void help_is_a_result_and_lists_the_commands(String argument) {
        Result result = shell.run(argument);

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("Usage: oneroster", "help");
        assertThat(result.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                      | A command is missing.
        --wrong       | Unknown option: '--wrong'
        unheard-of    | Unmatched argument at index 0: 'unheard-of'
        --config      | Missing required parameter for option '--config' (FILE.yaml)
        """)
    void wrong_use_tells_what_is_wrong_and_how_to_find_what_is_right(String argument, String message) {
        Result result = argument == null ? shell.run() : shell.run(argument);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("oneroster: " + message).contains("oneroster --help");
    }
}
