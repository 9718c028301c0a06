/**
 * The road of a publication: take the tenant's lock, read the SIS data in one snapshot, settings, usernames and what is in force; give
 * usernames, project, compare, judge; store.
 *
 * <ul>
 *   <li>A publication is computed after an import, after a change of settings or usernames, on activation, and once for every new day.
 *       Nothing different: no new publication.
 *   <li>While a tenant is onboarding, a publication replaces the one before, without tombstones and without holding, and usernames are
 *       proposals. Activation publishes everything afresh; from then on usernames that were given out stay.
 *   <li>A suspended tenant is not computed. Reactivation is an ordinary publication.
 *   <li>A publication that takes too much away is held: usernames are given all the same, what is in force stays in force, and the numbers
 *       are kept. It goes out when an operator confirms the numbers shown, or by itself when mended data brings it under the limit.
 * </ul>
 */
@NullMarked
package be.informat.oneroster.application.publishing;

import org.jspecify.annotations.NullMarked;
