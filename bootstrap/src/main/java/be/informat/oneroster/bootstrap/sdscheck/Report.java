package be.informat.oneroster.bootstrap.sdscheck;

import java.util.List;

/**
 * How the check went.
 *
 * @param steps all of them, in order
 */
public record Report(List<Step> steps) {

    public Report {
        steps = List.copyOf(steps);
    }

    /** Whether every step went well, or need not be taken. */
    public boolean isPassed() {
        return steps.stream().noneMatch(step -> step.outcome() == Outcome.FAILED);
    }

    /** How a step ended. */
    public enum Outcome {
        PASSED("passed"),
        FAILED("failed"),
        SKIPPED("skipped");

        private final String wireName;

        Outcome(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    /**
     * A step.
     *
     * @param name stable, for machines
     * @param detail what was seen, or why it was skipped; a part of a sentence
     * @param problems why it failed, one sentence each; empty unless it failed
     */
    public record Step(String name, Outcome outcome, String detail, List<String> problems) {

        public Step {
            problems = List.copyOf(problems);
        }
    }
}
