package be.informat.oneroster.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schema is strict enough to be a judge. */
class PayloadsTest {

    private static final String GOOD = """
            {"org":{"sourcedId":"a","status":"active","dateLastModified":"2024-09-02T06:00:00.500Z","name":"n",\
            "type":"school","identifier":"1","parent":{"href":"https://x/orgs/b","sourcedId":"b","type":"org"}}}""";

    @Test
    void a_good_payload_has_no_faults() {
        assertThat(Payloads.faults("single_org", GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            06:00:00.500Z, 06:00:00.5Z
            06:00:00.500Z, 06:00:00Z
            06:00:00.500Z, 26:00:00.500Z
            "active", "inactive"
            "name":"n", "name":""
            "name":"n", "name":null
            "name":"n", "title":"n"
            https://x/orgs/b, /orgs/b
            https://x/orgs/b, https://x/or gs/b
            "type":"org", "type":"school"
            """)
    void a_payload_with_a_fault_is_refused(String good, String bad) {
        assertThat(GOOD).contains(good);
        assertThat(Payloads.faults("single_org", GOOD.replace(good, bad))).isNotEmpty();
    }

    @Test
    void empty_lists_and_doubled_references_are_refused() {
        for (String children : List.of("[]", "[{\"sourcedId\":\"b\"}]")) {
            String bad = GOOD.replace("\"parent\":", "\"children\":" + children + ",\"parent\":");
            assertThat(Payloads.faults("single_org", bad)).isNotEmpty();
        }
    }
}
