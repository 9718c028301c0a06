/**
 * Which existing account is whose, before a school goes live: a username that is somebody else's account gives a child another child's
 * mailbox, and one that misses the person's own account makes a second one.
 *
 * <p>Names are compared by their letters: without case, accents, spaces and hyphens. An account without given name and surname is read by
 * its display name, cut at each space, either half first.
 *
 * <p>A given name is <b>near</b> another if one begins with the other (from two letters on), if one is a known short form of the other, or if
 * they are one letter off, two from four letters on. An account <b>fits</b> a person with the same family name and the same or a near given
 * name. A near one only counts for who has no account of exactly their name, and only while the account is not exactly another person's.
 *
 * <ul>
 *   <li><b>Linked</b>: the username is one enabled account with the same name, and no second person has that name. Where the school itself
 *       gave the username by a correction, a near given name will do.
 *   <li><b>Probable</b>: there is no account of that username, but just one that fits, enabled, and it fits nobody else.
 *   <li><b>New</b>: there is no account of that username, and none that fits.
 *   <li><b>Check</b>: somebody has to look, because the account is disabled, its given name is only near, or more than one person or account
 *       fits.
 *   <li><b>Danger</b>: the username is an existing account of somebody with another name.
 * </ul>
 *
 * <p>An account that is linked, probable or to be checked for nobody belongs to none of these persons: its name is to be reserved, or a
 * later namesake would get the mailbox of somebody who left before.
 *
 * <p>Accounts and persons meet by family name, and given names are compared once whoever bears them, so the work grows with their number
 * and not with its square. How far two words are apart is a function that is handed in. Nothing here knows a file, a mail domain or a ledger.
 */
@NullMarked
package be.informat.oneroster.domain.matching;

import org.jspecify.annotations.NullMarked;
