/**
 * What is stored, in an embedded H2 database or on PostgreSQL: the ports of the application, made of SQL.
 *
 * <ul>
 *   <li>{@link be.informat.oneroster.adapter.persistence.Database} is the entry: it opens one of the two, migrates it and gives the
 *       ports. One set of migrations serves both databases; code that knows its tables is generated from them and never stored.
 *   <li>A unit of work on a tenant is one transaction that holds the tenant's row in a table of locks. Locks are taken in this order:
 *       import, settings, tenant, head. Nobody who only reads takes any, but for who begins a run: that takes the head lock, which a
 *       publisher holds for milliseconds.
 *   <li>Both databases answer the same, byte for byte. Where they would differ (order of text, upper and lower case, precision of
 *       instants), the answer is made here and stored, or compared as bytes.
 *   <li>A database that is away is a {@link be.informat.oneroster.application.port.StoreUnavailableException}; any other refusal of it is
 *       a defect, told without the values of rows.
 * </ul>
 *
 * <p>Nothing here knows a rule of the roster, HTTP or files. Nothing of SQL leaves.
 */
@NullMarked
package be.informat.oneroster.adapter.persistence;

import org.jspecify.annotations.NullMarked;
