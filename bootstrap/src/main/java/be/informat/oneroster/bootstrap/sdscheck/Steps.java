package be.informat.oneroster.bootstrap.sdscheck;

import java.util.ArrayList;
import java.util.List;

/** The steps taken so far. */
final class Steps {

    private final List<Report.Step> steps = new ArrayList<>();

    /** A step. */
    @FunctionalInterface
    interface Attempt {

        /**
         * Takes it.
         *
         * @param problems takes what is wrong
         * @return what was seen
         * @throws ProviderFault if it cannot go on; is a problem too
         * @throws NotApplicable if it need not be taken
         */
        String take(Problems problems) throws ProviderFault, NotApplicable;
    }

    /** A step that need not be taken, and why. */
    static final class NotApplicable extends Exception {

        private static final long serialVersionUID = 1;

        private final String reason;

        NotApplicable(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }
    }

    /** @return whether it got to its end, right or wrong, so that steps that need it can be taken */
    boolean take(String name, Attempt attempt) {
        Problems problems = new Problems();
        try {
            add(name, attempt.take(problems), problems);
            return true;
        } catch (ProviderFault fault) {
            problems.add(fault.sentence());
            add(name, "", problems);
            return false;
        } catch (NotApplicable notApplicable) {
            skip(name, notApplicable.reason);
            return false;
        }
    }

    void add(String name, String detail, Problems problems) {
        Report.Outcome outcome = problems.isEmpty() ? Report.Outcome.PASSED : Report.Outcome.FAILED;
        steps.add(new Report.Step(name, outcome, detail, problems.texts()));
    }

    void skip(String name, String reason) {
        steps.add(new Report.Step(name, Report.Outcome.SKIPPED, reason, List.of()));
    }

    void addAll(Steps others) {
        steps.addAll(others.steps);
    }

    Report report() {
        return new Report(steps);
    }
}
