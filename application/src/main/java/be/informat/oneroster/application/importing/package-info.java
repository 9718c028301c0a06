/**
 * How school data comes in.
 *
 * <ul>
 *   <li>An extract of the student information system is the whole truth about the institutions it names and says nothing about others.
 *   <li>Any error in it, and nothing is stored.
 *   <li>A truncated file must never empty a school: counted for each institution named, and for each of pupils with a registration, pupils
 *       with a class, staff with an assignment, and classes with a class teacher, an extract in which more than 20 % and at least 20, or
 *       more than half and at least 3, have no row any more is refused with the numbers, unless the operator allows it.
 *   <li>It is stored in one transaction; the tenants whose records may change by it are noted as to be published in the same.
 * </ul>
 *
 * <p>Publishing them is the caller's next step. What a file looks like is the reader's business.
 */
@NullMarked
package be.informat.oneroster.application.importing;

import org.jspecify.annotations.NullMarked;
