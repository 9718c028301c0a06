package be.informat.oneroster.adapter.rest.oneroster;

import be.informat.oneroster.adapter.rest.oneroster.Operation.View;
import be.informat.oneroster.application.query.FieldPath;
import be.informat.oneroster.application.query.Filter;
import be.informat.oneroster.application.query.Operator;
import be.informat.oneroster.application.query.Selection;
import be.informat.oneroster.domain.oneroster.AcademicSession;
import be.informat.oneroster.domain.oneroster.Field;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.Org;
import be.informat.oneroster.domain.oneroster.Role;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What operations restrict, put together from the fields of the catalogue. */
final class Views {

    private Views() {}

    static final View EVERYTHING = parents -> new Filter.Everything();

    /** A field of the record itself has this value. */
    static View has(Kind kind, String name, String value) {
        Filter filter = new Filter.Comparison(
                new FieldPath.Own(field(kind, name)), Operator.EQUAL, new Filter.Value.Text(value));
        return parents -> filter;
    }

    /** A reference of the record points to the last parent. */
    static View pointsToParent(Kind kind, String name) {
        Field field = field(kind, name);
        return parents -> pointsTo(field, parents.getLast().sourcedId());
    }

    /** Both restrict. */
    static View both(View one, View other) {
        return parents -> new Filter.And(List.of(one.of(parents), other.of(parents)));
    }

    /** The class is of the school year that the parent is, or is a term of. */
    static View inSchoolYearOfParent() {
        Field terms = field(Kind.CLASS, "terms");
        return parents -> {
            AcademicSession session = (AcademicSession) parents.getLast();
            UUID year = session.parent() == null ? session.sourcedId() : session.parent();
            return pointsTo(terms, year);
        };
    }

    /** The session is a term of the institution that the parent, a school, belongs to. */
    static View termOfParentsInstitution() {
        return parents -> {
            Org school = (Org) parents.getLast();
            return new Filter.TermOf(Objects.requireNonNull(school.parent(), "A school belongs to an institution."));
        };
    }

    /** The user is in the class that the last parent is. */
    static View enrolledInParent(Role role) {
        return parents -> new Filter.EnrolledIn(parents.getLast().sourcedId(), role);
    }

    /** The class has the user that the last parent is. */
    static View attendedByParent(Role... roles) {
        return parents -> new Filter.AttendedBy(parents.getLast().sourcedId(), Set.of(roles));
    }

    /** What a sync asks for: {@code status='active'}. */
    static Selection active(Kind kind) {
        return new Selection(
                kind, new Filter.Everything(), has(kind, "status", "active").of(List.of()), null);
    }

    /** The record with this id, as it was written in the path. */
    static Filter withId(Kind kind, String id) {
        return new Filter.Comparison(
                new FieldPath.Own(field(kind, "sourcedId")), Operator.EQUAL, new Filter.Value.Text(id));
    }

    private static Filter pointsTo(Field field, UUID id) {
        Filter.Value value = field.type() == Field.Type.REFERENCES
                ? new Filter.Value.Texts(List.of(id.toString()))
                : new Filter.Value.Text(id.toString());
        return new Filter.Comparison(new FieldPath.ReferenceId(field), Operator.EQUAL, value);
    }

    private static Field field(Kind kind, String name) {
        return kind.field(name).orElseThrow();
    }
}
