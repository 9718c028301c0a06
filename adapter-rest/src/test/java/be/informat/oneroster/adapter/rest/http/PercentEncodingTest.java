package be.informat.oneroster.adapter.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentEncodingTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            status%3D%27active%27,   status='active'
            status='active',         status='active'
            status=%27active',       status='active'
            a+b%20c,                 a b c
            1%2B1,                   1+1
            caf%C3%A9 é %e2%80%99,   café é ’
            50%,                     50%
            50%zz,                   50%zz
            50%4,                    50%4
            %25zz,                   %zz
            a%E9b,                   a\uFFFDb
            😀%F0%9F%98%80,           😀😀
            %٣٤,                     %٣٤
            """)
    void a_parameter_is_read_however_much_of_it_is_encoded(String raw, String expected) {
        assertThat(PercentEncoding.decodeParameter(raw)).isEqualTo(expected);
    }

    @Test
    void a_plus_in_a_path_is_a_plus() {
        assertThat(PercentEncoding.decodeSegment("a+b%20c")).isEqualTo("a+b c");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            AZaz09-._~, AZaz09-._~
            status='active', status%3D%27active%27
            a b+c, a%20b%2Bc
            é’😀, %C3%A9%E2%80%99%F0%9F%98%80
            "!*'(),;:@&=$/?#[]%", "%21%2A%27%28%29%2C%3B%3A%40%26%3D%24%2F%3F%23%5B%5D%25"
            """)
    void everything_but_the_unreserved_is_encoded(String text, String expected) {
        assertThat(PercentEncoding.encode(text)).isEqualTo(expected);
        assertThat(PercentEncoding.decodeParameter(expected)).isEqualTo(text);
    }
}
