/**
 * What a school and an operator want to know of a tenant before and while it is exchanged: findings with what to do, what another day would
 * bring, and why one person, class or location is exchanged or not, with its history. Everything is computed by the same projection and
 * comparison as a publication, and nothing is stored.
 *
 * <p>A history is read from what is stored anyway: of a record its versions, each with the publication that it came with and the reasons of
 * that one; of a username the states of its entry in the ledger, each with when, by whom and why it began. Versions that ended long ago are
 * forgotten, so the oldest one that is kept need not be the first; states of usernames stay as long as the tenant.
 *
 * <p>Findings about the roster and the calendar are made in {@code domain.check}. From watching how the exchange goes come more: a
 * publication that is held back, school data that was last brought in more than three days ago, and, before activation, existing accounts
 * that were never compared with the usernames.
 *
 * <p>From the log of syncs, of the last three days of an active tenant: an API client that has read nothing for three days, or since it
 * could (not told from 1 July to 31 August); a run that ended (two minutes without a read) and fetched fewer records of a list than
 * {@code X-Total-Count} said, where a list that went on with the client's next token within the hour is taken together, and
 * nothing is told if the client read a list of that collection to its end later, no shorter and from no later instant; a delta that asked
 * for an instant more than a second in our future; and, in the two weeks before the switch, any run that read a list, because the sync of
 * the old year should end before it, or its teams lose their members.
 */
@NullMarked
package be.informat.oneroster.application.insight;

import org.jspecify.annotations.NullMarked;
