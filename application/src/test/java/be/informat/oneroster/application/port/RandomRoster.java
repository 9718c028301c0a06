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
import be.informat.oneroster.domain.oneroster.RosterRecord;
import be.informat.oneroster.domain.publication.RosterChanges;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Publications and questions by chance, always the same ones from the same seed. Values are few, so that questions have answers. */
final class RandomRoster {

    private static final int USERS = 40;
    private static final int CLASSES = 6;

    private static final List<String> NAMES = List.of(
            "Emile",
            "Émile",
            "emile",
            "É",
            "Zoë",
            "zoé",
            "İpek",
            "ipek",
            "IPEK",
            "Straße",
            "STRASSE",
            "strasse",
            "O'Brien",
            "o’Brien",
            "d'Haese",
            "De Smet",
            "De  Smet",
            "De-Smet",
            "DE SMET",
            "D",
            "van Damme",
            "Van Damme",
            "Ångström",
            "A\u030Angstrom",
            "Łukasz",
            "Œuvre",
            "oeuvre",
            "ﬁn",
            "fin",
            "100%",
            "1_0",
            "a\\b",
            "Ω",
            "ω",
            "ς",
            "Σ",
            "𝒜",
            "｡",
            "李",
            "Ñ",
            "n\u0303",
            "\u200Ba",
            "a");

    private final Random random;
    private final List<UUID> schools = List.of(id(101), id(102), id(103));
    private boolean first = true;

    RandomRoster(long seed) {
        random = new Random(seed);
    }

    /** The changes of the next publication: everything at first, then some changes and departures of users. */
    RosterChanges nextChanges() {
        if (first) {
            first = false;
            return Records.appear(everything());
        }
        if (random.nextBoolean()) {
            return Records.leave(Kind.USER, id(1 + random.nextInt(USERS)));
        }
        return Records.change(user(id(1 + random.nextInt(USERS))), demographics(id(2)));
    }

    private RosterRecord[] everything() {
        List<RosterRecord> records = new ArrayList<>();
        records.add(Records.district(id(100), name(), schools.toArray(UUID[]::new)));
        schools.forEach(school -> records.add(Records.school(school, name(), id(100))));
        records.add(Records.schoolYear(id(901), id(902)));
        records.add(Records.term(id(901), name()));
        records.add(Records.term(id(902), name()));
        schools.forEach(school ->
                records.add(Records.course(id(300 + (int) (school.getLeastSignificantBits() & 0xFF)), school)));
        for (int number = 1; number <= CLASSES; number++) {
            records.add(Records.schoolClass(id(500 + number), name(), id(401), one(schools)));
        }
        for (int number = 1; number <= USERS; number++) {
            records.add(user(id(number)));
            if (number % 2 == 0) {
                records.add(demographics(id(number)));
            }
            records.add(Records.enrollment(
                    id(1000 + number),
                    id(1 + random.nextInt(USERS)),
                    id(501 + random.nextInt(CLASSES)),
                    one(schools),
                    one(List.of(Role.values()))));
        }
        return records.toArray(RosterRecord[]::new);
    }

    private RosterRecord user(UUID id) {
        UUID[] orgs = schools.stream().filter(school -> random.nextBoolean()).toArray(UUID[]::new);
        UUID[] atLeastOne = orgs.length == 0 ? new UUID[] {schools.getFirst()} : orgs;
        return random.nextInt(4) == 0
                ? Records.teacher(id, name(), name(), atLeastOne)
                : Records.pupil(id, name(), name(), atLeastOne);
    }

    private RosterRecord demographics(UUID id) {
        return Records.demographics(id, day());
    }

    Selection nextSelection() {
        Kind kind = one(List.of(Kind.values()));
        return new Selection(kind, view(kind), filter(kind, 3), random.nextBoolean() ? null : sort(kind));
    }

    private Filter view(Kind kind) {
        if (random.nextInt(4) != 0) {
            return new Filter.Everything();
        }
        if (kind == Kind.USER) {
            return new Filter.EnrolledIn(id(501 + random.nextInt(CLASSES)), one(List.of(Role.values())));
        }
        if (kind == Kind.CLASS) {
            return new Filter.AttendedBy(id(1 + random.nextInt(USERS)), EnumSet.of(one(List.of(Role.values()))));
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
        FieldPath path = path(one(kind.fields()));
        Field.Type type = ReferenceFilter.typeOf(path);
        List<Operator> operators = new ArrayList<>(List.of(Operator.values()));
        if (type == Field.Type.DATE || type == Field.Type.INSTANT) {
            operators.remove(Operator.CONTAINS);
        }
        Operator operator = one(operators);
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
            return new Filter.Value.Day(day());
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
            case FieldPath.ReferenceHref(Field field, String prefix) -> prefix + one(schools);
            case FieldPath.ReferenceType(Field field) -> one(List.of("org", "user", "academicSession", "course"));
            case FieldPath.Own own -> ownText(type);
            case FieldPath.ReferenceId reference -> ownText(Field.Type.IDENTIFIER);
            case FieldPath.Absent absent -> name();
        };
        int cut = random.nextInt(6);
        return cut == 0 && text.length() > 2 ? text.substring(1, 1 + random.nextInt(text.length() - 1)) : text;
    }

    private String ownText(Field.Type type) {
        return switch (type) {
            case IDENTIFIER ->
                id(one(List.of(1, 2, 20, 101, 102, 103, 502, 900, 901, 1001))).toString();
            case ENUMERATION ->
                one(List.of("student", "teacher", "active", "tobedeleted", "true", "false", "school", "Student"));
            case TEXT -> one(List.of("2025", "112201", "112201-1", id(3).toString()));
            case HUMAN_TEXT, DATE, INSTANT, REFERENCE, REFERENCES, TEXTS, OBJECT -> name();
        };
    }

    private Selection.@Nullable Sort sort(Kind kind) {
        List<Field> sortable = kind.fields().stream()
                .filter(field -> field.isScalar() || field.type() == Field.Type.REFERENCE)
                .toList();
        return new Selection.Sort(path(one(sortable)), one(List.of(Direction.values())));
    }

    private LocalDate day() {
        return one(List.of(
                LocalDate.of(2012, 2, 29),
                LocalDate.of(2024, 9, 1),
                LocalDate.of(2024, 12, 21),
                LocalDate.of(2025, 9, 1)));
    }

    private String name() {
        return one(NAMES);
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
