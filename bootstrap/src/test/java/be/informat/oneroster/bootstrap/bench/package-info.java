/**
 * The figures of the README, measured anew: {@code bootstrap/bin/bench}. It makes its own data and starts its own database, and prints each
 * figure as median, least and most of several rounds. Nothing is judged: machines differ.
 */
@NullMarked
package be.informat.oneroster.bootstrap.bench;

import org.jspecify.annotations.NullMarked;
