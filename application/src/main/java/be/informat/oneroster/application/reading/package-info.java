/**
 * The road of a read, once it is known who reads: to which publication it is pinned, which records match, and how they are handed over.
 *
 * <p><b>A sync never sees two publications, and no change falls between two syncs.</b> The reads with one token form runs; all reads of a run
 * see one publication.
 *
 * <ul>
 *   <li>A run begins with a token's first read, on the publication that is newest at that moment.
 *   <li>A read at offset 0 (a single read too) begins a new run when it repeats the path that the run began with, whatever its filter; when
 *       nothing was read with the token for two minutes; or when the run is an hour old. Else it sees what the run sees.
 *   <li>A read at a later offset goes on with a list: it sees what offset 0 of the same list saw, with this token, else (a token renewed in
 *       mid-list) with another token of the same client in the last hour, else what its run sees. It never begins another run, but for
 *       a token's first read. A list is a path with its filter and its order; limit and fields may change on the way. A list that fits
 *       on its first page has no later offset, so it is not remembered: a delta with nothing new writes nothing for its lists.
 *   <li>The beginning of a run is shared by all nodes at once, its last read within ten seconds.
 * </ul>
 *
 * <p>So a client that asks for everything since it took its token, since its previous run began, or since the greatest
 * {@code dateLastModified} it saw misses nothing.
 *
 * <p>A sync whose token is renewed, or that rests for two minutes, in its midst is more than one run. Nothing is missed by it either, if the
 * greatest instant is kept for each collection apart, and the token is the one that the sync began with. One thing cannot be told from the
 * same sync going on: after such a rest, the next sync with the same token within two minutes of the last read. It takes another token.
 *
 * <p>Which records match is answered as the numbers of their versions; the total is their count, a page is a slice. These lists are
 * remembered, up to a bound: a publication never changes, so they are never wrong, and a sweep through pages selects once. Records are
 * handed over one by one, however long the page.
 *
 * <p>What each run asked and got is noted for people, and written to the sync log every few seconds, beside the reads: a read never waits
 * for it.
 */
@NullMarked
package be.informat.oneroster.application.reading;

import org.jspecify.annotations.NullMarked;
