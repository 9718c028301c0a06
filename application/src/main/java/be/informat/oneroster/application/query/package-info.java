/**
 * What a read asks for, with nothing of HTTP and nothing of SQL: which records of one kind, in which order.
 *
 * <p>A {@link be.informat.oneroster.application.query.Filter} is made of fields of the catalogue and typed values, so a reader of a
 * roster never meets a malformed question. What clients may write, and what is wrong with it, is decided by the adapter that reads it.
 * How each operator compares is told at {@link be.informat.oneroster.application.query.Filter.Comparison}.
 */
@NullMarked
package be.informat.oneroster.application.query;

import org.jspecify.annotations.NullMarked;
