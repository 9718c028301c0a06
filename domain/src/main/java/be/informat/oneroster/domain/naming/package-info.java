/**
 * How the names of a school become the names that Microsoft 365 shows, and the letters that an account may have.
 *
 * <p><b>Group names.</b> A template is text with the components <code>{klascode}</code>, <code>{klasomschrijving}</code>, <code>{vestiging}</code>,
 * <code>{schooljaar}</code> ({@code 2024-25}) and <code>{startjaar}</code> ({@code 2024}).
 *
 * <ul>
 *   <li>Any other <code>{…}</code>, a brace that is not closed, and a template with neither the class code nor the class description are
 *       problems, each with its position counted from 1 and the list of components.
 *   <li>An empty class description is replaced by the class code, unless the template also holds <code>{klascode}</code>.
 *   <li>Any other component without a value disappears together with the literal text before it, if that has no letter or digit;
 *       else with the literal text behind it, if that has none. A literal text is all that stands between two components.
 *   <li>White space is trimmed and collapsed, control characters are dropped. If nothing is left the name is the class code.
 *   <li>The name is cut to 240 characters: Microsoft School Data Sync adds up to 15 when a class expires, and Microsoft 365 stops at 256.
 * </ul>
 *
 * <p><b>Folding.</b> A name becomes ASCII letters and digits as ICU's transliterator {@code Latin-ASCII} makes them; spaces and
 * hyphens of any kind stay, as one kind of each, for whoever decides what becomes of them. All else is dropped, so of a name in another
 * script nothing is left.
 *
 * <p>Nothing here knows which names are taken: that is {@code domain.username}.
 */
@NullMarked
package be.informat.oneroster.domain.naming;

import org.jspecify.annotations.NullMarked;
