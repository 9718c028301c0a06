/** Everything that is kept in a database. Knows the ports; nobody else sees a table. */
@NullMarked
package be.informat.oneroster.adapter.persistence;

import org.jspecify.annotations.NullMarked;
