package be.informat.oneroster.bootstrap.cli;

/** What the program tells the shell when it ends. */
final class ExitCode {

    /** Done. */
    static final int DONE = 0;

    /** It was understood and looked at, but a rule refused it, or there are findings. */
    static final int REFUSED = 1;

    /** Wrong use of a command, wrong settings, or an input file that is not right. */
    static final int WRONG_INPUT = 2;

    /** The system failed: a database that is away, a disk that is full, a defect. */
    static final int FAILED = 3;

    private ExitCode() {}
}
