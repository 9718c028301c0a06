package be.informat.oneroster.bootstrap.rest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Questions about the records of one list by chance, always the same ones from the same chance. */
final class Questions {

    private static final int MOST_CLAUSES = 20;
    private static final List<String> MEMBERS = List.of("sourcedId", "href", "type");

    private final Random random;
    private final List<KnownField> fields;
    private final Clauses clauses;
    private final Set<String> errors = new TreeSet<>();
    private final Set<String> warnings = new TreeSet<>();

    private Questions(Random random, String kind, List<JsonNode> records) {
        this.random = random;
        this.fields = KnownField.of(kind);
        this.clauses = new Clauses(random, fields, records, errors);
    }

    /** @param records what values are taken from, so that questions have answers */
    static Question next(Random random, String kind, List<JsonNode> records) {
        return new Questions(random, kind, records).next();
    }

    private Question next() {
        List<List<Clause>> filter = new ArrayList<>();
        StringBuilder written = new StringBuilder();
        int count = random.nextInt(200) == 0 ? MOST_CLAUSES + 1 : random.nextInt(5);
        for (int number = 0; number < count; number++) {
            boolean isAlternative = number == 0 || random.nextInt(3) == 0;
            if (number > 0) {
                written.append(isAlternative ? " OR " : " AND ");
            }
            if (isAlternative) {
                filter.add(new ArrayList<>());
            }
            Clause clause = clauses.next();
            filter.getLast().add(clause);
            written.append(clause.written());
        }
        if (count > MOST_CLAUSES) {
            errors.add("invalid_filter_field");
        }
        Question.Sort sort = random.nextInt(3) == 0 ? null : sort();
        Set<String> chosen = new LinkedHashSet<>();
        String writtenFields = random.nextInt(2) == 0 ? "" : fields(chosen);
        int offset = random.nextInt(3) == 0 ? random.nextInt(50) : 0;
        int limit = random.nextInt(3) == 0 ? 1 + random.nextInt(20) : 5_000;
        return new Question(filter, written.toString(), sort, chosen, writtenFields, offset, limit, errors, warnings);
    }

    private Question.@Nullable Sort sort() {
        boolean isDescending = random.nextBoolean();
        if (random.nextInt(30) == 0) {
            warnings.add("invalid_sort_field");
            return new Question.Sort(null, "", "nonsense", isDescending);
        }
        KnownField field = one(random, fields);
        String member = field.isReference() ? one(random, MEMBERS) : "";
        String name = inAnyCase(random, field.name());
        String written =
                member.isEmpty() || (member.equals("sourcedId") && random.nextBoolean()) ? name : name + "." + member;
        boolean isSortable = !field.isList() && field.nature() != KnownField.Nature.OBJECT;
        if (!isSortable) {
            warnings.add("invalid_sort_field");
        }
        return new Question.Sort(isSortable ? field : null, member, written, isDescending);
    }

    private String fields(Set<String> chosen) {
        List<String> written = new ArrayList<>();
        for (int number = random.nextInt(5); number >= 0; number--) {
            KnownField field = one(random, fields);
            chosen.add(field.name());
            written.add((random.nextInt(5) == 0 ? " " : "") + inAnyCase(random, field.name()));
        }
        if (random.nextInt(30) == 0) {
            written.add(random.nextInt(written.size()), "nonsense");
            warnings.add("invalid_selection_field");
            chosen.clear();
        }
        if (random.nextInt(40) == 0) {
            written.add(" ");
            errors.add("invalid_blank_selection_field");
        }
        return String.join(",", written);
    }

    static String inAnyCase(Random random, String name) {
        return switch (random.nextInt(12)) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> name.toLowerCase(Locale.ROOT);
            default -> name;
        };
    }

    static <T> T one(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
