/**
 * School years, the day a tenant goes over to the next one, and the day by which presence is judged.
 *
 * <ul>
 *   <li>A school year runs from 1 September to 31 August and is written {@code 2024-25}; OneRoster 1.1 names it by the year in
 *       which it ends ({@code "2025"}).
 *   <li>The active school year on a day is the one that starts in that calendar year if the day is on or after the switch date of
 *       that year, else the one that started the year before. The switch date lies between 1 July and 15 August.
 *   <li>The first school day is the first Monday to Friday on or after 1 September.
 *   <li>The reference date is today, but not before the first school day of the active year and not after 30 June of its end. So
 *       after the switch in August the pupils of the first school day are present, and in July, before it, the classes of June are
 *       still complete.
 *   <li>A row is over when it ended before the earlier of today and the reference date: a temporary teacher stays until 31 August,
 *       and who ended on 30 June stays until the switch.
 * </ul>
 *
 * <p>Days are calendar days in Europe/Brussels; whoever asks hands in today. Nothing here reads a clock.
 */
@NullMarked
package be.informat.oneroster.domain.schoolyear;

import org.jspecify.annotations.NullMarked;
