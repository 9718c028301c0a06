/**
 * The command line: each command is one class that reads its arguments, calls a use case and prints how it ended.
 *
 * <ul>
 *   <li>Results go to stdout, messages and progress to stderr. {@code --json} prints the result as one JSON object.
 *   <li>Exit codes: 0 done; 1 findings, or refused by a rule; 2 wrong use or bad input; 3 the system failed.
 *   <li>An error tells what was wrong, where, and what to do. A failure that was to be expected shows no stack trace; one that was not
 *       shows one line, and its stack trace stands in a file of its own.
 *   <li>Nothing is asked: every command can stand in a script.
 * </ul>
 *
 * <p>Knows the use cases by {@code bootstrap.wiring}, and no adapter.
 */
@NullMarked
package be.informat.oneroster.bootstrap.cli;

import org.jspecify.annotations.NullMarked;
