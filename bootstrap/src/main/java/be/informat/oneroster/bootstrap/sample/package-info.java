/**
 * Invented schools: an extract of any size for trials and benchmarks, and the small school group of the demo. All of it follows from
 * a seed and a date, so the same ones give the same bytes. Names are put together at random from lists of usual ones.
 *
 * <ul>
 *   <li>An institution has one, three or two locations in turn (twenty institutions have forty), every fourth is a secondary school.
 *       A location has a class for about every 18 pupils of a single registration, and a staff member for every nine.
 *   <li>A pupil has one running registration, or several at as many classes of the location, most with an open end. A few switch class,
 *       start late, left, do not know their class yet, or stand in two schools; of some classes there are rows of the year before and
 *       the next.
 *   <li>A class has one class teacher or two, now and then none or one who was followed up; where pupils are in several classes, there
 *       are several teachers to a class.
 *   <li>There are siblings, namesakes, names that are missing ({@code -}), birth dates that are unknown, and persons who are pupil
 *       and staff.
 *   <li>The accounts are what the Entra admin center exports for these persons: most have one, some under a short form of their
 *       given name, some are disabled; besides there are accounts of strangers, guests and service accounts.
 * </ul>
 *
 * <p>This room writes files. It knows neither how they are read nor what is made of them.
 */
@NullMarked
package be.informat.oneroster.bootstrap.sample;

import org.jspecify.annotations.NullMarked;
