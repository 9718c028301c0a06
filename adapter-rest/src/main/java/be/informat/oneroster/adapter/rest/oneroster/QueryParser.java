package be.informat.oneroster.adapter.rest.oneroster;

import be.informat.oneroster.adapter.rest.http.Parameters;
import be.informat.oneroster.application.query.FieldPath;
import be.informat.oneroster.application.query.Filter;
import be.informat.oneroster.application.query.Selection.Direction;
import be.informat.oneroster.application.query.Selection.Sort;
import be.informat.oneroster.domain.oneroster.Field;
import be.informat.oneroster.domain.oneroster.Field.Type;
import be.informat.oneroster.domain.oneroster.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of one request, with all that is wrong with them. */
final class QueryParser {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private final Kind kind;
    private final FieldNames names;
    private final Parameters parameters;
    private final List<Remark> problems = new ArrayList<>();
    private final List<Remark> warnings = new ArrayList<>();

    private QueryParser(Kind kind, String root, Parameters parameters) {
        this.kind = kind;
        this.names = new FieldNames(kind, root);
        this.parameters = parameters;
    }

    /**
     * @param root the public address of OneRoster's root
     * @param defaultLimit how many records a page has if nothing is asked
     */
    static Query.Outcome parse(Kind kind, String root, Parameters parameters, int defaultLimit) {
        return new QueryParser(kind, root, parameters).parse(defaultLimit);
    }

    private Query.Outcome parse(int defaultLimit) {
        int limit = number("limit", 1, defaultLimit);
        int offset = number("offset", 0, 0);
        Direction direction = direction();
        Sort sort = sort(direction);
        List<Field> fields = fields();
        Filter filter = filter();
        return problems.isEmpty()
                ? new Query.Outcome.Right(new Query(offset, limit, filter, sort, fields, warnings))
                : new Query.Outcome.Wrong(problems);
    }

    /** The one value of a parameter; empty if it is not there, or there more than once. */
    private Optional<String> only(String name) {
        List<String> values = parameters.values(name);
        if (values.size() > 1) {
            problem(CodeMinor.INVALID_DATA, "The parameter " + name + " is given more than once.");
        }
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    private int number(String name, int least, int otherwise) {
        Optional<String> written = only(name);
        if (written.isEmpty()) {
            return otherwise;
        }
        Optional<Integer> number =
                written.filter(text -> NUMBER.matcher(text).matches()).flatMap(QueryParser::toInt);
        if (number.isEmpty() || number.get() < least) {
            problem(
                    CodeMinor.INVALID_DATA,
                    "The parameter " + name + " is a whole number from " + least + " to " + Integer.MAX_VALUE + ", not "
                            + Remark.quote(written.get()) + ".");
            return otherwise;
        }
        return number.get();
    }

    private static Optional<Integer> toInt(String digits) {
        try {
            return Optional.of(Integer.valueOf(digits));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Direction direction() {
        Optional<String> written = only("orderBy");
        if (written.isEmpty() || written.get().equalsIgnoreCase("asc")) {
            return Direction.ASCENDING;
        }
        if (!written.get().equalsIgnoreCase("desc")) {
            problem(
                    CodeMinor.INVALID_DATA,
                    "The parameter orderBy is asc or desc, not " + Remark.quote(written.get()) + ".");
        }
        return Direction.DESCENDING;
    }

    private @Nullable Sort sort(Direction direction) {
        Optional<String> written = only("sort");
        if (written.isEmpty()) {
            return null;
        }
        Optional<FieldPath> path = names.path(written.get().strip()).filter(QueryParser::isSortable);
        if (path.isEmpty()) {
            warnings.add(new Remark(
                    CodeMinor.INVALID_SORT_FIELD,
                    "The records are in the default order: no single field is called " + Remark.quote(written.get())
                            + "."));
            return null;
        }
        return path.get() instanceof FieldPath.Absent ? null : new Sort(path.get(), direction);
    }

    private static boolean isSortable(FieldPath path) {
        return switch (path) {
            case FieldPath.Own(Field field) -> field.isScalar();
            case FieldPath.ReferenceId(Field field) -> field.type() == Type.REFERENCE;
            case FieldPath.ReferenceHref(Field field, String prefix) -> field.type() == Type.REFERENCE;
            case FieldPath.ReferenceType(Field field) -> field.type() == Type.REFERENCE;
            case FieldPath.Absent(Type type) ->
                switch (type) {
                    case IDENTIFIER, HUMAN_TEXT, TEXT, ENUMERATION, DATE, INSTANT, REFERENCE -> true;
                    case REFERENCES, TEXTS, OBJECT -> false;
                };
        };
    }

    private List<Field> fields() {
        Optional<String> written = only("fields");
        if (written.isEmpty()) {
            return kind.fields();
        }
        List<String> members =
                Arrays.stream(written.get().split(",", -1)).map(String::strip).toList();
        if (members.contains("")) {
            problem(CodeMinor.INVALID_BLANK_SELECTION_FIELD, "The parameter fields has a blank member.");
            return kind.fields();
        }
        Set<Field> chosen = new LinkedHashSet<>();
        for (String member : members) {
            Optional<Field> field = names.field(member);
            if (field.isEmpty()) {
                warnings.add(new Remark(
                        CodeMinor.INVALID_SELECTION_FIELD,
                        "The records are whole: no field is called " + Remark.quote(member) + "."));
                return kind.fields();
            }
            chosen.add(field.get());
        }
        return kind.fields().stream().filter(chosen::contains).toList();
    }

    private Filter filter() {
        return only("filter")
                .map(written -> new FilterParser(names, problems).parse(written))
                .orElseGet(Filter.Everything::new);
    }

    private void problem(CodeMinor codeMinor, String description) {
        problems.add(new Remark(codeMinor, description));
    }
}
