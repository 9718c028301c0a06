/**
 * Which rows of the school data count on a day, so who is exchanged.
 *
 * <ul>
 *   <li>A class counts in the active school year, at an exchanged location.
 *   <li>A registration counts in the active school year, at an exchanged location, when it is not over and started on or before the
 *       reference date. Where future pupils are included, a pupil without such a registration at that location also has the earliest
 *       later one (ties by id): so a change of class that was entered in advance never puts a child in two teams.
 *   <li>A staff assignment counts at an exchanged location, or at any of its institution if it names none, when it started on or before
 *       the reference date and is not over.
 *   <li>A class teacher counts for a class that counts, with dates as for an assignment, and only while the staff member has an
 *       assignment that counts in the tenant.
 *   <li>Dates are inclusive at both ends and never cut: a row that began last school year has started.
 *   <li>Who is to get a username: everybody who is exchanged, or would be if future pupils were included; from 1 July until the switch
 *       also who would be on the switch date, so that nobody gets a name that the school has not seen.
 * </ul>
 *
 * <p>What "active school year", "reference date" and "over" mean is decided in {@code domain.schoolyear}.
 */
@NullMarked
package be.informat.oneroster.domain.enrollment;

import org.jspecify.annotations.NullMarked;
