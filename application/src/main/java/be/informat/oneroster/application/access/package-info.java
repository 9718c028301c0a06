/**
 * Who may use the API.
 *
 * <ul>
 *   <li>A client belongs to one tenant: it reads that tenant's roster and nothing else.
 *   <li>Ids and secrets are made of {@code [A-Za-z0-9_-]} and never begin with a hyphen, so that they can stand anywhere. A secret holds at
 *       least 256 random bits, is shown once, when it is made, and stored as its SHA-256: of so many random bits nothing slower is needed.
 *   <li>A client has up to two secrets that are right, so that a new one can be put in place before the old one is forgotten: making a
 *       third one forgets the eldest.
 *   <li>Without other wishes a client may have {@code roster-core.readonly} and {@code roster.readonly}, and
 *       {@code roster-demographics.readonly} if its tenant exchanges demographics.
 *   <li>A revoked client gets no tokens and its tokens are refused at once; it never comes back. Every change of a client is in the audit
 *       log, without the secret.
 *   <li>A client is looked up at every read. Reads are for clients of active tenants; tokens are given whatever the state of the tenant.
 * </ul>
 *
 * <p>Knows nothing of tokens: they are a form on the wire.
 */
@NullMarked
package be.informat.oneroster.application.access;

import org.jspecify.annotations.NullMarked;
