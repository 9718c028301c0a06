/**
 * What the parts of the web side share: addresses, parameters as they were written, who may ask for what, and what a bearer token says.
 *
 * <ul>
 *   <li>Clients do not write addresses as they should: raw {@code >}, {@code <}, quotes and letters beside {@code %XX}, spaces as {@code +},
 *       half-encoded texts. So parameters are read from the raw query string: a {@code %} that begins no escape means itself, a
 *       {@code +} is a space, everything else is UTF-8.
 *   <li>What we write ourselves is percent-encoded but for the characters that RFC 3986 calls unreserved.
 *   <li>Every route says who may ask for it when it is registered; a route that says nothing is for nobody.
 *   <li>The address of a client is that of its connection, or what a proxy of ours says of it: the last entry of {@code X-Forwarded-For},
 *       the only one that the proxy itself wrote.
 * </ul>
 *
 * <p>Knows no use case and no format of an answer.
 */
@NullMarked
package be.informat.oneroster.adapter.rest.http;

import org.jspecify.annotations.NullMarked;
