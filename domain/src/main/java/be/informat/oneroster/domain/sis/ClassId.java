package be.informat.oneroster.domain.sis;

import java.util.UUID;

/** The SIS's own identifier of a class; never changes. Ordered as its lower-case text. */
public record ClassId(UUID value) implements Comparable<ClassId> {

    @Override
    public int compareTo(ClassId other) {
        return Guids.TEXT_ORDER.compare(value, other.value);
    }

    /** The 36 characters in lower case. */
    @Override
    public String toString() {
        return value.toString();
    }
}
