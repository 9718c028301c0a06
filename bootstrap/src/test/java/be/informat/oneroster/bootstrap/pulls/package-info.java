/**
 * Clients that pull everything once and then only what changed, for as long as a school goes on changing: what they hold is compared with
 * what a fresh full pull would give.
 *
 * <ul>
 *   <li>A {@link be.informat.oneroster.bootstrap.pulls.School} changes as schools do; an
 *       {@link be.informat.oneroster.bootstrap.pulls.Operator} imports it, changes settings and usernames, and publishes, by the use cases
 *       of the program. Every publication is compared with the roster of that moment.
 *   <li>A {@link be.informat.oneroster.bootstrap.pulls.Client} reads page by page, each page on any of several nodes, while all that goes on.
 *       After each collection it must hold, to the version of each record, what the publication held that it was told it read.
 *   <li>What a client may expect is told with its {@link be.informat.oneroster.bootstrap.pulls.Habits}.
 *   <li>A {@link be.informat.oneroster.bootstrap.pulls.History} is made by its seed alone, and can be played without some of its steps: so one
 *       that fails is told as short as it goes.
 * </ul>
 */
@NullMarked
package be.informat.oneroster.bootstrap.pulls;

import org.jspecify.annotations.NullMarked;
