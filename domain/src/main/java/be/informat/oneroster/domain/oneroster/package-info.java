/**
 * The records of OneRoster 1.1 rostering as this project exchanges them, their enumerations, and the one catalogue of fields.
 *
 * <ul>
 *   <li>A record holds content only: what it says about a school, class or person. {@code status} and {@code dateLastModified} belong
 *       to its publication, {@code href}s to whoever shows it.
 *   <li>References are the {@code sourcedId} of the other record. {@code endDate} of sessions and enrollments is exclusive, as in
 *       OneRoster 1.1: the day after the last one. Lists are sorted by id; an empty list and a null are absent fields.
 *   <li>{@code sourcedId}s never change: see {@link be.informat.oneroster.domain.oneroster.SourcedIds}.
 *   <li>{@link be.informat.oneroster.domain.oneroster.Field} knows every field the standard has for a kind, exchanged or not, and how
 *       it compares. Payloads, filters, sorting, fingerprints and tables all come from it.
 * </ul>
 */
@NullMarked
package be.informat.oneroster.domain.oneroster;

import org.jspecify.annotations.NullMarked;
