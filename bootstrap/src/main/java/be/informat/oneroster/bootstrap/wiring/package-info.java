/**
 * Puts the program together: which adapter stands behind which port. Constructor calls, read from top to bottom; no container.
 *
 * <p>The only room that knows all adapters. It decides nothing else: what a setting means is decided where it is read, what a use case
 * does in the application.
 */
@NullMarked
package be.informat.oneroster.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
