/**
 * The heart: SIS data, settings, usernames and a date give the records of a roster; compared with what is in force they give a
 * publication.
 *
 * <p><b>Records.</b> An institution is an org of type {@code district}, a location one of type {@code school}. The active school year is
 * an academic session with the terms of the SIS as its children. Each location with a class has one course, because OneRoster requires one
 * of every class. A class is a {@code homeroom} named by the group name template; it refers to the school year, never to a term, for a
 * class must not end with a term. A person is one user: {@code teacher} while a staff assignment counts, else {@code student}; without a
 * username a person is withheld. Enrollments come from registrations with a class and from class teachers; their dates are cut to the
 * school year. Nothing is exchanged that points at something not exchanged. No field is exchanged that nobody asked for: no e-mail
 * address, phone number, gender, and no birth date unless the tenant exchanges demographics.
 *
 * <p><b>Differences.</b> Only a record whose content differs from what is in force is published anew. Content is the fields that are
 * present, by name, without {@code href}s: a new program version, a field that no record has, or another public address restamps nothing.
 * What is gone becomes a tombstone, what comes back is active again. Tombstones stay for 550 days after they came and leave with the next
 * publication that has another reason.
 *
 * <p><b>Holding.</b> Microsoft School Data Sync takes absence for deletion, so a publication that takes too much away is held until an
 * operator confirms it: more than 30 % and at least 20, or more than half and at least 3, of active pupils, staff or classes; counted
 * alike, classes that stay but lose their last owner and pupils who stay but lose their last class, of those that had one. At the switch to
 * a new school year the old classes go, so there it is held when the new year has fewer than half of the classes, pupils or staff of the
 * old one.
 *
 * <p>Everything here is a pure function: same input, same output, in the order of {@code sourcedId}s.
 */
@NullMarked
package be.informat.oneroster.domain.publication;

import org.jspecify.annotations.NullMarked;
