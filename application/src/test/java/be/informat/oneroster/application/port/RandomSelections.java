package be.informat.oneroster.application.port;

import static be.informat.oneroster.application.port.Records.id;

import be.informat.oneroster.application.query.FieldPath;
import be.informat.oneroster.application.query.Filter;
import be.informat.oneroster.application.query.Operator;
import be.informat.oneroster.application.query.Selection;
import be.informat.oneroster.application.query.Selection.Direction;
import be.informat.oneroster.domain.oneroster.Field;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Questions to a {@link RandomRoster} by chance, always the same ones from the same seed. */
final class RandomSelections {

    private final Random random;

    RandomSelections(Random random) {
        this.random = random;
    }

    /** A question about any kind, made of the fields of the catalogue. */
    Selection next() {
        Kind kind = RandomRoster.one(random, List.of(Kind.values()));
        return new Selection(kind, view(kind), filter(kind, 3), random.nextBoolean() ? null : sort(kind));
    }

    private Filter view(Kind kind) {
        if (random.nextInt(4) != 0) {
            return new Filter.Everything();
        }
        if (kind == Kind.USER) {
            return new Filter.EnrolledIn(
                    id(501 + random.nextInt(RandomRoster.CLASSES)), RandomRoster.one(random, List.of(Role.values())));
        }
        if (kind == Kind.CLASS) {
            return new Filter.AttendedBy(
                    id(1 + random.nextInt(RandomRoster.USERS)),
                    EnumSet.of(RandomRoster.one(random, List.of(Role.values()))));
        }
        return filter(kind, 1);
    }

    private Filter filter(Kind kind, int depth) {
        int choice = depth == 0 ? 4 : random.nextInt(6);
        List<Filter> parts = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(part -> depth == 0 ? comparison(kind) : filter(kind, depth - 1))
                .toList();
        return switch (choice) {
            case 0 -> new Filter.Everything();
            case 1 -> new Filter.And(parts);
            case 2 -> new Filter.Or(parts);
            default -> comparison(kind);
        };
    }

    private Filter comparison(Kind kind) {
        FieldPath path = path(RandomRoster.one(random, kind.fields()));
        Field.Type type = ReferenceFilter.typeOf(path);
        List<Operator> operators = new ArrayList<>(List.of(Operator.values()));
        if (type == Field.Type.DATE || type == Field.Type.INSTANT) {
            operators.remove(Operator.CONTAINS);
        }
        Operator operator = RandomRoster.one(random, operators);
        return new Filter.Comparison(path, operator, value(path, type, operator));
    }

    private FieldPath path(Field field) {
        if (!field.exchanged()) {
            return new FieldPath.Absent(field.type());
        }
        if (field.isScalar()) {
            return new FieldPath.Own(field);
        }
        return switch (random.nextInt(4)) {
            case 0 -> new FieldPath.ReferenceHref(field, "https://sis.example.be/orgs/");
            case 1 -> new FieldPath.ReferenceType(field);
            default -> new FieldPath.ReferenceId(field);
        };
    }

    private Filter.Value value(FieldPath path, Field.Type type, Operator operator) {
        if (type == Field.Type.DATE) {
            return new Filter.Value.Day(RandomRoster.one(random, RandomRoster.DAYS));
        }
        if (type == Field.Type.INSTANT) {
            return new Filter.Value.Moment(Instant.parse("2024-09-02T06:00:00Z").plusNanos(random.nextInt(5_000_000)));
        }
        boolean several = switch (path) {
            case FieldPath.ReferenceId(Field field) -> field.type() == Field.Type.REFERENCES;
            case FieldPath.ReferenceHref(Field field, String prefix) -> field.type() == Field.Type.REFERENCES;
            case FieldPath.ReferenceType(Field field) -> field.type() == Field.Type.REFERENCES;
            case FieldPath.Own own -> false;
            case FieldPath.Absent absent -> false;
        };
        boolean list = operator == Operator.EQUAL || operator == Operator.NOT_EQUAL || operator == Operator.CONTAINS;
        if (several && list) {
            return new Filter.Value.Texts(IntStream.rangeClosed(0, random.nextInt(2))
                    .mapToObj(index -> text(path, type))
                    .toList());
        }
        return new Filter.Value.Text(text(path, type));
    }

    private String text(FieldPath path, Field.Type type) {
        String text = switch (path) {
            case FieldPath.ReferenceHref(Field field, String prefix) ->
                prefix + RandomRoster.one(random, RandomRoster.SCHOOLS);
            case FieldPath.ReferenceType(Field field) ->
                RandomRoster.one(random, List.of("org", "user", "academicSession", "course"));
            case FieldPath.Own own -> ownText(type);
            case FieldPath.ReferenceId reference -> ownText(Field.Type.IDENTIFIER);
            case FieldPath.Absent absent -> RandomRoster.one(random, RandomRoster.NAMES);
        };
        int cut = random.nextInt(6);
        return cut == 0 && text.length() > 2 ? text.substring(1, 1 + random.nextInt(text.length() - 1)) : text;
    }

    private String ownText(Field.Type type) {
        return switch (type) {
            case IDENTIFIER ->
                id(RandomRoster.one(random, List.of(1, 2, 20, 101, 102, 103, 502, 900, 901, 1001)))
                        .toString();
            case ENUMERATION ->
                RandomRoster.one(
                        random,
                        List.of("student", "teacher", "active", "tobedeleted", "true", "false", "school", "Student"));
            case TEXT -> RandomRoster.one(random, List.of("2025", "112201", "112201-1", id(3).toString()));
            case HUMAN_TEXT, DATE, INSTANT, REFERENCE, REFERENCES, TEXTS, OBJECT ->
                RandomRoster.one(random, RandomRoster.NAMES);
        };
    }

    private Selection.@Nullable Sort sort(Kind kind) {
        List<Field> sortable = kind.fields().stream()
                .filter(field -> field.isScalar() || field.type() == Field.Type.REFERENCE)
                .toList();
        return new Selection.Sort(
                path(RandomRoster.one(random, sortable)), RandomRoster.one(random, List.of(Direction.values())));
    }
}
