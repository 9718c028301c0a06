package be.informat.oneroster.bootstrap.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Runs commands as a shell would, in this process, and keeps what they print. */
final class Shell {

    private final Map<String, String> environment = new HashMap<>();

    /** How a command ended and what it printed. */
    record Result(int exitCode, String out, String err) {}

    Shell with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Result run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Surroundings surroundings = new Surroundings(
                environment, new PrintWriter(out), new PrintWriter(err), false, Clock.systemUTC(), StopSignal.byHand());
        int exitCode = Commands.run(surroundings, arguments);
        return new Result(exitCode, out.toString(), err.toString());
    }
}
