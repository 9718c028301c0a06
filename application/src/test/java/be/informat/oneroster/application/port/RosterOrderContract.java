package be.informat.oneroster.application.port;

import static be.informat.oneroster.application.port.Records.DISTRICT;
import static be.informat.oneroster.application.port.Records.SCHOOL;
import static be.informat.oneroster.application.port.Records.id;
import static be.informat.oneroster.domain.oneroster.Role.STUDENT;
import static be.informat.oneroster.domain.oneroster.Role.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.port.PublicationStore.Publication;
import be.informat.oneroster.application.query.FieldPath;
import be.informat.oneroster.application.query.Filter;
import be.informat.oneroster.application.query.Selection;
import be.informat.oneroster.application.query.Selection.Direction;
import be.informat.oneroster.domain.oneroster.Field;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.Org;
import be.informat.oneroster.domain.oneroster.OrgType;
import be.informat.oneroster.domain.tenant.TenantId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which order records come, and what views restrict. */
abstract class RosterOrderContract extends RosterFilterContract {

    @Test
    void other_text_is_ordered_by_code_point_not_by_char() {
        TenantId tenant = newTenant();
        Publication publication = publish(
                tenant,
                Records.appear(
                        new Org(id(1), "a", OrgType.DISTRICT, "\uFF61", null, List.of()),
                        new Org(id(2), "b", OrgType.DISTRICT, "\uD835\uDC9C", null, List.of()),
                        new Org(id(3), "c", OrgType.DISTRICT, "a", null, List.of()),
                        new Org(id(4), "d", OrgType.DISTRICT, "B", null, List.of())));
        FieldPath identifier = path(Kind.ORG, "identifier");
        assertThat(ids(tenant, publication, sorted(Kind.ORG, identifier, Direction.ASCENDING)))
                .isEqualTo("4 3 1 2");
        Filter.Value given = new Filter.Value.Text("\uFF61");
        assertThat(matches(tenant, publication, Kind.ORG, "identifier", ">", given))
                .isEqualTo("2");
    }

    @ParameterizedTest(name = "{0} by {1} {2}: {3}")
    @CsvSource(textBlock = """
            USER, familyName, ASCENDING, 6 1 7 5 4 2 3
            USER, familyName, DESCENDING, 3 2 4 5 7 1 6
            USER, givenName, ASCENDING, 3 2 1 5 6 7 4
            USER, role, ASCENDING, 1 2 3 4 7 5 6
            USER, role, DESCENDING, 5 6 1 2 3 4 7
            USER, enabledUser, DESCENDING, 1 2 3 4 5 6 7
            USER, sourcedId, DESCENDING, 7 6 5 4 3 2 1
            USER, status, DESCENDING, 7 1 2 3 4 5 6
            USER, dateLastModified, DESCENDING, 7 1 2 3 4 5 6
            ORG, parent.sourcedId, ASCENDING, 100 101 102
            ORG, parent.sourcedId, DESCENDING, 100 101 102
            ORG, parent.type, DESCENDING, 100 101 102
            ORG, parent.href, ASCENDING, 100 101 102
            ORG, name, ASCENDING, 101 102 100
            ACADEMIC_SESSION, endDate, ASCENDING, 901 900
            ACADEMIC_SESSION, endDate, DESCENDING, 900 901
            DEMOGRAPHICS, birthDate, ASCENDING, 2 1
            DEMOGRAPHICS, birthDate, DESCENDING, 2 1
            ENROLLMENT, class.sourcedId, DESCENDING, 203 205 201 202 206 207
            ENROLLMENT, primary, ASCENDING, 201 202 203 207 205 206
            """)
    void records_are_sorted_absent_first_and_ties_by_id(Kind kind, String path, Direction direction, String expected) {
        Group group = schoolGroup();
        assertThat(ids(group.tenant(), group.publication(), sorted(kind, path(kind, path), direction)))
                .isEqualTo(expected);
    }

    @Test
    void a_field_that_no_record_has_sorts_nothing() {
        Group group = schoolGroup();
        FieldPath absent = new FieldPath.Absent(Field.Type.TEXT);
        assertThat(ids(group.tenant(), group.publication(), sorted(Kind.ORG, absent, Direction.DESCENDING)))
                .isEqualTo("100 101 102");
    }

    @Test
    void a_record_must_match_the_view_and_the_filter_each_as_a_whole() {
        Group group = schoolGroup();
        Filter students = comparison(Kind.USER, "role", "=", "student");
        Filter janOrZoe = new Filter.Or(List.of(
                comparison(Kind.USER, "givenName", "=", "Jan"), comparison(Kind.USER, "givenName", "=", "Zoë")));
        Selection selection = new Selection(Kind.USER, students, janOrZoe, null);
        assertThat(ids(group.tenant(), group.publication(), selection)).isEqualTo("4");
    }

    @Test
    void clauses_are_joined() {
        Group group = schoolGroup();
        Filter teacher = comparison(Kind.USER, "role", "=", "teacher");
        Filter jan = comparison(Kind.USER, "givenName", "=", "Jan");
        Filter zoe = comparison(Kind.USER, "givenName", "=", "Zoë");
        Filter both = new Filter.And(List.of(teacher, jan));
        assertThat(ids(group.tenant(), group.publication(), filtered(Kind.USER, both)))
                .isEqualTo("5");
        Filter either = new Filter.Or(List.of(both, zoe));
        assertThat(ids(group.tenant(), group.publication(), filtered(Kind.USER, either)))
                .isEqualTo("4 5");
        assertThat(ids(group.tenant(), group.publication(), filtered(Kind.USER, new Filter.And(List.of(either, jan)))))
                .isEqualTo("5");
    }

    @ParameterizedTest
    @CsvSource({"120, STUDENT, 1 2", "120, TEACHER, 6", "121, STUDENT, 2", "121, TEACHER, 5", "7, STUDENT, ''"})
    void users_of_a_class_follow_active_enrollments_by_their_role(
            int schoolClass, be.informat.oneroster.domain.oneroster.Role role, String expected) {
        Group group = schoolGroup();
        Filter view = new Filter.EnrolledIn(id(schoolClass), role);
        Selection selection = new Selection(Kind.USER, view, new Filter.Everything(), null);
        assertThat(ids(group.tenant(), group.publication(), selection)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1, 120", "2, 120 121", "5, ''", "7, ''"})
    void classes_of_a_user_follow_active_enrollments_by_their_role(int user, String expected) {
        Group group = schoolGroup();
        Filter view = new Filter.AttendedBy(id(user), Set.of(STUDENT));
        Selection selection = new Selection(Kind.CLASS, view, new Filter.Everything(), null);
        assertThat(ids(group.tenant(), group.publication(), selection)).isEqualTo(expected);
    }

    @Test
    void classes_of_a_user_in_any_role() {
        TenantId tenant = newTenant();
        Publication publication = publish(
                tenant,
                Records.appear(
                        Records.schoolClass(id(120), "1A", id(110), SCHOOL),
                        Records.schoolClass(id(121), "1B", id(110), SCHOOL),
                        Records.enrollment(id(201), id(1), id(120), SCHOOL, STUDENT),
                        Records.enrollment(id(202), id(1), id(121), SCHOOL, TEACHER)));
        Filter view = new Filter.AttendedBy(id(1), Set.of(STUDENT, TEACHER));
        Selection selection = new Selection(Kind.CLASS, view, new Filter.Everything(), null);
        assertThat(ids(tenant, publication, selection)).isEqualTo("120 121");
    }

    @Test
    void terms_belong_to_an_institution_and_school_years_to_none() {
        Group group = schoolGroup();
        Filter everything = new Filter.Everything();
        Selection own = new Selection(Kind.ACADEMIC_SESSION, new Filter.TermOf(DISTRICT), everything, null);
        Selection other = new Selection(Kind.ACADEMIC_SESSION, new Filter.TermOf(SCHOOL), everything, null);
        assertThat(ids(group.tenant(), group.publication(), own)).isEqualTo("901");
        assertThat(ids(group.tenant(), group.publication(), other)).isEmpty();
    }
}
