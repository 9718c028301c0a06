package be.informat.oneroster.bootstrap.sdscheck;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.bootstrap.sdscheck.Report.Outcome;
import be.informat.oneroster.bootstrap.sdscheck.Report.Step;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SdsCheckTest {

    private static final List<String> STEPS = List.of(
            "url",
            "credentials",
            "data-access",
            "collection orgs",
            "collection academicSessions",
            "collection courses",
            "collection classes",
            "collection users",
            "collection enrollments",
            "collection demographics",
            "delta orgs",
            "delta academicSessions",
            "delta courses",
            "delta classes",
            "delta users",
            "delta enrollments",
            "delta demographics",
            "paging",
            "filters",
            "required-fields",
            "references",
            "dates");

    @Test
    void a_provider_that_keeps_to_the_standard_gets_all_ticks_in_the_order_of_the_wizard() {
        Report report = check(Fault.NONE);

        assertThat(report.steps().stream().flatMap(step -> step.problems().stream()))
                .isEmpty();
        assertThat(report.isPassed()).isTrue();
        assertThat(report.steps()).extracting(Step::name).containsExactlyElementsOf(STEPS);
        assertThat(report.steps())
                .filteredOn(step -> step.outcome() == Outcome.SKIPPED)
                .extracting(Step::name)
                .containsExactly("collection demographics", "delta demographics");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RECORDS_WITHOUT_TOKEN      | url                         | answers 200 without a token
            ROOT_ELSEWHERE             | url                         | answers 404 instead of 401
            TOKEN_AS_TEXT              | credentials                 | Content-Type 'text/plain' instead of application/json
            TOKEN_WITHOUT_TYPE         | credentials                 | token_type is '' instead of Bearer
            ANY_SECRET                 | credentials                 | answers 200 to a wrong secret
            ANY_TOKEN                  | data-access                 | answers 200 to an invented token
            SCOPE_MISSING              | data-access                 | answers 403 instead of 200: {"imsx_description":"the tenant is suspended"}
            NO_TOTAL                   | collection users            | without the header X-Total-Count
            TOTAL_TOO_HIGH             | collection users            | X-Total-Count says 9 records, but 7 come
            USERS_FAIL                 | collection users            | answers 500 instead of 200
            OTHER_LIST_NAME            | data-access                 | without a list 'orgs'
            HALF_A_PAGE                | collection enrollments      | malformed or breaks off
            NO_JSON_TYPE               | collection classes          | Content-Type 'text/html' instead of application/json
            LIMIT_IGNORED              | paging                      | ignores the limit: it gives 7 records on a page
            LIMIT_CAPPED               | paging                      | gives only 3 records, though by X-Total-Count there are 7
            OFFSET_IGNORED             | paging                      | ignores the offset
            RECORD_ON_TWO_PAGES        | paging                      | users/pupil2 comes on more than one page (limit 2)
            RECORD_ON_NO_PAGE          | paging                      | users/pupil3 comes on no page when the list is read with limit 2
            NEXT_TO_THE_SAME_PAGE      | paging                      | does not lead to offset 2 with limit 2
            NEXT_ON_THE_LAST_PAGE      | paging                      | has a rel="next" on the last page
            STATUS_FILTER_IGNORED      | filters                     | users/gone has status 'tobedeleted'
            TYPOGRAPHIC_QUOTES_REFUSED | filters                     | typographic quotes are refused
            DELTA_FILTER_IGNORED       | delta users                 | the filter dateLastModified> is ignored or not strict
            DELTA_NOT_STRICT           | delta users                 | the filter dateLastModified> is ignored or not strict
            DELTA_LOSES_A_RECORD       | delta users                 | gives 6 active records, though 7 changed
            FIELD_MISSING              | required-fields             | users/pupil3 lacks familyName
            ROLE_UNHEARD_OF            | required-fields             | users/pupil3: role is "pupil", which is none of administrator, aide
            CLASS_DANGLING             | references                  | enrollments/enrollment-pupil3: class points at classes/c, which is no active record
            ORG_DANGLING               | references                  | orgs/school: parent points at orgs/nobody
            DATE_NOT_ISO               | dates                       | academicSessions/year: startDate is '01/09/2024', not like 2025-01-31
            INSTANT_WITHOUT_FRACTION   | dates                       | classes/b: dateLastModified is '2025-01-31T09:30:00Z'
            """)
    void a_fault_is_found_at_its_step_and_named(Fault fault, String step, String message) {
        Report report = check(fault);

        assertThat(report.isPassed()).isFalse();
        Step failed = report.steps().stream()
                .filter(taken -> taken.name().equals(step))
                .findFirst()
                .orElseThrow();
        assertThat(failed.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(failed.problems()).anySatisfy(problem -> assertThat(problem).contains(message));
    }

    @Test
    void every_fault_is_looked_for() throws NoSuchMethodException {
        String table = getClass()
                .getDeclaredMethod("a_fault_is_found_at_its_step_and_named", Fault.class, String.class, String.class)
                .getAnnotation(CsvSource.class)
                .textBlock();

        assertThat(Fault.values())
                .allSatisfy(fault ->
                        assertThat(fault == Fault.NONE ? "NONE " : table).contains(fault.name() + " "));
    }

    @ParameterizedTest
    @CsvSource({
        "CLASS_DANGLING, references",
        "FIELD_MISSING, required-fields",
        "DATE_NOT_ISO, dates",
        "DELTA_LOSES_A_RECORD, delta users",
        "TYPOGRAPHIC_QUOTES_REFUSED, filters",
        "RECORD_ON_TWO_PAGES, paging"
    })
    void a_fault_blames_no_other_step(Fault fault, String only) {
        assertThat(check(fault).steps())
                .filteredOn(step -> step.outcome() == Outcome.FAILED)
                .extracting(Step::name)
                .allMatch(name -> name.startsWith(only.split(" ", 2)[0]));
    }

    @Test
    void nothing_is_asked_of_a_provider_that_cannot_be_reached() {
        Access nobody = new Access(
                URI.create("http://localhost:1/v1p1"), URI.create("http://localhost:1/token"), "client", "secret");

        Report report = new SdsCheck(nobody, InstantSource.system()).run(line -> {});

        assertThat(report.steps())
                .extracting(Step::outcome)
                .containsExactly(Outcome.FAILED, Outcome.FAILED, Outcome.SKIPPED, Outcome.SKIPPED);
        assertThat(report.steps().getFirst().problems())
                .singleElement()
                .asString()
                .contains("cannot be reached");
    }

    private static Report check(Fault fault) {
        try (TestProvider provider = TestProvider.with(fault)) {
            return new SdsCheck(provider.access(), InstantSource.system()).run(line -> {});
        }
    }
}
