package be.informat.oneroster.adapter.rest.oneroster;

import be.informat.oneroster.application.query.FieldPath;
import be.informat.oneroster.application.query.Filter;
import be.informat.oneroster.domain.oneroster.Field;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a filter as a person reads it. */
final class FilterPrinter {

    private FilterPrinter() {}

    static String print(Filter filter) {
        return switch (filter) {
            case Filter.Everything() -> "everything";
            case Filter.And(List<Filter> parts) -> joined(parts, " AND ");
            case Filter.Or(List<Filter> parts) -> joined(parts, " OR ");
            case Filter.Comparison(var path, var operator, var value) ->
                print(path) + " " + operator.sign() + " " + print(value);
            case Filter.EnrolledIn(var schoolClass, var role) -> role + " in " + schoolClass;
            case Filter.AttendedBy(var user, var roles) -> "attended by " + user + " as " + roles;
            case Filter.TermOf(var institution) -> "term of " + institution;
        };
    }

    static String print(FieldPath path) {
        return switch (path) {
            case FieldPath.Own(Field field) -> field.name();
            case FieldPath.ReferenceId(Field field) -> field.name() + ".sourcedId";
            case FieldPath.ReferenceHref(Field field, String prefix) -> field.name() + ".href(" + prefix + ")";
            case FieldPath.ReferenceType(Field field) -> field.name() + ".type";
            case FieldPath.Absent(Field.Type type) -> "absent " + type;
        };
    }

    private static String print(Filter.Value value) {
        return switch (value) {
            case Filter.Value.Text(String text) -> "[" + text + "]";
            case Filter.Value.Texts(List<String> texts) -> "all or any of " + texts;
            case Filter.Value.Day(var day) -> "day " + day;
            case Filter.Value.Moment(var instant) -> "instant " + instant;
        };
    }

    private static String joined(List<Filter> parts, String between) {
        return parts.stream().map(FilterPrinter::print).collect(Collectors.joining(between, "(", ")"));
    }
}
