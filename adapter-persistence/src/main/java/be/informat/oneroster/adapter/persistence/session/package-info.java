/**
 * How statements run: alone or in a unit of work, one by one or many rows at once, by which clock; and what of a failure may be told.
 *
 * <p>A store never sees a connection pool and begins no transaction of its own: it is handed a
 * {@link be.informat.oneroster.adapter.persistence.session.Session}. There is no ambient transaction. Knows no table but that of the locks.
 */
@NullMarked
package be.informat.oneroster.adapter.persistence.session;

import org.jspecify.annotations.NullMarked;
