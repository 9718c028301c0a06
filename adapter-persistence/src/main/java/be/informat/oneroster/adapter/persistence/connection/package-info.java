/**
 * How a database is reached: PostgreSQL by its address, the embedded one by its file, and a pool of connections for each purpose.
 *
 * <ul>
 *   <li>The file of the embedded database has one owner at a time, by a lock of the operating system that ends with its process. A server
 *       owns it for as long as it runs and lets commands in on the loopback address, with a key that only the owner of the folder can
 *       read. A command owns it when nobody does.
 *   <li>Every commit is on disk when it returns: who is killed loses nothing that was told to be stored.
 *   <li>Sessions are in UTC.
 * </ul>
 *
 * <p>Knows no table.
 */
@NullMarked
package be.informat.oneroster.adapter.persistence.connection;

import org.jspecify.annotations.NullMarked;
