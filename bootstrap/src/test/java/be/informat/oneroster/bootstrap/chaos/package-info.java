/**
 * Processes that are killed while they work. An import, a publication, an activation and a correction of usernames are commands of a process
 * of its own, which is killed as {@code kill -9} does: by turns at a random moment, and just before a random one of the statements that lock or
 * change something. Whatever the moment: the database opens and needs no migration;
 * what is stored is, to the last row, what it was at one of the few points that the command passes (nothing done; for an import, the
 * school data stored and its publication noted; all done); nobody waits for the dead; and the same command given once more leads to what
 * it leads to undisturbed.
 *
 * <p>The same holds for a command that ends because the disk of the embedded database is full.
 *
 * <p>A few kills are part of every build. {@code -Pchaos} does 200 on each database; {@code -Dchaos.kills=20} another number and {@code
 * -Dchaos.seed=7} the moments of a failure once more.
 */
@NullMarked
package be.informat.oneroster.bootstrap.chaos;

import org.jspecify.annotations.NullMarked;
