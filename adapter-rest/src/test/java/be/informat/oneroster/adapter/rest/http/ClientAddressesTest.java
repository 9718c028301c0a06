package be.informat.oneroster.adapter.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressesTest {

    private final ClientAddresses addresses = new ClientAddresses(Set.of("10.0.0.1"));

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            192.0.2.7, ,                        192.0.2.7
            192.0.2.7, 198.51.100.1,            192.0.2.7
            10.0.0.1,  ,                        10.0.0.1
            10.0.0.1,  198.51.100.1,            198.51.100.1
            10.0.0.1,  "1.1.1.1, 198.51.100.1", 198.51.100.1
            10.0.0.1,  "1.1.1.1, ",             10.0.0.1
            10.0.0.1,  "",                      10.0.0.1
            """)
    void only_a_proxy_of_ours_is_believed_and_only_what_it_wrote(String peer, String forwarded, String expected) {
        assertThat(addresses.of(peer, forwarded)).isEqualTo(expected);
    }
}
