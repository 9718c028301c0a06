package be.informat.oneroster.adapter.rest.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.query.Filter;
import be.informat.oneroster.domain.oneroster.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterParserTest {

    private static final String ROOT = "https://sis.example.be/ims/oneroster/v1p1";

    private final List<Remark> problems = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            status='active';                              status = [active]
            status=’active’;                              status = [active]
            status=‘active’;                              status = [active]
            status='active’;                              status = [active]
            "  status  =  'active'  ";                    status = [active]
            role!='teacher';                              role != [teacher]
            role>'a';                                     role > [a]
            role>='a';                                    role >= [a]
            role<'a';                                     role < [a]
            role<='a';                                    role <= [a]
            role~'each';                                  role ~ [each]
            givenName=' a ';                              givenName = [ a ]
            givenName='';                                 givenName = []
            givenName='==>';                              givenName = [==>]
            """)
    void a_clause_is_a_field_an_operator_and_a_value(String written, String expected) {
        assertThat(parse(Kind.USER, written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            familyName='O'Brien';                         familyName = [O'Brien]
            familyName='O’Brien';                         familyName = [O’Brien]
            familyName=’O'Brien’;                         familyName = [O'Brien]
            familyName='O''Brien';                        familyName = [O'Brien]
            familyName='''s Jongers';                     familyName = ['s Jongers]
            familyName=''s Jongers';                      familyName = ['s Jongers]
            familyName='Jans'';                           familyName = [Jans']
            familyName='Jans''';                          familyName = [Jans']
            familyName=''';                               familyName = [']
            familyName='''';                              familyName = [']
            familyName='Jans'' AND role='student';        (familyName = [Jans'] AND role = [student])
            familyName='Jans''' AND role='student';       (familyName = [Jans'] AND role = [student])
            familyName='De Jans'' AND Co';                familyName = [De Jans' AND Co]
            familyName='' AND role='student';             (familyName = [] AND role = [student])
            givenName='Jan AND Piet';                     givenName = [Jan AND Piet]
            givenName='Jan OR role=x';                    givenName = [Jan OR role=x]
            givenName='a'AND'b';                          givenName = [a'AND'b]
            givenName='rock 'n' roll' OR role='aide';     (givenName = [rock 'n' roll] OR role = [aide])
            """)
    void a_value_may_hold_quotes_and_logical_operators(String written, String expected) {
        assertThat(parse(Kind.USER, written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            role='a' AND status='b';                      (role = [a] AND status = [b])
            role='a' OR status='b';                       (role = [a] OR status = [b])
            role='a' OR role='b' AND role='c';            (role = [a] OR (role = [b] AND role = [c]))
            role='a' AND role='b' OR role='c';            ((role = [a] AND role = [b]) OR role = [c])
            role='a'   AND   role='b';                    (role = [a] AND role = [b])
            role='a' OR role='b' OR role='c';             (role = [a] OR role = [b] OR role = [c])
            """)
    void and_binds_tighter_than_or(String written, String expected) {
        assertThat(parse(Kind.USER, written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            USER;       STATUS='a';                       status = [a]
            USER;       orgs='x';                         orgs.sourcedId = all or any of [x]
            USER;       orgs.sourcedId='x';               orgs.sourcedId = all or any of [x]
            USER;       Orgs.SOURCEDID='x';               orgs.sourcedId = all or any of [x]
            USER;       orgs='x, y,,z';                   orgs.sourcedId = all or any of [x, y, z]
            USER;       orgs!='x,y';                      orgs.sourcedId != all or any of [x, y]
            USER;       orgs~'x,y';                       orgs.sourcedId ~ all or any of [x, y]
            USER;       orgs>'x,y';                       orgs.sourcedId > [x,y]
            USER;       orgs='';                          orgs.sourcedId = all or any of []
            USER;       orgs.href='x';                    orgs.href(https://sis.example.be/ims/oneroster/v1p1/orgs/) = all or any of [x]
            USER;       orgs.type='org';                  orgs.type = all or any of [org]
            USER;       email='a@b';                      absent TEXT = [a@b]
            USER;       agents.sourcedId='x';             absent REFERENCES = all or any of [x]
            USER;       userIds.identifier='x';           absent TEXT = [x]
            USER;       grades='1,2';                     absent TEXTS = all or any of [1, 2]
            USER;       metadata.x.y='z';                 absent TEXT = [z]
            USER;       givenName='a,b';                  givenName = [a,b]
            ENROLLMENT; class='x';                        class.sourcedId = [x]
            ENROLLMENT; class='x,y';                      class.sourcedId = [x,y]
            ENROLLMENT; school.sourcedId='x';             school.sourcedId = [x]
            ENROLLMENT; class.href='x';                   class.href(https://sis.example.be/ims/oneroster/v1p1/classes/) = [x]
            ENROLLMENT; primary='true';                   primary = [true]
            ENROLLMENT; beginDate>='2024-09-01';          beginDate >= day 2024-09-01
            ORG;        parent.type='org';                parent.type = [org]
            USER;       dateLastModified>'2024-09-02';    dateLastModified > instant 2024-09-02T00:00:00Z
            USER;       datelastmodified>'2024-09-02T10:00:00.1234567+02:00'; dateLastModified > instant 2024-09-02T08:00:00.123456700Z
            """)
    void a_field_is_any_that_the_standard_knows(Kind kind, String written, String expected) {
        assertThat(parse(kind, written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t"})
    void an_empty_filter_is_none(String written) {
        assertThat(parse(Kind.USER, written)).isEqualTo("everything");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            birthDate='2012-02-30';                       INVALID_DATA
            birthDate='x';                                INVALID_DATA
            birthDate~'2012';                             INVALID_DATA
            dateLastModified~'2024';                      INVALID_DATA
            dateLastModified>'yesterday';                 INVALID_DATA
            nothing='x';                                  INVALID_FILTER_FIELD
            sourcedId.x='x';                              INVALID_FILTER_FIELD
            metadata.='x';                                INVALID_FILTER_FIELD
            status;                                       INVALID_FILTER_FIELD
            status=;                                      INVALID_FILTER_FIELD
            status=active;                                INVALID_FILTER_FIELD
            status=`active`;                              INVALID_FILTER_FIELD
            status='active;                               INVALID_FILTER_FIELD
            status=active';                               INVALID_FILTER_FIELD
            ='active';                                    INVALID_FILTER_FIELD
            'active';                                     INVALID_FILTER_FIELD
            status=='active';                             INVALID_FILTER_FIELD
            status<>'active';                             INVALID_FILTER_FIELD
            status='active' AND;                          INVALID_FILTER_FIELD
            AND status='active';                          INVALID_FILTER_FIELD
            status='active' AND AND status='x';           INVALID_FILTER_FIELD
            status='active' AND 'x';                      INVALID_FILTER_FIELD
            status='active' and status='x;                INVALID_FILTER_FIELD
            (status='active');                            INVALID_FILTER_FIELD
            """)
    void what_cannot_be_asked_is_told(String written, CodeMinor expected) {
        parse(Kind.DEMOGRAPHICS, written);
        assertThat(problems).extracting(Remark::codeMinor).containsExactly(expected);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        parse(Kind.DEMOGRAPHICS, "x='1' AND birthDate='2' OR status='active' AND y='3' AND z");
        assertThat(problems)
                .extracting(Remark::description)
                .containsExactly(
                        "The filter names an unknown field: 'x'.",
                        "The filter compares birthDate with no date: '2'.",
                        "The filter names an unknown field: 'y'.",
                        "The filter cannot be read: an operator is expected: = != > >= < <= or ~, at position 59.");
    }

    @Test
    void a_filter_has_at_most_twenty_clauses() {
        parse(Kind.USER, String.join(" OR ", Collections.nCopies(20, "status='active'")));
        assertThat(problems).isEmpty();
        parse(Kind.USER, String.join(" AND ", Collections.nCopies(21, "status='active'")));
        assertThat(problems).extracting(Remark::codeMinor).containsExactly(CodeMinor.INVALID_FILTER_FIELD);
    }

    private String parse(Kind kind, String written) {
        Filter filter = new FilterParser(new FieldNames(kind, ROOT), problems).parse(written);
        return FilterPrinter.print(filter);
    }
}
