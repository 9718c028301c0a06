/**
 * API clients, and the keys that tokens are signed with.
 *
 * <p>Nothing is remembered between two calls: a client that was revoked on one node is refused by all of them at the next read. What a
 * read has to know of its client comes in one statement, by two primary keys.
 */
@NullMarked
package be.informat.oneroster.adapter.persistence.access;

import org.jspecify.annotations.NullMarked;
