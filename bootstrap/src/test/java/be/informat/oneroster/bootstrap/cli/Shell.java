package be.informat.oneroster.bootstrap.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs commands as a shell would, in this process, and keeps what they print. */
public final class Shell {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Map<String, String> environment = new HashMap<>();

    /** How a command ended and what it printed. */
    public record Result(int exitCode, String out, String err) {}

    public Shell with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    public Result run(String... arguments) {
        Output output = new Output();
        return output.result(Commands.run(output.surroundings(environment, StopSignal.byHand()), arguments));
    }

    /** Starts a command that goes on until it is stopped. */
    public Running start(String... arguments) {
        Output output = new Output();
        StopSignal stop = StopSignal.byHand();
        Surroundings surroundings = output.surroundings(environment, stop);
        CompletableFuture<Integer> ended = new CompletableFuture<>();
        Thread.ofPlatform().name(arguments[0]).start(() -> ended.complete(Commands.run(surroundings, arguments)));
        return new Running(output, stop, ended);
    }

    /** A command that goes on. */
    public record Running(Output output, StopSignal signal, CompletableFuture<Integer> ended) {

        /** Waits until it says something. */
        public Matcher awaitMessage(Pattern message) {
            return await(message, output.err);
        }

        /** Waits until it prints something. */
        public Matcher awaitResult(Pattern line) {
            return await(line, output.out);
        }

        private Matcher await(Pattern message, StringWriter written) {
            Instant end = Instant.now().plus(PATIENCE);
            while (Instant.now().isBefore(end)) {
                Matcher matcher = message.matcher(written.toString());
                if (matcher.find()) {
                    return matcher;
                }
                if (ended.isDone()) {
                    break;
                }
                pause();
            }
            throw new AssertionError("It never said " + message + " but: " + written);
        }

        /** Ends it and waits for its exit code. */
        public int stop() {
            signal.raise();
            return ended.join();
        }

        private static void pause() {
            try {
                Thread.sleep(20);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }

    /** What is printed. */
    static final class Output {

        private final StringWriter out = new StringWriter();
        private final StringWriter err = new StringWriter();

        Surroundings surroundings(Map<String, String> environment, StopSignal stop) {
            return new Surroundings(
                    environment, new PrintWriter(out), new PrintWriter(err), false, Clock.systemUTC(), stop);
        }

        Result result(int exitCode) {
            return new Result(exitCode, out.toString(), err.toString());
        }
    }
}
