package be.informat.oneroster.application.port;

import static be.informat.oneroster.application.port.Records.id;
import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.query.FieldPath;
import be.informat.oneroster.application.query.Filter;
import be.informat.oneroster.application.query.Operator;
import be.informat.oneroster.domain.oneroster.Field;
import be.informat.oneroster.domain.oneroster.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How every operator compares with every type of field. */
abstract class RosterFilterContract extends RosterQuestions {

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
        Group group = schoolGroup();
        Filter.Value given = new Filter.Value.Text(value);
        assertThat(matches(group.tenant(), group.publication(), kind, path, sign, given))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "orgs.sourcedId {0} {1} matches {2}")
    @CsvSource(textBlock = """
            =, 65, 1 2 4 6 7
            =, 65 66, 2 6
            =, 65 99, ''
            !=, 65 66, 1 3 4 5 7
            ~, 65 66, 1 2 3 4 5 6 7
            ~, 99, ''
            ~, 99 66, 2 3 5 6
            """)
    void several_values_mean_all_for_equal_and_any_for_contains(String sign, String endings, String expected) {
        Group group = schoolGroup();
        List<String> ids = Arrays.stream(endings.split(" "))
                .map(ending -> "00000000-0000-4000-8000-0000000000" + ending)
                .toList();
        Filter.Value given = new Filter.Value.Texts(ids);
        assertThat(matches(group.tenant(), group.publication(), Kind.USER, "orgs.sourcedId", sign, given))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1} {2} {3} matches {4}")
    @CsvSource(textBlock = """
            DEMOGRAPHICS, birthDate, =, 2012-02-29, 1
            DEMOGRAPHICS, birthDate, !=, 2012-02-29, 2
            DEMOGRAPHICS, birthDate, >, 2000-01-01, 1
            DEMOGRAPHICS, birthDate, <, 2000-01-01, ''
            ACADEMIC_SESSION, endDate, =, 2025-09-01, 900
            ACADEMIC_SESSION, endDate, <, 2025-09-01, 901
            ACADEMIC_SESSION, endDate, <=, 2025-09-01, 900 901
            ACADEMIC_SESSION, startDate, >, 2024-09-01, ''
            ACADEMIC_SESSION, startDate, >=, 2024-09-01, 900 901
            ACADEMIC_SESSION, startDate, !=, 2024-09-01, ''
            ENROLLMENT, beginDate, >, -999999999-01-01, 201 202 203 205 206 207
            ENROLLMENT, beginDate, <, +999999999-12-31, 201 202 203 205 206 207
            """)
    void a_day_compares_by_time(Kind kind, String path, String sign, LocalDate day, String expected) {
        Group group = schoolGroup();
        Filter.Value given = new Filter.Value.Day(day);
        assertThat(matches(group.tenant(), group.publication(), kind, path, sign, given))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "dateLastModified {0} the second publication plus {1} ns matches {2}")
    @CsvSource(textBlock = """
            =, 0, 7
            =, 1, ''
            =, -1, ''
            !=, 0, 1 2 3 4 5 6
            !=, 1, 1 2 3 4 5 6 7
            >, 0, ''
            >, -1, 7
            >=, 0, 7
            >=, 1, ''
            <, 0, 1 2 3 4 5 6
            <, 1, 1 2 3 4 5 6 7
            <=, 0, 1 2 3 4 5 6 7
            <=, -1, 1 2 3 4 5 6
            >, -999999, 7
            """)
    void an_instant_compares_with_its_full_precision(String sign, long nanos, String expected) {
        Group group = schoolGroup();
        Instant second = only(group.tenant(), group.publication(), id(7)).dateLastModified();
        Filter.Value given = new Filter.Value.Moment(second.plusNanos(nanos));
        assertThat(matches(group.tenant(), group.publication(), Kind.USER, "dateLastModified", sign, given))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0000-01-01T00:00:00Z, 1 2 3 4 5 6 7", "9999-12-31T23:59:59.999999999Z, ''"})
    void an_instant_may_be_far_away(Instant instant, String expected) {
        Group group = schoolGroup();
        Filter.Value given = new Filter.Value.Moment(instant);
        assertThat(matches(group.tenant(), group.publication(), Kind.USER, "dateLastModified", ">", given))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Operator.class)
    void a_field_that_no_record_has_matches_only_not_equal(Operator operator) {
        Group group = schoolGroup();
        FieldPath absent = new FieldPath.Absent(Field.Type.TEXT);
        Filter filter = new Filter.Comparison(absent, operator, new Filter.Value.Text("x"));
        String expected = operator == Operator.NOT_EQUAL ? "100 101 102" : "";
        assertThat(ids(group.tenant(), group.publication(), filtered(Kind.ORG, filter)))
                .isEqualTo(expected);
    }
}
