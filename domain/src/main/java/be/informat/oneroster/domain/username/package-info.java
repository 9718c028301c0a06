/**
 * Usernames: how they are built from names, who gets which, and that none is ever given to two persons.
 *
 * <p>A username is the part before the {@code @} of an account's user principal name. Microsoft School Data Sync links a person to an
 * account by it, so a wrong or reused one gives a child another child's mailbox: a username is correct, unique, stable, and never given
 * twice.
 */
@NullMarked
package be.informat.oneroster.domain.username;

import org.jspecify.annotations.NullMarked;
