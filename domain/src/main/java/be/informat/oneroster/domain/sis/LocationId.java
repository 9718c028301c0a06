package be.informat.oneroster.domain.sis;

import java.util.UUID;

/** The SIS's own identifier of a location; never changes. Ordered as its lower-case text. */
public record LocationId(UUID value) implements Comparable<LocationId> {

    @Override
    public int compareTo(LocationId other) {
        return Guids.TEXT_ORDER.compare(value, other.value);
    }

    /** The 36 characters in lower case. */
    @Override
    public String toString() {
        return value.toString();
    }
}
