/**
 * The tenants of an installation: their settings and their life.
 *
 * <p>What settings may be is decided in {@code domain.tenant}; here is what needs the other tenants, the school data, the usernames given
 * out, or today.
 *
 * <ul>
 *   <li>Settings are always handed over whole, and found by {@code key}: an unknown key makes a new tenant. So a key never changes.
 *   <li>Refused, all reasons at once: an Entra tenant that another tenant has; a location, as far as the school data knows it, that
 *       another tenant exchanges, whatever the other's state; a switch date that would take a tenant back from the new school year to
 *       the old one; a change of domains after which one username would be two persons', with the list.
 *   <li>An institution or excluded location that the school data does not know is allowed, with a remark: the data may come later.
 *   <li>Usernames given out follow a change of the domains into one name space or two, in the same unit of work. Where one domain becomes
 *       what the other was, names are kept apart as if there were one name space: an account is a username and a domain.
 *   <li>Activation computes the usernames a last time as proposals, publishes afresh and freezes them, in one unit of work. Reactivation
 *       after a suspension is an ordinary publication, which may be held back.
 *   <li>An active tenant cannot be deleted: suspend it first.
 *   <li>Every change is written to the history with who did it, without values that name persons; and it notes that the tenant must be
 *       published again, as well as other tenants that may now exchange a location nobody could before.
 * </ul>
 *
 * <p>Who may do all this is decided by the caller.
 */
@NullMarked
package be.informat.oneroster.application.tenants;

import org.jspecify.annotations.NullMarked;
