/**
 * Usernames, together with the school. How they are made and given is decided in {@code domain.username}; here is how a school and an
 * operator look at them and change them.
 *
 * <p><b>Review file.</b>
 *
 * <ul>
 *   <li>In it stands everybody who is exchanged, or would be if future pupils were included (from 1 July until the switch also who would be
 *       on the switch date), once each, by family name, given name, id. Who would be staff in one half of that summer and pupil in the other
 *       stands in it as staff.
 *   <li>A correction that comes back filled is one, also if it is the computed name, which it pins. An empty one withdraws what was there.
 *       Who is not in the file stays as they are.
 *   <li>An ID that neither the file as it would be exported now nor the ledger knows is passed over with a notice if it asks for nothing:
 *       somebody left while the school had the file. With a correction it is an error.
 *   <li>A correction with the tenant's own mail domain behind it is taken without, with a notice; with another domain it is an error.
 *   <li>Any error, and nothing is stored; all of them are told, with line, ID and reason.
 *   <li>The preview tells what is added, changed and withdrawn and whom that moves; of an active tenant also every exchanged person whose
 *       username changes, because the account must be renamed in Entra ID first, or School Data Sync may make a second one.
 * </ul>
 *
 * <p><b>Acts of the operator.</b> Chosen persons of an active tenant are computed anew after a preview; a username is released, so that a
 * correction may give it to another person.
 *
 * <p><b>Existing accounts.</b> The users of the school's Entra ID are compared with the persons of the review file, in the mail domain of each
 * name space; guests and other domains are left out ({@code domain.matching} has the rules). The review file can be had with the probable
 * accounts filled in. What can be stored of it is one thing: the names of the accounts that are nobody's of ours, which computation then
 * never gives, until they are released.
 *
 * <p>What is applied is stored in one unit of work with the publication that follows from it, and a line of history that says who, when and
 * how many, and names nobody.
 *
 * <p>Nothing here knows what a file looks like, nor who may do all this.
 */
@NullMarked
package be.informat.oneroster.application.usernames;

import org.jspecify.annotations.NullMarked;
