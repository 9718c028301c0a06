package be.informat.oneroster.adapter.rest.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.adapter.rest.http.Parameters;
import be.informat.oneroster.domain.oneroster.Field;
import be.informat.oneroster.domain.oneroster.Kind;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {

    private static final String ROOT = "https://sis.example.be/ims/oneroster/v1p1";

    @Test
    void nothing_asked_is_the_first_page_of_everything() {
        Query query = right(null);
        assertThat(query.limit()).isEqualTo(100);
        assertThat(query.offset()).isZero();
        assertThat(query.sort()).isNull();
        assertThat(query.fields()).isEqualTo(Kind.USER.fields());
        assertThat(FilterPrinter.print(query.filter())).isEqualTo("everything");
        assertThat(query.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            limit=1,                      1,          0
            limit=5000&offset=10000,      5000,       10000
            limit=2147483647,             2147483647, 0
            offset=2147483647,            100,        2147483647
            limit=007&offset=0,           7,          0
            LIMIT=x&Offset=-1&unknown=&unknown=, 100, 0
            access_token=a&access_token=b, 100,       0
            """)
    void pages_are_of_any_size(String raw, int limit, int offset) {
        assertThat(right(raw).limit()).isEqualTo(limit);
        assertThat(right(raw).offset()).isEqualTo(offset);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=",
                "limit",
                "limit=-1",
                "limit=x",
                "limit=1.5",
                "limit=1e3",
                "limit=2147483648",
                "limit=99999999999999999999",
                "limit=+5",
                "limit=5+",
                "limit=٥",
                "limit=5&limit=5",
                "offset=-1",
                "offset=",
                "offset=2147483648",
                "offset=0&offset=0",
                "orderBy=",
                "orderBy=up",
                "orderBy=asc&orderBy=asc",
                "sort=role&sort=role",
                "fields=role&fields=role",
                "filter=&filter=",
                "filter=status='a'&filter=status='a'"
            })
    void what_is_no_value_is_invalid_data(String raw) {
        assertThat(wrong(raw)).extracting(Remark::codeMinor).containsExactly(CodeMinor.INVALID_DATA);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            sort=familyName,                          familyName ASCENDING
            sort=familyName&orderBy=asc,              familyName ASCENDING
            sort=familyName&orderBy=desc,             familyName DESCENDING
            orderBy=DESC&sort=FAMILYNAME,             familyName DESCENDING
            sort=familyName&orderBy=Asc,              familyName ASCENDING
            sort=dateLastModified,                    dateLastModified ASCENDING
            sort=sourcedId&orderBy=desc,              sourcedId DESCENDING
            orderBy=desc,                             default
            sort=email,                               default
            sort=metadata.x,                          default
            """)
    void records_are_sorted_by_any_single_field(String raw, String expected) {
        Query query = right(raw);
        assertThat(printedSort(query)).isEqualTo(expected);
        assertThat(query.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "sort=school, school.sourcedId ASCENDING",
        "sort=school.sourcedId, school.sourcedId ASCENDING",
        "sort=class.type, class.type ASCENDING",
        "sort=user.href, user.href(" + ROOT + "/users/) ASCENDING"
    })
    void a_single_reference_is_sorted_by_what_it_holds(String raw, String expected) {
        Query.Outcome outcome = QueryParser.parse(Kind.ENROLLMENT, ROOT, Parameters.parse(raw), 100);
        assertThat(printedSort(((Query.Outcome.Right) outcome).query())).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=nothing",
                "sort=",
                "sort=orgs",
                "sort=orgs.sourcedId",
                "sort=grades",
                "sort=userIds",
                "sort=metadata",
                "sort=familyName,givenName",
                "sort=nothing&orderBy=desc"
            })
    void an_unknown_sort_field_is_warned_of(String raw) {
        Query query = right(raw);
        assertThat(query.sort()).isNull();
        assertThat(query.warnings()).extracting(Remark::codeMinor).containsExactly(CodeMinor.INVALID_SORT_FIELD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            fields=username;                          username
            fields=role,sourcedId;                    sourcedId role
            fields=ROLE,%20sourcedid%20;              sourcedId role
            fields=role,role;                         role
            fields=email,metadata;                    metadata email
            """)
    void exactly_the_asked_fields_are_shown(String raw, String expected) {
        Query query = right(raw);
        assertThat(query.fields().stream().map(Field::name).collect(Collectors.joining(" ")))
                .isEqualTo(expected);
        assertThat(query.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fields=nothing", "fields=username,nothing", "fields=orgs.sourcedId"})
    void an_unknown_field_is_warned_of_and_records_are_whole(String raw) {
        Query query = right(raw);
        assertThat(query.fields()).isEqualTo(Kind.USER.fields());
        assertThat(query.warnings()).extracting(Remark::codeMinor).containsExactly(CodeMinor.INVALID_SELECTION_FIELD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fields=",
                "fields=%20",
                "fields=,",
                "fields=username,",
                "fields=,username",
                "fields=username,,role",
                "fields=username,+,role"
            })
    void a_blank_field_is_refused(String raw) {
        assertThat(wrong(raw)).extracting(Remark::codeMinor).containsExactly(CodeMinor.INVALID_BLANK_SELECTION_FIELD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"filter=", "filter", "filter=%20"})
    void an_empty_filter_counts_as_none(String raw) {
        assertThat(FilterPrinter.print(right(raw).filter())).isEqualTo("everything");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filter=dateLastModified>'2024-09-02T10:00:00.000+02:00'",
                "filter=dateLastModified%3E%272024-09-02T10:00:00.000%2B02:00%27",
                "filter=dateLastModified%3E'2024-09-02T08%3A00%3A00.000Z'",
                "filter=dateLastModified+%3E+'2024-09-02T08:00:00'+",
                "filter=dateLastModified>’2024-09-02T08:00:00Z’",
                "filter=dateLastModified%3E%E2%80%992024-09-02T08:00:00Z%E2%80%99",
                "filter=dateLastModified>%E2%80%982024-09-02T10:00:00%2B0200'"
            })
    void a_filter_is_read_however_much_of_it_is_encoded(String raw) {
        assertThat(FilterPrinter.print(right(raw).filter()))
                .isEqualTo("dateLastModified > instant 2024-09-02T08:00:00Z");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_and_no_warnings_with_it() {
        assertThat(wrong("limit=0&offset=x&sort=nothing&orderBy=up&fields=,&filter=nothing='x' AND birthDate"))
                .extracting(Remark::codeMinor)
                .containsExactly(
                        CodeMinor.INVALID_DATA,
                        CodeMinor.INVALID_DATA,
                        CodeMinor.INVALID_DATA,
                        CodeMinor.INVALID_BLANK_SELECTION_FIELD,
                        CodeMinor.INVALID_FILTER_FIELD,
                        CodeMinor.INVALID_FILTER_FIELD);
    }

    @Test
    void both_warnings_are_given() {
        assertThat(right("sort=nothing&fields=nothing").warnings()).hasSize(2);
    }

    private static String printedSort(Query query) {
        return query.sort() == null
                ? "default"
                : FilterPrinter.print(query.sort().path()) + " " + query.sort().direction();
    }

    private static Query right(String raw) {
        Query.Outcome outcome = QueryParser.parse(Kind.USER, ROOT, Parameters.parse(raw), 100);
        assertThat(outcome).isInstanceOf(Query.Outcome.Right.class);
        return ((Query.Outcome.Right) outcome).query();
    }

    private static List<Remark> wrong(String raw) {
        Query.Outcome outcome = QueryParser.parse(Kind.USER, ROOT, Parameters.parse(raw), 100);
        assertThat(outcome).isInstanceOf(Query.Outcome.Wrong.class);
        return ((Query.Outcome.Wrong) outcome).problems();
    }
}
