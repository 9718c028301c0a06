package be.informat.oneroster.domain.sis;

import be.informat.oneroster.domain.schoolyear.SchoolYear;
import java.util.Comparator;

/** What makes a class one class: its id and its school year. Ordered by id, then year. */
public record SchoolClassKey(ClassId id, SchoolYear year) implements Comparable<SchoolClassKey> {

    private static final Comparator<SchoolClassKey> ORDER =
            Comparator.comparing(SchoolClassKey::id).thenComparing(SchoolClassKey::year);

    @Override
    public int compareTo(SchoolClassKey other) {
        return ORDER.compare(this, other);
    }
}
