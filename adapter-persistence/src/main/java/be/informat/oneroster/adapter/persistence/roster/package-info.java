/**
 * What was published, and who is reading it.
 *
 * <ul>
 *   <li>A record is stored as versions, a table per kind. A version holds the content, {@code since} and {@code until}, which are numbers of
 *       publications, and a fingerprint; references of a field that has several hang on it. Publication n is what has
 *       {@code since <= n < until}, so each stays readable and nothing is copied. {@code dateLastModified} is the instant of {@code since}.
 *   <li>Version numbers ascend per tenant and kind, are never used twice, and are given in the order of ids: so a page of a collection is
 *       nearly one range of numbers, and whatever was made of a version stays right for ever.
 *   <li>A publication writes its versions first. Then it locks the tenant's head, takes the instant, and becomes the head when its unit
 *       of work commits. Beginning a run locks the head too. The instant is taken from the one clock of all nodes, rounded up to the
 *       millisecond, later than the one before.
 *   <li>Of human text a version holds the value, its case folding (equality, containing) and its place in the order of the CLDR root
 *       collation as bytes (order): SQL only compares bytes. Other text compares by code point.
 *   <li>SQL filters and sorts; it answers numbers of versions. Content is read by number, some at a time, and no connection is held
 *       while whoever asked works on it.
 *   <li>Versions that ended more than 550 days ago are forgotten, some with each publication.
 * </ul>
 *
 * <p>Knows the catalogue of fields, for its columns are named after it; not how a filter is written, nor how a record is shown.
 */
@NullMarked
package be.informat.oneroster.adapter.persistence.roster;

import org.jspecify.annotations.NullMarked;
