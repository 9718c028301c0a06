package be.informat.oneroster.domain.sis;

import java.util.UUID;

/** The SIS's own identifier of a person; never changes. Ordered as its lower-case text. */
public record PersonId(UUID value) implements Comparable<PersonId> {

    @Override
    public int compareTo(PersonId other) {
        return Guids.TEXT_ORDER.compare(value, other.value);
    }

    /** The 36 characters in lower case. */
    @Override
    public String toString() {
        return value.toString();
    }
}
