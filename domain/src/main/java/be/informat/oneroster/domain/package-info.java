/**
 * The roster of a school as pure functions: what came from the student information system, the settings of a tenant,
 * the usernames given out and a date go in; OneRoster 1.1 records come out, always the same ones, in the same order.
 *
 * <p>Nothing below this package knows a clock, a time zone of its own, input or output, a database or a framework, so any
 * product can embed it: {@code UsernameFormat}, {@code UsernameLedger}, {@code GroupNameTemplate} and {@code Roster} are the
 * front door. This package itself holds only the outcome of reading what a person wrote: {@link
 * be.informat.oneroster.domain.Parsed} and its {@link be.informat.oneroster.domain.Problem}s.
 */
@NullMarked
package be.informat.oneroster.domain;

import org.jspecify.annotations.NullMarked;
