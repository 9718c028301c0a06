package be.informat.oneroster.adapter.rest.oneroster;

import be.informat.oneroster.application.query.FieldPath;
import be.informat.oneroster.domain.oneroster.Field;
import be.informat.oneroster.domain.oneroster.Field.Type;
import be.informat.oneroster.domain.oneroster.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the fields of one kind by the names that clients write: exactly, else regardless of case. */
final class FieldNames {

    private final Kind kind;
    private final String root;

    /** @param root the public address of OneRoster's root, for {@code href}s */
    FieldNames(Kind kind, String root) {
        this.kind = kind;
        this.root = root;
    }

    /** A field by its name alone; empty if the standard has none for this kind. */
    Optional<Field> field(String name) {
        return kind.field(name)
                .or(() -> kind.fields().stream()
                        .filter(field -> field.name().equalsIgnoreCase(name))
                        .findFirst());
    }

    /** What a filter or a sort means by a name, which may be followed by a dot and a member; empty if the standard has no such thing. */
    Optional<FieldPath> path(String written) {
        int dot = written.indexOf('.');
        String name = dot < 0 ? written : written.substring(0, dot);
        String member = dot < 0 ? null : written.substring(dot + 1);
        return field(name).flatMap(field -> path(field, member));
    }

    private Optional<FieldPath> path(Field field, @Nullable String member) {
        return switch (field.type()) {
            case IDENTIFIER, HUMAN_TEXT, TEXT, ENUMERATION, DATE, INSTANT ->
                member == null ? Optional.of(own(field)) : Optional.empty();
            case REFERENCE, REFERENCES -> reference(field, member);
            case TEXTS -> member == null ? Optional.of(own(field)) : Optional.empty();
            case OBJECT -> object(field, member);
        };
    }

    private static FieldPath own(Field field) {
        return field.exchanged() ? new FieldPath.Own(field) : new FieldPath.Absent(field.type());
    }

    private Optional<FieldPath> reference(Field field, @Nullable String member) {
        String lower = member == null ? "sourcedid" : member.toLowerCase(Locale.ROOT);
        if (!List.of("sourcedid", "href", "type").contains(lower)) {
            return Optional.empty();
        }
        Kind target = field.target();
        if (target == null) {
            return Optional.of(new FieldPath.Absent(field.type()));
        }
        return Optional.of(
                switch (lower) {
                    case "href" -> new FieldPath.ReferenceHref(field, root + "/" + target.plural() + "/");
                    case "type" -> new FieldPath.ReferenceType(field);
                    default -> new FieldPath.ReferenceId(field);
                });
    }

    private static Optional<FieldPath> object(Field field, @Nullable String member) {
        if (member == null) {
            return Optional.of(new FieldPath.Absent(Type.OBJECT));
        }
        boolean isKnown = field.name().equals("metadata")
                ? !member.isBlank()
                : List.of("type", "identifier").contains(member.toLowerCase(Locale.ROOT));
        return isKnown ? Optional.of(new FieldPath.Absent(Type.TEXT)) : Optional.empty();
    }
}
