package be.informat.oneroster.adapter.persistence.roster;

import static be.informat.oneroster.adapter.persistence.jooq.Tables.ACADEMIC_SESSION_VERSION;
import static be.informat.oneroster.adapter.persistence.jooq.Tables.ENROLLMENT_VERSION;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;

import be.informat.oneroster.application.query.FieldPath;
import be.informat.oneroster.application.query.Filter;
import be.informat.oneroster.application.query.Filter.Value;
import be.informat.oneroster.application.query.Operator;
import be.informat.oneroster.domain.oneroster.Field;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.Role;
import be.informat.oneroster.domain.oneroster.Status;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Makes a filter the condition on a version that says the same in both databases. No condition is ever unknown: absent values are told. */
final class FilterConditions {

    private final KindTable table;
    private final TenantId tenant;
    private final int publication;
    private final ExactText exact;
    private final ReferenceConditions references;
    private final Moments moments;

    FilterConditions(DSLContext sql, PublicationInstants instants, Kind kind, TenantId tenant, int publication) {
        this.tenant = tenant;
        this.publication = publication;
        table = KindTable.of(kind);
        exact = new ExactText(sql.dialect());
        references = new ReferenceConditions(table, tenant, exact);
        moments = new Moments(sql, instants, tenant, publication);
    }

    Condition of(Filter filter) {
        return switch (filter) {
            case Filter.Everything() -> trueCondition();
            case Filter.And(List<Filter> parts) ->
                DSL.and(parts.stream().map(this::of).toList());
            case Filter.Or(List<Filter> parts) ->
                DSL.or(parts.stream().map(this::of).toList());
            case Filter.Comparison(FieldPath path, Operator operator, Value value) -> comparison(path, operator, value);
            case Filter.EnrolledIn(var schoolClass, Role role) ->
                table.sourcedId.in(select(ENROLLMENT_VERSION.USER_ID)
                        .from(ENROLLMENT_VERSION)
                        .where(activeEnrollment())
                        .and(ENROLLMENT_VERSION.CLASS_ID.eq(schoolClass))
                        .and(ENROLLMENT_VERSION.ROLE.eq(role.wireName())));
            case Filter.AttendedBy(var user, var roles) ->
                table.sourcedId.in(select(ENROLLMENT_VERSION.CLASS_ID)
                        .from(ENROLLMENT_VERSION)
                        .where(activeEnrollment())
                        .and(ENROLLMENT_VERSION.USER_ID.eq(user))
                        .and(ENROLLMENT_VERSION.ROLE.in(
                                roles.stream().map(Role::wireName).toList())));
            case Filter.TermOf(var institution) ->
                ACADEMIC_SESSION_VERSION
                        .INSTITUTION_ID
                        .isNotNull()
                        .and(ACADEMIC_SESSION_VERSION.INSTITUTION_ID.eq(institution));
        };
    }

    private Condition activeEnrollment() {
        return KindTable.of(Kind.ENROLLMENT)
                .inForce(tenant.value(), publication)
                .and(ENROLLMENT_VERSION.STATUS.eq(Status.ACTIVE.wireName()));
    }

    private Condition comparison(FieldPath path, Operator operator, Value value) {
        if (operator == Operator.NOT_EQUAL) {
            return not(comparison(path, Operator.EQUAL, value));
        }
        return switch (value) {
            case Value.Text(String text) -> text(path, operator, text);
            case Value.Texts(List<String> texts) -> {
                List<Condition> each =
                        texts.stream().map(text -> text(path, operator, text)).toList();
                yield operator == Operator.EQUAL ? DSL.and(each) : DSL.or(each);
            }
            case Value.Day(LocalDate day) -> day(path, operator, day);
            case Value.Moment(Instant instant) -> moment(path, operator, instant);
        };
    }

    private Condition day(FieldPath path, Operator operator, LocalDate day) {
        if (path instanceof FieldPath.Own(Field field) && field.exchanged()) {
            org.jooq.Field<LocalDate> column = table.column(field, LocalDate.class);
            return column.isNotNull().and(Moments.day(column, operator, day));
        }
        return falseCondition();
    }

    private Condition moment(FieldPath path, Operator operator, Instant instant) {
        return path instanceof FieldPath.Own(Field field) && field.exchanged()
                ? moments.instant(table.since, operator, instant)
                : falseCondition();
    }

    private Condition text(FieldPath path, Operator operator, String given) {
        return switch (path) {
            case FieldPath.Own(Field field) when field.exchanged() -> own(field, operator, given);
            case FieldPath.ReferenceId(Field field) when field.exchanged() -> references.someId(field, operator, given);
            case FieldPath.ReferenceHref(Field field, String prefix)
            when field.exchanged() -> references.someHref(field, prefix, operator, given);
            case FieldPath.ReferenceType(Field field)
            when field.exchanged() ->
                references.someType(field, requireNonNull(field.target()).singular(), operator, given);
            case FieldPath.Own own -> falseCondition();
            case FieldPath.ReferenceId id -> falseCondition();
            case FieldPath.ReferenceHref href -> falseCondition();
            case FieldPath.ReferenceType type -> falseCondition();
            case FieldPath.Absent absent -> falseCondition();
        };
    }

    private Condition own(Field field, Operator operator, String given) {
        String constant = field.constant();
        if (constant != null) {
            return ExactText.holds(constant, operator, given) ? trueCondition() : falseCondition();
        }
        return switch (field.type()) {
            case IDENTIFIER -> references.id(table.sourcedId, operator, given);
            case HUMAN_TEXT -> humanText(field, operator, given);
            case TEXT, ENUMERATION -> exact.compare(table.column(field, String.class), operator, given);
            case DATE, INSTANT, REFERENCE, REFERENCES, TEXTS, OBJECT ->
                throw new IllegalArgumentException("A text does not compare with " + field.name() + ".");
        };
    }

    private Condition humanText(Field field, Operator operator, String given) {
        org.jooq.Field<String> folded = table.foldedColumn(field);
        Condition equal = exact.compare(folded, Operator.EQUAL, HumanText.folded(given));
        org.jooq.Field<byte[]> order = table.orderColumn(field);
        org.jooq.Field<byte[]> place = val(HumanText.order(given), SQLDataType.VARBINARY);
        return switch (operator) {
            case EQUAL -> equal;
            case CONTAINS -> exact.compare(folded, Operator.CONTAINS, HumanText.folded(given));
            case GREATER -> order.gt(place);
            case GREATER_OR_EQUAL -> equal.or(order.gt(place));
            case LESS -> order.lt(place);
            case LESS_OR_EQUAL -> equal.or(order.lt(place));
            case NOT_EQUAL -> throw new IllegalArgumentException("Is the negation of EQUAL.");
        };
    }
}
