/**
 * The school data as it came in from the student information system (SIS), for the institutions somebody asked for.
 *
 * <ul>
 *   <li>An institution is a school as the government knows it (six digits); it teaches at one or more locations. The location is
 *       what OneRoster calls an org of type {@code school}.
 *   <li>A school class is one (class id, school year): the same id may come back in another year and is then another class.
 *   <li>A person may be a pupil, a staff member, or both; names and birth date may differ between the two roles. A name that is
 *       missing in the SIS is written {@code -}.
 *   <li>A registration without an end, and a class teacher without one, ends on 31 August of its school year; a staff assignment
 *       without an end has none. A staff assignment without a location is for all locations of its institution.
 *   <li>All dates are inclusive at both ends.
 * </ul>
 *
 * <p>These types only carry: what counts on a day is decided in {@code domain.enrollment}. They know no file and no table.
 */
@NullMarked
package be.informat.oneroster.domain.sis;

import org.jspecify.annotations.NullMarked;
