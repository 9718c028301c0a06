/**
 * Why a person, class or location is exchanged on a day, or not: for whoever is asked by a school where a pupil is.
 *
 * <ul>
 *   <li>Every row of the school data about the subject is named with its dates, and the first rule that lets it count or not. The rules are
 *       judged by {@code domain.enrollment}, as for a publication; nothing is decided here a second time.
 *   <li>A person is exchanged when a row counts and there is a username: as {@code teacher} when a staff assignment counts, else as
 *       {@code student}.
 *   <li>A class is exchanged in its own school year, at an exchanged location. Without a class teacher School Data Sync makes no team.
 *   <li>A location is exchanged when it is of an institution of the tenant, not excluded, and in no other tenant's scope.
 * </ul>
 *
 * <p>What is said are codes with arguments; the words are made elsewhere.
 */
@NullMarked
package be.informat.oneroster.domain.explanation;

import org.jspecify.annotations.NullMarked;
