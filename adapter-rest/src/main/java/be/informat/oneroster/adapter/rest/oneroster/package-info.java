/**
 * The rostering reads of OneRoster 1.1 over REST: what is asked, in which order it is judged, and how the answer is written.
 *
 * <ul>
 *   <li>{@link be.informat.oneroster.adapter.rest.oneroster.Operations} is the one catalogue: path, kind, view, parents and scopes of every
 *       read. Schools, students, teachers, terms and grading periods are views of a kind. Reads below schools, terms and courses follow
 *       the record's own reference and hold tombstones; reads that join persons and classes follow active enrollments. A tombstone is
 *       readable by its id, and as a parent. Empty segments of a path and a slash at its end mean nothing.
 *   <li>A request is judged in this order: who asks (401, for every path below the root); verb (405); scope and state of the tenant (403);
 *       whether what the path names exists (404); parameters (400, all that is wrong at once); then whether the client has it already (304).
 *   <li>{@code limit} (default as configured, from 1, without a cap: clients that get a smaller page than they asked for skip records),
 *       {@code offset}, {@code sort} and {@code orderBy}, {@code fields} (exactly those), {@code filter}; others mean nothing. An unknown
 *       field under {@code sort} or {@code fields} is a warning beside the data. Names of fields count exactly, else regardless of case.
 *   <li>A filter is {@code field operator 'value'}, up to twenty of them joined by {@code AND} (binds tighter) and {@code OR}. Quotes may be
 *       typographic, as Microsoft's own documentation prints them; values may hold quotes and logical operators.
 *   <li>Every read answers {@code X-Total-Count}, {@code X-Roster-Publication} and a weak {@code ETag}; collections a {@code Link} with first,
 *       prev, next and last. gzip when accepted.
 *   <li>Payloads come from the catalogue of fields: absent fields are left out, booleans are strings, {@code dateLastModified} always has
 *       three fraction digits and {@code Z}, references have absolute {@code href}s. Pages are written as they are read, so memory does not
 *       grow with {@code limit}.
 *   <li>When the database is away the answer is 503, never an empty list: clients take absence for deletion. An answer that fails
 *       half-way breaks the connection, so that nobody takes half a page for a whole one.
 *   <li>The OpenAPI 3.1 document is made from the catalogues of operations, fields and scopes; nothing is listed a second time for it.
 *   <li>Errors are a {@code statusInfoSet} with the id of the request, and tell nothing of the inside. Logs name operation, tenant and
 *       client; never a path, which may hold the id of a person.
 * </ul>
 *
 * <p>Knows nothing of how tokens are made or checked.
 */
@NullMarked
package be.informat.oneroster.adapter.rest.oneroster;

import org.jspecify.annotations.NullMarked;
