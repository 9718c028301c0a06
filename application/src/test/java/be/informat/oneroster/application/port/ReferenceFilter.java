package be.informat.oneroster.application.port;

import be.informat.oneroster.application.port.RosterReader.Version;
import be.informat.oneroster.application.query.FieldPath;
import be.informat.oneroster.application.query.Filter;
import be.informat.oneroster.application.query.Operator;
import be.informat.oneroster.domain.oneroster.AcademicSession;
import be.informat.oneroster.domain.oneroster.Enrollment;
import be.informat.oneroster.domain.oneroster.Field;
import be.informat.oneroster.domain.oneroster.RosterRecord;
import be.informat.oneroster.domain.oneroster.Status;
import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;

/** Says of one record whether it matches, as plainly as it can be said: what every other evaluation of filters is measured by. */
final class ReferenceFilter {

    /** Human text in the order of a sort; no two different texts are equal. */
    static final Comparator<String> HUMAN_ORDER = rootCollation().thenComparing(ReferenceFilter::compareCodePoints);

    private final Collection<Version> enrollments;

    /** @param enrollments all enrollments of the publication, for filters that follow them */
    ReferenceFilter(Collection<Version> enrollments) {
        this.enrollments = enrollments;
    }

    boolean matches(Filter filter, Version version) {
        return switch (filter) {
            case Filter.Everything() -> true;
            case Filter.And(List<Filter> parts) -> parts.stream().allMatch(part -> matches(part, version));
            case Filter.Or(List<Filter> parts) -> parts.stream().anyMatch(part -> matches(part, version));
            case Filter.Comparison comparison -> compares(comparison, version);
            case Filter.EnrolledIn(var schoolClass, var role) ->
                isEnrolled(
                        enrollment -> enrollment.user().equals(version.record().sourcedId())
                                && enrollment.schoolClass().equals(schoolClass)
                                && enrollment.role() == role);
            case Filter.AttendedBy(var user, var roles) ->
                isEnrolled(enrollment ->
                        enrollment.schoolClass().equals(version.record().sourcedId())
                                && enrollment.user().equals(user)
                                && roles.contains(enrollment.role()));
            case Filter.TermOf(UUID institution) ->
                institution.equals(((AcademicSession) version.record()).institution());
        };
    }

    private boolean isEnrolled(Predicate<Enrollment> condition) {
        return enrollments.stream()
                .filter(version -> version.status() == Status.ACTIVE)
                .anyMatch(version -> condition.test((Enrollment) version.record()));
    }

    private static boolean compares(Filter.Comparison comparison, Version version) {
        Operator operator = comparison.operator();
        if (operator == Operator.NOT_EQUAL) {
            return !compares(new Filter.Comparison(comparison.path(), Operator.EQUAL, comparison.value()), version);
        }
        Field.Type type = typeOf(comparison.path());
        List<Object> elements = values(comparison.path(), version);
        if (elements.isEmpty()) {
            return false;
        }
        return switch (comparison.value()) {
            case Filter.Value.Texts(List<String> texts)
            when operator == Operator.EQUAL ->
                texts.stream()
                        .allMatch(text -> elements.stream().anyMatch(element -> test(type, operator, element, text)));
            case Filter.Value.Texts(List<String> texts) ->
                texts.stream()
                        .anyMatch(text -> elements.stream().anyMatch(element -> test(type, operator, element, text)));
            case Filter.Value.Text(String text) ->
                elements.stream().anyMatch(element -> test(type, operator, element, text));
            case Filter.Value.Day(LocalDate day) ->
                elements.stream().anyMatch(element -> holds(operator, ((LocalDate) element).compareTo(day)));
            case Filter.Value.Moment(Instant instant) ->
                elements.stream().anyMatch(element -> holds(operator, ((Instant) element).compareTo(instant)));
        };
    }

    private static boolean test(Field.Type type, Operator operator, Object element, String given) {
        String text = (String) element;
        boolean human = type == Field.Type.HUMAN_TEXT;
        String comparable = human ? fold(text) : text;
        String wanted = human ? fold(given) : given;
        return switch (operator) {
            case EQUAL -> comparable.equals(wanted);
            case CONTAINS -> comparable.contains(wanted);
            case GREATER_OR_EQUAL, LESS_OR_EQUAL ->
                comparable.equals(wanted) || holds(operator, compare(human, text, given));
            case GREATER, LESS -> holds(operator, compare(human, text, given));
            case NOT_EQUAL -> throw new IllegalArgumentException("Is the negation of EQUAL.");
        };
    }

    private static int compare(boolean human, String left, String right) {
        return human ? HUMAN_ORDER.compare(left, right) : compareCodePoints(left, right);
    }

    private static boolean holds(Operator operator, int order) {
        return switch (operator) {
            case EQUAL -> order == 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case NOT_EQUAL, CONTAINS -> throw new IllegalArgumentException(operator + " is no order.");
        };
    }

    /** The type by which a path's values compare. */
    static Field.Type typeOf(FieldPath path) {
        return switch (path) {
            case FieldPath.Own(Field field) -> field.type();
            case FieldPath.ReferenceId(Field field) -> Field.Type.IDENTIFIER;
            case FieldPath.ReferenceHref(Field field, String prefix) -> Field.Type.TEXT;
            case FieldPath.ReferenceType(Field field) -> Field.Type.ENUMERATION;
            case FieldPath.Absent(Field.Type type) -> type;
        };
    }

    /** The values a path has in a record: texts, days or instants; several only of a field of several values; empty if absent. */
    static List<Object> values(FieldPath path, Version version) {
        return switch (path) {
            case FieldPath.Own(Field field) -> own(field, version);
            case FieldPath.ReferenceId(Field field) -> references(field, version.record());
            case FieldPath.ReferenceHref(Field field, String prefix) ->
                references(field, version.record()).stream()
                        .<Object>map(id -> prefix + id)
                        .toList();
            case FieldPath.ReferenceType(Field field) ->
                references(field, version.record()).stream()
                        .<Object>map(
                                id -> Objects.requireNonNull(field.target()).singular())
                        .toList();
            case FieldPath.Absent(Field.Type type) -> List.of();
        };
    }

    private static List<Object> own(Field field, Version version) {
        if (field.isStatus()) {
            return List.of(version.status().wireName());
        }
        if (field.type() == Field.Type.INSTANT) {
            return List.of(version.dateLastModified());
        }
        Object value = field.valueIn(version.record());
        return switch (value) {
            case null -> List.of();
            case UUID id -> List.of(id.toString());
            default -> List.of(value);
        };
    }

    private static List<Object> references(Field field, RosterRecord record) {
        Object value = field.valueIn(record);
        return switch (value) {
            case null -> List.of();
            case List<?> ids -> ids.stream().<Object>map(Object::toString).toList();
            default -> List.of(value.toString());
        };
    }

    static String fold(String text) {
        return UCharacter.foldCase(text, true);
    }

    static int compareCodePoints(String left, String right) {
        return java.util.Arrays.compare(
                left.codePoints().toArray(), right.codePoints().toArray());
    }

    private static Comparator<String> rootCollation() {
        Collator collator = Collator.getInstance(ULocale.ROOT);
        collator.setStrength(Collator.TERTIARY);
        Collator frozen = collator.freeze();
        return frozen::compare;
    }
}
