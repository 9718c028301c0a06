package be.informat.oneroster.domain.oneroster;

import java.util.List;
import java.util.Optional;

/** The seven kinds of OneRoster 1.1 records that are exchanged. */
public enum Kind {
    ORG("org", "orgs"),
    ACADEMIC_SESSION("academicSession", "academicSessions"),
    COURSE("course", "courses"),
    CLASS("class", "classes"),
    USER("user", "users"),
    DEMOGRAPHICS("demographics", "demographics"),
    ENROLLMENT("enrollment", "enrollments");

    private final String singular;
    private final String plural;

    Kind(String singular, String plural) {
        this.singular = singular;
        this.plural = plural;
    }

    /** Its name in the standard; also the {@code type} of a reference to it and the key of a single read's envelope. */
    public String singular() {
        return singular;
    }

    /** The key of a collection's envelope and the path of the collection. */
    public String plural() {
        return plural;
    }

    /** Every field the standard has for this kind, in the order of a payload. */
    public List<Field> fields() {
        return FieldCatalogue.of(this);
    }

    /** The field with exactly this name; empty if the standard has none. */
    public Optional<Field> field(String name) {
        return fields().stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
