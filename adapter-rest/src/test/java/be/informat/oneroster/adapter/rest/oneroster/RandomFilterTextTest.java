package be.informat.oneroster.adapter.rest.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.adapter.rest.http.Parameters;
import be.informat.oneroster.adapter.rest.http.PercentEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever a client means, it can say it: by doubling the quotes in its values. */
class RandomFilterTextTest {

    private static final List<String> PIECES = List.of(
            "a",
            "B",
            "é",
            "😀",
            " ",
            "  ",
            "'",
            "’",
            "‘",
            " AND ",
            " OR ",
            "AND",
            "=",
            "!=",
            "<",
            "~",
            "role='x'",
            "&",
            "+",
            "%",
            "%27",
            ",");
    private static final List<String> QUOTES = List.of("'", "’", "‘");

    /** A quote before a logical operator closes a value, if a clause follows: this alone cannot be said. */
    private static final Pattern UNSPEAKABLE = Pattern.compile("['’‘]\\s+(AND|OR)\\s.*", Pattern.DOTALL);

    @Test
    void what_was_meant_is_what_is_read() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            List<String> values = new ArrayList<>();
            StringBuilder written = new StringBuilder();
            int clauses = 1 + random.nextInt(3);
            for (int clause = 0; clause < clauses; clause++) {
                String value = value(random);
                values.add(value);
                written.append(clause == 0 ? "" : one(random, List.of(" AND ", " OR ", "  AND ")))
                        .append("familyName")
                        .append(one(random, List.of("=", " = ", "!=", " >= ", "~")))
                        .append(one(random, QUOTES))
                        .append(value.replaceAll("(['’‘])", "$1$1"))
                        .append(one(random, QUOTES));
            }
            String query = "filter=" + PercentEncoding.encode(written.toString());
            String read = Parameters.parse(query).values("filter").getFirst();
            FilterText text = new FilterText(read.strip());
            assertThat(text.malformed()).as("seed %d: %s", seed, written).isEmpty();
            assertThat(text.clauses())
                    .as("seed %d: %s", seed, written)
                    .extracting(FilterText.Clause::value)
                    .isEqualTo(values);
        }
    }

    private static String value(Random random) {
        StringBuilder value = new StringBuilder();
        do {
            value.setLength(0);
            int pieces = random.nextInt(6);
            for (int piece = 0; piece < pieces; piece++) {
                value.append(one(random, PIECES));
            }
        } while (UNSPEAKABLE.matcher(value).find());
        return value.toString();
    }

    private static <T> T one(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
