/**
 * What a school and an operator want to know of a tenant before and while it is exchanged: findings with what to do, and what another day
 * would bring, and why one person, class or location is exchanged or not, with its history. Everything is computed by the same projection and comparison as a publication, and nothing is stored.
 *
 * <p>Findings about the roster and the calendar are made in {@code domain.check}. From watching how the exchange goes come three more: a
 * publication that is held back, school data that was last brought in more than three days ago, and, before activation, existing accounts
 * that were never compared with the usernames.
 */
@NullMarked
package be.informat.oneroster.application.insight;

import org.jspecify.annotations.NullMarked;
