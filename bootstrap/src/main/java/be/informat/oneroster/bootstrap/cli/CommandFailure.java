package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.domain.Problem;
import java.util.List;

/** A command that ends early, for a reason that was to be expected. Carries what the user has to read, never a cause to look at. */
final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int exitCode;
    private final List<String> details;
    private final String advice;

    /**
     * @param what what went wrong and where, one sentence
     * @param details one line each; empty if {@code what} says it all
     * @param advice what to do, one sentence
     */
    private CommandFailure(int exitCode, String what, List<String> details, String advice) {
        super(what, null, false, false);
        this.exitCode = exitCode;
        this.details = List.copyOf(details);
        this.advice = advice;
    }

    /** A rule says no. */
    static CommandFailure refused(String what, String advice) {
        return refused(what, List.of(), advice);
    }

    static CommandFailure refused(String what, List<String> details, String advice) {
        return new CommandFailure(ExitCode.REFUSED, what, details, advice);
    }

    /** The command was used wrongly, or its input is wrong. */
    static CommandFailure wrongInput(String what, String advice) {
        return wrongInput(what, List.of(), advice);
    }

    static CommandFailure wrongInput(String what, List<String> details, String advice) {
        return new CommandFailure(ExitCode.WRONG_INPUT, what, details, advice);
    }

    static CommandFailure wrong(String what, List<Problem> problems, String advice) {
        return wrongInput(what, problems.stream().map(Problem::toString).toList(), advice);
    }

    /** Something outside the program does not work. */
    static CommandFailure failed(String what, String advice) {
        return new CommandFailure(ExitCode.FAILED, what, List.of(), advice);
    }

    int exitCode() {
        return exitCode;
    }

    List<String> details() {
        return details;
    }

    String advice() {
        return advice;
    }
}
