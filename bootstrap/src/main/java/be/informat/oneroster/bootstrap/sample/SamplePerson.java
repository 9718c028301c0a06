package be.informat.oneroster.bootstrap.sample;

import be.informat.oneroster.domain.sis.Person;
import be.informat.oneroster.domain.username.Side;
import org.jspecify.annotations.Nullable;

/**
 * An invented person.
 *
 * @param shortForm what friends make of the given name; null if nothing
 */
record SamplePerson(Person person, Side side, @Nullable String shortForm) {}
