package be.informat.oneroster.application.port;

import static be.informat.oneroster.application.port.Records.DISTRICT;
import static be.informat.oneroster.application.port.Records.OTHER_SCHOOL;
import static be.informat.oneroster.application.port.Records.SCHOOL;
import static be.informat.oneroster.application.port.Records.TERM;
import static be.informat.oneroster.application.port.Records.id;
import static be.informat.oneroster.domain.oneroster.Role.STUDENT;
import static be.informat.oneroster.domain.oneroster.Role.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.port.PublicationStore.Publication;
import be.informat.oneroster.application.port.RosterReader.Version;
import be.informat.oneroster.application.query.FieldPath;
import be.informat.oneroster.application.query.Filter;
import be.informat.oneroster.application.query.Operator;
import be.informat.oneroster.application.query.Selection;
import be.informat.oneroster.application.query.Selection.Direction;
import be.informat.oneroster.domain.oneroster.Demographics;
import be.informat.oneroster.domain.oneroster.Field;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.Org;
import be.informat.oneroster.domain.oneroster.OrgType;
import be.informat.oneroster.domain.oneroster.RosterRecord;
import be.informat.oneroster.domain.oneroster.Status;
import be.informat.oneroster.domain.publication.RosterChanges;
import be.informat.oneroster.domain.tenant.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every reader of rosters must do. In the tables, records are named by the number of their id; a path is a field's name, followed
 * by {@code .sourcedId}, {@code .href} or {@code .type} for references.
 */
public abstract class RosterReaderContract {

    private static final String HREF = "https://sis.example.be/";

    /** The reader under test. */
    protected abstract RosterReader reader();

    /** A tenant that has published nothing. */
    protected abstract TenantId newTenant();

    /** Publishes changes to what is in force for the tenant. */
    protected abstract Publication publish(TenantId tenant, RosterChanges changes);

    private static final RosterRecord[] SCHOOL_GROUP = {
        Records.district(DISTRICT, "Scholengroep De Klaproos", SCHOOL, OTHER_SCHOOL),
        Records.school(SCHOOL, "Basisschool Élan", DISTRICT),
        Records.school(OTHER_SCHOOL, "basisschool Zonneweide", DISTRICT),
        Records.schoolYear(TERM),
        Records.term(TERM, "Trimester 1"),
        Records.course(id(110), SCHOOL),
        Records.course(id(111), OTHER_SCHOOL),
        Records.schoolClass(id(120), "Eerste leerjaar A - Élan", id(110), SCHOOL),
        Records.schoolClass(id(121), "Eerste leerjaar A - Zonneweide", id(111), OTHER_SCHOOL),
        Records.pupil(id(1), "Evelien", "O'Brien", SCHOOL),
        Records.pupil(id(2), "Émile", "van Damme", SCHOOL, OTHER_SCHOOL),
        Records.pupil(id(3), "emile", "Van Damme", OTHER_SCHOOL),
        Records.pupil(id(4), "Zoë", "Straße", SCHOOL),
        Records.teacher(id(5), "Jan", "STRASSE", OTHER_SCHOOL),
        Records.teacher(id(6), "Ömer", "İpek", SCHOOL, OTHER_SCHOOL),
        Records.pupil(id(7), "Piet", "Peeters", SCHOOL),
        Records.demographics(id(1), LocalDate.of(2012, 2, 29)),
        Records.demographics(id(2), LocalDate.of(2013, 1, 1)),
        Records.enrollment(id(201), id(1), id(120), SCHOOL, STUDENT),
        Records.enrollment(id(202), id(2), id(120), SCHOOL, STUDENT),
        Records.enrollment(id(203), id(2), id(121), OTHER_SCHOOL, STUDENT),
        Records.enrollment(id(205), id(5), id(121), OTHER_SCHOOL, TEACHER),
        Records.enrollment(id(206), id(6), id(120), SCHOOL, TEACHER),
        Records.enrollment(id(207), id(7), id(120), SCHOOL, STUDENT)
    };

    /** The school group, published in two steps: pupil 7 and the demographics of pupil 2 are tombstones since the second. */
    private Publication schoolGroup(TenantId tenant) {
        publish(tenant, Records.appear(SCHOOL_GROUP));
        publish(tenant, Records.leave(Kind.USER, id(7)));
        publish(tenant, Records.leave(Kind.ENROLLMENT, id(207)));
        return publish(tenant, Records.leave(Kind.DEMOGRAPHICS, id(2)));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void before_the_first_publication_nothing_is_there(Kind kind) {
        assertThat(reader().select(newTenant(), 1, Selection.all(kind))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ORG, 100 101 102",
        "ACADEMIC_SESSION, 900 901",
        "COURSE, 110 111",
        "CLASS, 120 121",
        "USER, 1 2 3 4 5 6 7",
        "DEMOGRAPHICS, 1 2",
        "ENROLLMENT, 201 202 203 205 206 207"
    })
    void a_collection_holds_tombstones_too_and_is_in_the_order_of_ids(Kind kind, String expected) {
        TenantId tenant = newTenant();
        assertThat(ids(tenant, schoolGroup(tenant), Selection.all(kind))).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void records_are_handed_over_as_they_were_published(Kind kind) {
        TenantId tenant = newTenant();
        Publication publication = publish(tenant, Records.appear(SCHOOL_GROUP));
        List<Version> versions = read(tenant, publication, Selection.all(kind));
        assertThat(versions).extracting(Version::record).containsExactlyElementsOf(recordsOf(kind));
        assertThat(versions).extracting(Version::status).containsOnly(Status.ACTIVE);
        assertThat(versions).extracting(Version::dateLastModified).containsOnly(publication.instant());
    }

    @Test
    void a_slice_is_handed_over_in_its_order_and_nothing_else() {
        TenantId tenant = newTenant();
        int[] versions = reader().select(tenant, schoolGroup(tenant).number(), Selection.all(Kind.USER));
        List<Version> slice = new ArrayList<>();
        reader().read(tenant, Kind.USER, versions, 2, 5, slice::add);
        assertThat(slice).extracting(Version::number).containsExactly(versions[2], versions[3], versions[4]);
        assertThat(slice).extracting(version -> version.record().sourcedId()).containsExactly(id(3), id(4), id(5));
        reader().read(
                        tenant,
                        Kind.USER,
                        versions,
                        7,
                        7,
                        version -> assertThat(version).isNull());
    }

    @Test
    void a_list_of_any_length_is_handed_over_in_its_order() {
        TenantId tenant = newTenant();
        RosterRecord[] pupils = new RosterRecord[2_500];
        Arrays.setAll(pupils, index -> Records.pupil(id(index + 1), "Voornaam " + index, "Naam", SCHOOL));
        Publication publication = publish(tenant, Records.appear(pupils));
        List<Version> versions = read(tenant, publication, Selection.all(Kind.USER));
        assertThat(versions).extracting(Version::record).containsExactly(pupils);
    }

    @Test
    void a_publication_stays_as_it_was_whatever_is_published_later() {
        TenantId tenant = newTenant();
        Publication first = publish(tenant, Records.appear(SCHOOL_GROUP));
        RosterRecord renamed = Records.pupil(id(1), "Evelien", "Obrien", SCHOOL);
        Publication second = publish(tenant, Records.change(renamed));
        Publication third = publish(tenant, Records.leave(Kind.USER, id(1)));
        Publication fourth = publish(tenant, Records.expire(Kind.USER, id(1)));

        assertThat(only(tenant, first, id(1)).record())
                .isEqualTo(recordsOf(Kind.USER).getFirst());
        assertThat(only(tenant, second, id(1)).record()).isEqualTo(renamed);
        assertThat(only(tenant, second, id(1)).dateLastModified()).isEqualTo(second.instant());
        assertThat(only(tenant, second, id(2)).dateLastModified()).isEqualTo(first.instant());
        assertThat(only(tenant, third, id(1)).record()).isEqualTo(renamed);
        assertThat(only(tenant, third, id(1)).status()).isEqualTo(Status.TO_BE_DELETED);
        assertThat(only(tenant, third, id(1)).dateLastModified()).isEqualTo(third.instant());
        assertThat(ids(tenant, fourth, Selection.all(Kind.USER))).isEqualTo("2 3 4 5 6 7");
    }

    @Test
    void a_tombstone_of_demographics_tells_nothing_of_the_pupil() {
        TenantId tenant = newTenant();
        List<Version> versions = read(tenant, schoolGroup(tenant), Selection.all(Kind.DEMOGRAPHICS));
        assertThat(versions)
                .extracting(Version::record)
                .containsExactly(recordsOf(Kind.DEMOGRAPHICS).getFirst(), new Demographics(id(2), null));
    }

    @Test
    void another_tenants_records_do_not_exist() {
        TenantId tenant = newTenant();
        TenantId other = newTenant();
        publish(tenant, Records.appear(SCHOOL_GROUP));
        Publication publication = publish(other, Records.appear(Records.district(id(1), "Andere scholengroep")));
        assertThat(ids(other, publication, Selection.all(Kind.ORG))).isEqualTo("1");
        assertThat(ids(other, publication, Selection.all(Kind.USER))).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} {2} {3} matches {4}")
    @CsvSource(quoteCharacter = '"', textBlock = """
            USER, familyName, =, o'brien, 1
            USER, familyName, =, VAN DAMME, 2 3
            USER, familyName, =, strasse, 4 5
            USER, familyName, =, i̇PEK, 6
            USER, familyName, =, ipek, ""
            USER, familyName, =, "", ""
            USER, familyName, ~, DAM, 2 3
            USER, familyName, ~, ss, 4 5
            USER, familyName, ~, "", 1 2 3 4 5 6 7
            USER, familyName, ~, %, ""
            USER, familyName, ~, _, ""
            USER, givenName, =, emile, 3
            USER, givenName, =, ÉMILE, 2
            USER, givenName, !=, emile, 1 2 4 5 6 7
            USER, familyName, <, o'brien, 6
            USER, familyName, <=, o'BRIEN, 1 6
            USER, familyName, >, van damme, 2 3
            USER, familyName, >, van Damme, 3
            USER, familyName, >=, VAN DAMME, 2 3
            USER, givenName, <, f, 1 2 3
            USER, givenName, >, z, 4
            USER, role, =, teacher, 5 6
            USER, role, =, Teacher, ""
            USER, role, !=, teacher, 1 2 3 4 7
            USER, role, =, aide, ""
            USER, role, ~, eac, 5 6
            USER, role, >, student, 5 6
            USER, enabledUser, =, true, 1 2 3 4 5 6 7
            USER, enabledUser, <, true, ""
            USER, enabledUser, =, TRUE, ""
            USER, status, =, tobedeleted, 7
            USER, status, !=, tobedeleted, 1 2 3 4 5 6
            USER, status, =, Active, ""
            USER, sourcedId, =, 00000000-0000-4000-8000-000000000003, 3
            USER, sourcedId, >, 00000000-0000-4000-8000-000000000005, 6 7
            USER, sourcedId, <=, 00000000-0000-4000-8000-000000000002, 1 2
            USER, sourcedId, ~, 0004, 4
            USER, sourcedId, =, no id at all, ""
            USER, sourcedId, >, no id at all, ""
            USER, sourcedId, <, no id at all, 1 2 3 4 5 6 7
            USER, identifier, =, 00000000-0000-4000-8000-000000000004, 4
            USER, orgs.sourcedId, =, 00000000-0000-4000-8000-000000000065, 1 2 4 6 7
            USER, orgs.sourcedId, !=, 00000000-0000-4000-8000-000000000065, 3 5
            USER, orgs.sourcedId, >, 00000000-0000-4000-8000-000000000065, 2 3 5 6
            USER, orgs.sourcedId, ~, 66, 2 3 5 6
            USER, orgs.sourcedId, =, no id at all, ""
            USER, orgs.href, =, https://sis.example.be/00000000-0000-4000-8000-000000000066, 2 3 5 6
            USER, orgs.href, ~, example.be/00, 1 2 3 4 5 6 7
            USER, orgs.type, =, org, 1 2 3 4 5 6 7
            USER, orgs.type, =, user, ""
            ORG, name, =, BASISSCHOOL élan, 101
            ORG, name, =, basisschool elan, ""
            ORG, type, =, school, 101 102
            ORG, parent.sourcedId, =, 00000000-0000-4000-8000-000000000064, 101 102
            ORG, parent.sourcedId, !=, 00000000-0000-4000-8000-000000000064, 100
            ORG, parent.sourcedId, <, zzz, 101 102
            ORG, parent.type, =, org, 101 102
            ORG, parent.type, !=, org, 100
            ORG, parent.href, ~, sis, 101 102
            ORG, children.sourcedId, ~, 65, 100
            ORG, children.type, !=, org, 101 102
            ACADEMIC_SESSION, schoolYear, =, 2025, 900 901
            ACADEMIC_SESSION, title, ~, TRIM, 901
            ACADEMIC_SESSION, children.sourcedId, !=, 00000000-0000-4000-8000-000000000385, 901
            COURSE, org.sourcedId, =, 00000000-0000-4000-8000-000000000066, 111
            COURSE, schoolYear.sourcedId, =, 00000000-0000-4000-8000-000000000384, 110 111
            COURSE, courseCode, =, klas, 110 111
            CLASS, classType, =, homeroom, 120 121
            CLASS, classType, !=, homeroom, ""
            CLASS, terms.sourcedId, =, 00000000-0000-4000-8000-000000000384, 120 121
            CLASS, terms.sourcedId, =, 00000000-0000-4000-8000-000000000385, ""
            CLASS, terms.type, =, academicSession, 120 121
            CLASS, school.sourcedId, =, 00000000-0000-4000-8000-000000000065, 120
            CLASS, classCode, =, 1a, 120 121
            ENROLLMENT, role, =, teacher, 205 206
            ENROLLMENT, primary, =, true, 205 206
            ENROLLMENT, primary, !=, true, 201 202 203 207
            ENROLLMENT, user.sourcedId, =, 00000000-0000-4000-8000-000000000002, 202 203
            ENROLLMENT, class.sourcedId, =, 00000000-0000-4000-8000-000000000079, 203 205
            """)
    void a_text_matches_as_its_field_compares(Kind kind, String path, String sign, String value, String expected) {
        TenantId tenant = newTenant();
        Filter.Value given = new Filter.Value.Text(value);
        assertThat(matches(tenant, schoolGroup(tenant), kind, path, sign, given))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "orgs.sourcedId {0} {1} matches {2}")
    @CsvSource({
        "=, 65, 1 2 4 6 7",
        "=, 65 66, 2 6",
        "=, 65 99, ''",
        "!=, 65 66, 1 3 4 5 7",
        "~, 65 66, 1 2 3 4 5 6 7",
        "~, 99, ''",
        "~, 99 66, 2 3 5 6"
    })
    void several_values_mean_all_for_equal_and_any_for_contains(String sign, String endings, String expected) {
        TenantId tenant = newTenant();
        List<String> ids = Arrays.stream(endings.split(" "))
                .map(ending -> "00000000-0000-4000-8000-0000000000" + ending)
                .toList();
        Filter.Value given = new Filter.Value.Texts(ids);
        assertThat(matches(tenant, schoolGroup(tenant), Kind.USER, "orgs.sourcedId", sign, given))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1} {2} {3} matches {4}")
    @CsvSource({
        "DEMOGRAPHICS, birthDate, =, 2012-02-29, 1",
        "DEMOGRAPHICS, birthDate, !=, 2012-02-29, 2",
        "DEMOGRAPHICS, birthDate, >, 2000-01-01, 1",
        "DEMOGRAPHICS, birthDate, <, 2000-01-01, ''",
        "ACADEMIC_SESSION, endDate, =, 2025-09-01, 900",
        "ACADEMIC_SESSION, endDate, <, 2025-09-01, 901",
        "ACADEMIC_SESSION, endDate, <=, 2025-09-01, 900 901",
        "ACADEMIC_SESSION, startDate, >, 2024-09-01, ''",
        "ACADEMIC_SESSION, startDate, >=, 2024-09-01, 900 901",
        "ACADEMIC_SESSION, startDate, !=, 2024-09-01, ''",
        "ENROLLMENT, beginDate, >, -999999999-01-01, 201 202 203 205 206 207",
        "ENROLLMENT, beginDate, <, +999999999-12-31, 201 202 203 205 206 207"
    })
    void a_day_compares_by_time(Kind kind, String path, String sign, LocalDate day, String expected) {
        TenantId tenant = newTenant();
        Filter.Value given = new Filter.Value.Day(day);
        assertThat(matches(tenant, schoolGroup(tenant), kind, path, sign, given))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "dateLastModified {0} the second publication plus {1} ns matches {2}")
    @CsvSource({
        "=, 0, 7",
        "=, 1, ''",
        "=, -1, ''",
        "!=, 0, 1 2 3 4 5 6",
        "!=, 1, 1 2 3 4 5 6 7",
        ">, 0, ''",
        ">, -1, 7",
        ">=, 0, 7",
        ">=, 1, ''",
        "<, 0, 1 2 3 4 5 6",
        "<, 1, 1 2 3 4 5 6 7",
        "<=, 0, 1 2 3 4 5 6 7",
        "<=, -1, 1 2 3 4 5 6",
        ">, -999999, 7"
    })
    void an_instant_compares_with_its_full_precision(String sign, long nanos, String expected) {
        TenantId tenant = newTenant();
        Publication publication = schoolGroup(tenant);
        Instant second = only(tenant, publication, id(7)).dateLastModified();
        Filter.Value given = new Filter.Value.Moment(second.plusNanos(nanos));
        assertThat(matches(tenant, publication, Kind.USER, "dateLastModified", sign, given))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0000-01-01T00:00:00Z, 1 2 3 4 5 6 7", "9999-12-31T23:59:59.999999999Z, ''"})
    void an_instant_may_be_far_away(Instant instant, String expected) {
        TenantId tenant = newTenant();
        Filter.Value given = new Filter.Value.Moment(instant);
        assertThat(matches(tenant, schoolGroup(tenant), Kind.USER, "dateLastModified", ">", given))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Operator.class)
    void a_field_that_no_record_has_matches_only_not_equal(Operator operator) {
        TenantId tenant = newTenant();
        FieldPath absent = new FieldPath.Absent(Field.Type.TEXT);
        Filter filter = new Filter.Comparison(absent, operator, new Filter.Value.Text("x"));
        String expected = operator == Operator.NOT_EQUAL ? "100 101 102" : "";
        assertThat(ids(tenant, schoolGroup(tenant), filtered(Kind.ORG, filter))).isEqualTo(expected);
    }

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
    @CsvSource({
        "USER, familyName, ASCENDING, 6 1 7 5 4 2 3",
        "USER, familyName, DESCENDING, 3 2 4 5 7 1 6",
        "USER, givenName, ASCENDING, 3 2 1 5 6 7 4",
        "USER, role, ASCENDING, 1 2 3 4 7 5 6",
        "USER, role, DESCENDING, 5 6 1 2 3 4 7",
        "USER, enabledUser, DESCENDING, 1 2 3 4 5 6 7",
        "USER, sourcedId, DESCENDING, 7 6 5 4 3 2 1",
        "USER, status, DESCENDING, 7 1 2 3 4 5 6",
        "USER, dateLastModified, DESCENDING, 7 1 2 3 4 5 6",
        "ORG, parent.sourcedId, ASCENDING, 100 101 102",
        "ORG, parent.sourcedId, DESCENDING, 100 101 102",
        "ORG, parent.type, DESCENDING, 100 101 102",
        "ORG, parent.href, ASCENDING, 100 101 102",
        "ORG, name, ASCENDING, 101 102 100",
        "ACADEMIC_SESSION, endDate, ASCENDING, 901 900",
        "ACADEMIC_SESSION, endDate, DESCENDING, 900 901",
        "DEMOGRAPHICS, birthDate, ASCENDING, 2 1",
        "DEMOGRAPHICS, birthDate, DESCENDING, 2 1",
        "ENROLLMENT, class.sourcedId, DESCENDING, 203 205 201 202 206 207",
        "ENROLLMENT, primary, ASCENDING, 201 202 203 207 205 206"
    })
    void records_are_sorted_absent_first_and_ties_by_id(Kind kind, String path, Direction direction, String expected) {
        TenantId tenant = newTenant();
        assertThat(ids(tenant, schoolGroup(tenant), sorted(kind, path(kind, path), direction)))
                .isEqualTo(expected);
    }

    @Test
    void a_field_that_no_record_has_sorts_nothing() {
        TenantId tenant = newTenant();
        FieldPath absent = new FieldPath.Absent(Field.Type.TEXT);
        assertThat(ids(tenant, schoolGroup(tenant), sorted(Kind.ORG, absent, Direction.DESCENDING)))
                .isEqualTo("100 101 102");
    }

    @Test
    void a_record_must_match_the_view_and_the_filter_each_as_a_whole() {
        TenantId tenant = newTenant();
        Filter students = comparison(Kind.USER, "role", "=", "student");
        Filter janOrZoe = new Filter.Or(List.of(
                comparison(Kind.USER, "givenName", "=", "Jan"), comparison(Kind.USER, "givenName", "=", "Zoë")));
        Selection selection = new Selection(Kind.USER, students, janOrZoe, null);
        assertThat(ids(tenant, schoolGroup(tenant), selection)).isEqualTo("4");
    }

    @Test
    void clauses_are_joined() {
        TenantId tenant = newTenant();
        Filter teacher = comparison(Kind.USER, "role", "=", "teacher");
        Filter jan = comparison(Kind.USER, "givenName", "=", "Jan");
        Filter zoe = comparison(Kind.USER, "givenName", "=", "Zoë");
        Publication publication = schoolGroup(tenant);
        Filter both = new Filter.And(List.of(teacher, jan));
        assertThat(ids(tenant, publication, filtered(Kind.USER, both))).isEqualTo("5");
        Filter either = new Filter.Or(List.of(both, zoe));
        assertThat(ids(tenant, publication, filtered(Kind.USER, either))).isEqualTo("4 5");
        assertThat(ids(tenant, publication, filtered(Kind.USER, new Filter.And(List.of(either, jan)))))
                .isEqualTo("5");
    }

    @ParameterizedTest
    @CsvSource({"120, STUDENT, 1 2", "120, TEACHER, 6", "121, STUDENT, 2", "121, TEACHER, 5", "7, STUDENT, ''"})
    void users_of_a_class_follow_active_enrollments_by_their_role(
            int schoolClass, be.informat.oneroster.domain.oneroster.Role role, String expected) {
        TenantId tenant = newTenant();
        Filter view = new Filter.EnrolledIn(id(schoolClass), role);
        Selection selection = new Selection(Kind.USER, view, new Filter.Everything(), null);
        assertThat(ids(tenant, schoolGroup(tenant), selection)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1, 120", "2, 120 121", "5, ''", "7, ''"})
    void classes_of_a_user_follow_active_enrollments_by_their_role(int user, String expected) {
        TenantId tenant = newTenant();
        Filter view = new Filter.AttendedBy(id(user), Set.of(STUDENT));
        Selection selection = new Selection(Kind.CLASS, view, new Filter.Everything(), null);
        assertThat(ids(tenant, schoolGroup(tenant), selection)).isEqualTo(expected);
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
        TenantId tenant = newTenant();
        Publication publication = schoolGroup(tenant);
        Filter everything = new Filter.Everything();
        Selection own = new Selection(Kind.ACADEMIC_SESSION, new Filter.TermOf(DISTRICT), everything, null);
        Selection other = new Selection(Kind.ACADEMIC_SESSION, new Filter.TermOf(SCHOOL), everything, null);
        assertThat(ids(tenant, publication, own)).isEqualTo("901");
        assertThat(ids(tenant, publication, other)).isEmpty();
    }

    @Test
    void random_questions_have_the_answers_of_the_reference() {
        compareWithReference(new Random().nextLong(), 150);
    }

    @Test
    @Tag("slow")
    void many_random_questions_have_the_answers_of_the_reference() {
        for (int round = 0; round < 20; round++) {
            compareWithReference(new Random().nextLong(), 1_000);
        }
    }

    private void compareWithReference(long seed, int questions) {
        RandomRoster random = new RandomRoster(seed);
        InMemoryRosterReader reference = new InMemoryRosterReader();
        TenantId tenant = newTenant();
        int publications = 3;
        for (int number = 1; number <= publications; number++) {
            RosterChanges changes = random.nextChanges();
            Publication publication = publish(tenant, changes);
            reference.publish(tenant, changes, publication.instant());
        }
        for (int question = 0; question < questions; question++) {
            int publication = 1 + question % publications;
            Selection selection = random.nextSelection();
            assertThat(idsOf(reader(), tenant, publication, selection))
                    .as("seed %d, question %d, publication %d: %s", seed, question, publication, selection)
                    .isEqualTo(idsOf(reference, tenant, publication, selection));
        }
    }

    private String matches(
            TenantId tenant, Publication publication, Kind kind, String path, String sign, Filter.Value value) {
        Filter filter = new Filter.Comparison(path(kind, path), operator(sign), value);
        return ids(tenant, publication, filtered(kind, filter));
    }

    private static Filter comparison(Kind kind, String path, String sign, String value) {
        return new Filter.Comparison(path(kind, path), operator(sign), new Filter.Value.Text(value));
    }

    private static Selection filtered(Kind kind, Filter filter) {
        return new Selection(kind, new Filter.Everything(), filter, null);
    }

    private static Selection sorted(Kind kind, FieldPath path, Direction direction) {
        return new Selection(
                kind, new Filter.Everything(), new Filter.Everything(), new Selection.Sort(path, direction));
    }

    private static Operator operator(String sign) {
        return Arrays.stream(Operator.values())
                .filter(operator -> operator.sign().equals(sign))
                .findFirst()
                .orElseThrow();
    }

    private static FieldPath path(Kind kind, String path) {
        String[] parts = path.split("\\.");
        Field field = kind.field(parts[0]).orElseThrow();
        return switch (parts.length == 1 ? "" : parts[1]) {
            case "sourcedId" -> new FieldPath.ReferenceId(field);
            case "href" -> new FieldPath.ReferenceHref(field, HREF);
            case "type" -> new FieldPath.ReferenceType(field);
            default -> new FieldPath.Own(field);
        };
    }

    private static List<RosterRecord> recordsOf(Kind kind) {
        return Arrays.stream(SCHOOL_GROUP)
                .filter(record -> record.kind() == kind)
                .toList();
    }

    private Version only(TenantId tenant, Publication publication, java.util.UUID id) {
        Filter filter = comparison(Kind.USER, "sourcedId", "=", id.toString());
        List<Version> versions = read(tenant, publication, filtered(Kind.USER, filter));
        assertThat(versions).hasSize(1);
        return versions.getFirst();
    }

    private List<Version> read(TenantId tenant, Publication publication, Selection selection) {
        return versionsOf(reader(), tenant, publication.number(), selection);
    }

    private String ids(TenantId tenant, Publication publication, Selection selection) {
        return idsOf(reader(), tenant, publication.number(), selection);
    }

    private static String idsOf(RosterReader reader, TenantId tenant, int publication, Selection selection) {
        List<String> numbers = new ArrayList<>();
        for (Version version : versionsOf(reader, tenant, publication, selection)) {
            numbers.add(Long.toString(version.record().sourcedId().getLeastSignificantBits() & 0xFFFF));
        }
        return String.join(" ", numbers);
    }

    private static List<Version> versionsOf(
            RosterReader reader, TenantId tenant, int publication, Selection selection) {
        int[] numbers = reader.select(tenant, publication, selection);
        List<Version> versions = new ArrayList<>();
        reader.read(tenant, selection.kind(), numbers, 0, numbers.length, versions::add);
        return versions;
    }
}
