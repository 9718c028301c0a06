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
 *   <li>Another issuer can be trusted instead; our own token endpoint and keys are then off. Its tokens may be signed with RS256 or ES256 and
 *       have {@code typ} {@code at+jwt} or {@code JWT}; a claim that is configured names the client, which must be one of ours. They grant
 *       what the client is registered for, cut down by a {@code scope} or {@code scp} claim if there is one.
 *   <li>The other issuer's keys are fetched from its address, kept for five minutes, and looked at again for a key that is not known, at most
 *       once in 30 seconds. While it is away the keys that are known go on to count. Only as long as none were ever had nobody can be
 *       judged, which is no fault of the client (503).
 * </ul>
 *
 * <p>Secrets and tokens are never logged.
 */
@NullMarked
package be.informat.oneroster.adapter.rest.oauth;

import org.jspecify.annotations.NullMarked;
