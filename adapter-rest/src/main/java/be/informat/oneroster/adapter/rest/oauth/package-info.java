/**
 * Tokens: how clients get them, how they are signed, and how they are believed. JWTs are a form on the wire and stay in here.
 *
 * <ul>
 *   <li>Clients take tokens by {@code client_credentials} (RFC 6749, section 4.4), with their secret by Basic or in the body of the form. With
 *       both, both secrets must be right, and different ids are {@code invalid_request}, like a parameter that comes twice. An empty
 *       parameter counts as absent, unknown ones mean nothing. {@code scope} is optional, because the wizard of Microsoft School Data Sync
 *       has no such field: without it a token grants what the client is registered for, else what both have in common.
 *   <li>Tokens are given whatever the state of the tenant. A new one never ends another. They last an hour and are RFC 9068 JWTs
 *       ({@code typ at+jwt}), signed with RS256.
 *   <li>An unknown client and a wrong secret are the same answer in the same time. Only who gives a wrong secret is slowed down, by client
 *       and address (429): a right one is looked at first, and never waits for what others did.
 *   <li>Signing keys are shared by all nodes through the store. A new one follows after thirty days; it is published for a while before it
 *       signs, and the old one is believed until everything it signed has expired. A node that meets a key it does not know looks again.
 *   <li>A token is believed if it is signed with a known key by a pinned algorithm (never {@code none}, never HMAC), comes from the expected
 *       issuer for the expected audience, and has not expired for more than sixty seconds. Keys and addresses of keys inside a token are
 *       never followed; a critical header that is not understood refuses it. What was believed is remembered shortly by its SHA-256,
 *       because signatures cost time; whether the client may still read is asked elsewhere, at every read.
 *   <li>Nothing of this is specific to our own issuer but the keys: another one is a {@link
 *       be.informat.oneroster.adapter.rest.oauth.TrustedIssuer} with other values.
 * </ul>
 *
 * <p>Secrets and tokens are never logged.
 */
@NullMarked
package be.informat.oneroster.adapter.rest.oauth;

import org.jspecify.annotations.NullMarked;
