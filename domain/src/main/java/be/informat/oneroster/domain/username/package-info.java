/**
 * Usernames: how they are built from names, who gets which, and that none is ever given to two persons.
 *
 * <p>A username is the part before the {@code @} of an account's user principal name. Microsoft School Data Sync links a person to an
 * account by it, so a wrong or reused one gives a child another child's mailbox: a username is correct, unique, stable, and never given
 * twice.
 *
 * <p><b>Format.</b> Words {@code voornaam} and {@code naam} (also {@code familienaam}, {@code achternaam}) with digits, {@code .}, {@code
 * _} and {@code -} between them; or the words in braces, where letters may stand between them too and <code>{voornaam:2}</code> takes the
 * first two letters, separators not counted. {@code voornaam} gives small letters, {@code VOORNAAM} capitals, {@code Voornaam} leaves
 * the case as the SIS writes it. A format must use a name.
 *
 * <p><b>Letters.</b> Names are folded to ASCII letters and digits ({@code domain.naming}); spaces are dropped or become {@code -},
 * {@code _} or {@code .}, hyphens are kept or dropped, all else is dropped. The result never begins or ends with a separator {@code . _
 * -}, and of several in a row only the first stays, so a missing name takes its separator with it. Who has no letter left in the names of
 * the format gets no username: such a person is withheld until the school corrects it.
 *
 * <p><b>Length and collisions.</b> The username is cut to the tenant's maximum, then separators left at its end are cut too. It is
 * compared without regard to case with every username of the name space ever given out and with every existing account known to be
 * somebody else's. If it is taken, the smallest free number from 2 goes behind it, the base cut so that all fits, again without a
 * separator at its end. The name space is the tenant; where staff have another mail domain than pupils there are two, and who changes
 * side gets a username in the other one as well.
 *
 * <p><b>Order.</b> Staff before pupils (who is both is staff), then who started earliest, then who is oldest (unknown last), then by id.
 * The order of the input never matters.
 *
 * <p><b>The ledger.</b>
 *
 * <ul>
 *   <li>A username given to a person of an active tenant stays theirs, whatever happens to format, names or the person; who comes back
 *       has it still. It is never given to another person, also not when the first one has left.
 *   <li>A correction by the school beats the computed name, which stays reserved beside it and is returned to when the correction is
 *       withdrawn. Names in reserve count as given. A person's own names never stand in that person's way.
 *   <li>A set of corrections is applied whole or not at all. Refused are misspelt ones, one name for two persons, and, in an active tenant,
 *       a name ever given to another person (also a swap) or the account of somebody else.
 *   <li>The operator may release a name: then a correction may give it to another person, computation never. One that is still in use goes
 *       over only in the set that gives its owner another; who has left uses none. The next giving uses the release up.
 *   <li>While a tenant is onboarding all but corrections, accounts and releases is computed anew at every change, a correction may take a
 *       proposal (whose owner moves to a number) or the name of an account, and what is withdrawn leaves nothing behind; but that there
 *       was an account of the name stays known.
 *   <li>Chosen persons of an active tenant can be recomputed; their old names stay theirs.
 *   <li>When domains change so that name spaces split or merge, a change that would give one username to two is refused with the list.
 * </ul>
 *
 * <p>Nothing here knows who is exchanged on which day, a file or a table. What is stored is one {@link LedgerEntry} per name space and
 * folded username, so the key of a table can guarantee that a username is never two persons'.
 */
@NullMarked
package be.informat.oneroster.domain.username;

import org.jspecify.annotations.NullMarked;
