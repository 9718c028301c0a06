package be.informat.oneroster.adapter.rest.oneroster;

import be.informat.oneroster.adapter.rest.oneroster.FilterText.Clause;
import be.informat.oneroster.adapter.rest.oneroster.FilterText.Logic;
import be.informat.oneroster.application.query.FieldPath;
import be.informat.oneroster.application.query.Filter;
import be.informat.oneroster.application.query.Filter.Value;
import be.informat.oneroster.application.query.Operator;
import be.informat.oneroster.domain.oneroster.Field;
import be.informat.oneroster.domain.oneroster.Field.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the filter of a request: what is not a filter, or asks for what cannot be, is told with all that is wrong. */
final class FilterParser {

    private static final int MOST_CLAUSES = 20;

    private final FieldNames names;
    private final List<Remark> problems;

    /** @param problems gets everything that is wrong */
    FilterParser(FieldNames names, List<Remark> problems) {
        this.names = names;
        this.problems = problems;
    }

    /** Without problems the filter, else anything. */
    Filter parse(String written) {
        String text = written.strip();
        if (text.isEmpty()) {
            return new Filter.Everything();
        }
        FilterText filterText = new FilterText(text);
        List<List<Filter>> alternatives = new ArrayList<>();
        for (Clause clause : filterText.clauses()) {
            if (clause.before() != Logic.AND) {
                alternatives.add(new ArrayList<>());
            }
            comparison(clause).ifPresent(alternatives.getLast()::add);
        }
        filterText
                .malformed()
                .ifPresent(reason ->
                        problem(CodeMinor.INVALID_FILTER_FIELD, "The filter cannot be read: " + reason + "."));
        if (filterText.clauses().size() > MOST_CLAUSES) {
            problem(CodeMinor.INVALID_FILTER_FIELD, "The filter has more than " + MOST_CLAUSES + " clauses.");
        }
        return joined(alternatives);
    }

    private static Filter joined(List<List<Filter>> alternatives) {
        List<Filter> parts = alternatives.stream()
                .filter(clauses -> !clauses.isEmpty())
                .map(clauses -> clauses.size() == 1 ? clauses.getFirst() : new Filter.And(clauses))
                .toList();
        return switch (parts.size()) {
            case 0 -> new Filter.Everything();
            case 1 -> parts.getFirst();
            default -> new Filter.Or(parts);
        };
    }

    private Optional<Filter> comparison(Clause clause) {
        Optional<FieldPath> path = names.path(clause.field());
        if (path.isEmpty()) {
            problem(
                    CodeMinor.INVALID_FILTER_FIELD,
                    "The filter names an unknown field: " + Remark.quote(clause.field()) + ".");
            return Optional.empty();
        }
        return value(path.get(), clause).map(value -> new Filter.Comparison(path.get(), clause.operator(), value));
    }

    private Optional<Value> value(FieldPath path, Clause clause) {
        Type type = type(path);
        boolean isDate = type == Type.DATE || type == Type.INSTANT;
        if (isDate && clause.operator() == Operator.CONTAINS) {
            problem(
                    CodeMinor.INVALID_DATA,
                    "The filter asks whether a date contains something: " + clause.field() + ".");
            return Optional.empty();
        }
        Optional<Value> value = switch (type) {
            case DATE -> Moments.day(clause.value()).map(Value.Day::new);
            case INSTANT -> Moments.instant(clause.value()).map(Value.Moment::new);
            case REFERENCES, TEXTS -> Optional.of(several(clause));
            case IDENTIFIER, HUMAN_TEXT, TEXT, ENUMERATION, REFERENCE, OBJECT ->
                Optional.of(new Value.Text(clause.value()));
        };
        if (value.isEmpty()) {
            problem(
                    CodeMinor.INVALID_DATA,
                    "The filter compares " + clause.field() + " with no date: " + Remark.quote(clause.value()) + ".");
        }
        return value;
    }

    /** A list between commas where the whole field is compared, else one text. */
    private static Value several(Clause clause) {
        return switch (clause.operator()) {
            case EQUAL, NOT_EQUAL, CONTAINS -> new Value.Texts(members(clause.value()));
            case GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL -> new Value.Text(clause.value());
        };
    }

    private static List<String> members(String list) {
        List<String> members = Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(member -> !member.isEmpty())
                .toList();
        return members.isEmpty() ? List.of("") : members;
    }

    private static Type type(FieldPath path) {
        return switch (path) {
            case FieldPath.Own(Field field) -> field.type();
            case FieldPath.ReferenceId(Field field) -> field.type();
            case FieldPath.ReferenceHref(Field field, String prefix) -> field.type();
            case FieldPath.ReferenceType(Field field) -> field.type();
            case FieldPath.Absent(Type type) -> type;
        };
    }

    private void problem(CodeMinor codeMinor, String description) {
        problems.add(new Remark(codeMinor, description));
    }
}
