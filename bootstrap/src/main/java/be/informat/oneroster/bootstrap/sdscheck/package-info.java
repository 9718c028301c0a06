/**
 * Does against any OneRoster 1.1 provider what Microsoft School Data Sync (SDS) does, and tells for each step that it went well, or why not.
 *
 * <p>The steps, in the order of the SDS wizard and of a sync:
 *
 * <ol>
 *   <li>{@code url}: the address answers, and gives no records to somebody without a token (401).
 *   <li>{@code credentials}: the token address gives a bearer token for the client's id and secret, as RFC 6749 section 5.1 wants it: without
 *       a scope, which the wizard cannot enter; by Basic authentication or, where that is refused, in the form. A wrong secret gets none.
 *   <li>{@code data-access}: the token opens the collections; an invented one does not.
 *   <li>{@code collection …}: each collection as the first sync reads it: {@code status='active'}, pages of 5000 by offset.
 *       {@code X-Total-Count} tells on each page how many there are, and so many come. Demographics are read if the client may.
 *   <li>{@code delta …}: with {@code dateLastModified>'…'} nothing comes that is not later, and nothing is missing that is.
 *   <li>{@code paging}: a page is never longer than its limit and shorter only at the end (SDS adds the limit to the offset, so it
 *       would skip records); no record comes twice, none is left out; behind the end there is an empty list; {@code rel="next"}, where it is
 *       given, leads to the next page, and is not given on the last one. Short collections are read in small pages once more for this.
 *   <li>{@code filters}: {@code status='active'} gives only active records, also with the typographic quotes of Microsoft's documentation.
 *   <li>{@code required-fields}: what OneRoster 1.1 marks as required is there, and values of its vocabularies are in them.
 *   <li>{@code references}: what an active record points at is an active record of the provider.
 *   <li>{@code dates}: {@code dateLastModified} is written {@code 2025-01-31T09:30:00.000Z}, always with three fraction digits (Microsoft's
 *       acceptance test wants them), a date {@code 2025-01-31}.
 * </ol>
 *
 * <p>A step that needs one that failed is skipped. Of each kind of fault some records are named by their {@code sourcedId}, the others
 * counted. Answers are read as they come and only ids are kept, so memory grows by some hundred bytes for a record, whatever its size.
 *
 * <p>It is a client of the standard: it knows nothing of this program, so that it shares no mistake with it.
 */
@NullMarked
package be.informat.oneroster.bootstrap.sdscheck;

import org.jspecify.annotations.NullMarked;
