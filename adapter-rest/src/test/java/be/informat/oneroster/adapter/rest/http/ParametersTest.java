package be.informat.oneroster.adapter.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.adapter.rest.http.Parameters.Parameter;
import org.junit.jupiter.api.Test;

class ParametersTest {

    @Test
    void names_and_values_are_read_in_their_order() {
        assertThat(Parameters.parse("filter=status='active'&limit=5&&x&=y&a%26b=c%3Dd&limit=6")
                        .all())
                .containsExactly(
                        new Parameter("filter", "status='active'"),
                        new Parameter("limit", "5"),
                        new Parameter("x", ""),
                        new Parameter("", "y"),
                        new Parameter("a&b", "c=d"),
                        new Parameter("limit", "6"));
    }

    @Test
    void nothing_is_no_parameter() {
        assertThat(Parameters.parse(null).all()).isEmpty();
        assertThat(Parameters.parse("").all()).isEmpty();
    }

    @Test
    void the_values_of_a_name_are_found() {
        Parameters parameters = Parameters.parse("limit=5&Limit=7&limit=6");
        assertThat(parameters.values("limit")).containsExactly("5", "6");
        assertThat(parameters.values("offset")).isEmpty();
    }

    @Test
    void a_value_is_replaced_in_its_place_or_added() {
        Parameters parameters = Parameters.parse("offset=1&filter=a+'b'&offset=2");
        assertThat(parameters.with("offset", "9").with("limit", "5").encoded())
                .isEqualTo("offset=9&filter=a%20%27b%27&limit=5");
    }
}
