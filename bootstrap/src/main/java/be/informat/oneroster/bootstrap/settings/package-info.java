/**
 * What an operator can set about the program, and how it is read.
 *
 * <ul>
 *   <li>A setting comes from the environment ({@code ONEROSTER_PUBLIC_URL}) or from the YAML file named by {@code --config}
 *       ({@code publicUrl}: the same words in camel case). The environment wins.
 *   <li>A secret can also be the content of a file: {@code ONEROSTER_DATABASE_PASSWORD_FILE}, {@code databasePasswordFile}.
 *   <li>An environment variable that begins with {@code ONEROSTER_} and a key of the file that are no setting are errors: a misspelt
 *       name must not pass for a default. An empty value is no value.
 *   <li>All problems are told at once, each with its place and with what is allowed. The value of a secret is never told.
 * </ul>
 *
 * <p>Knows nothing of what the settings are used for.
 */
@NullMarked
package be.informat.oneroster.bootstrap.settings;

import org.jspecify.annotations.NullMarked;
