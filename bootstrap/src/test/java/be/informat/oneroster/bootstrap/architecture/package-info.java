/**
 * The house rules that the module graph cannot keep. Each rule names packages by the constants of {@link
 * be.informat.oneroster.bootstrap.architecture.Rooms}, and the guard tests prove that each of them holds classes: a rule
 * about a package that was renamed away would otherwise hold for ever.
 */
@NullMarked
package be.informat.oneroster.bootstrap.architecture;

import org.jspecify.annotations.NullMarked;
