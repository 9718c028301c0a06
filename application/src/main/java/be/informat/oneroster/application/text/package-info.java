/**
 * The words for people, in Dutch and English, from one catalogue: {@code messages_nl.properties} and {@code messages_en.properties} beside
 * this package. Every text for a school comes from here; a test proves that both languages have the same keys, and one for every code that
 * needs one. A text has places {@code {0}}, {@code {1}} … for what differs; there are no other signs with a meaning.
 */
@NullMarked
package be.informat.oneroster.application.text;

import org.jspecify.annotations.NullMarked;
