package be.informat.oneroster.adapter.persistence.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HumanTextTest {

    private static final List<String> LETTERS = List.of(
            "a",
            "A",
            "á",
            "Á",
            "e\u0301",
            "é",
            "ß",
            "ss",
            "SS",
            "İ",
            "i",
            "I",
            "ı",
            "ij",
            "ĳ",
            "-",
            "'",
            "’",
            " ",
            "\uFF21",
            "\uD83D\uDE00",
            "\uD83C\uDF3A",
            "\u200B",
            "\u0000",
            "z",
            "ž",
            "ﬁ");

    /**
     * Weighs nothing, and is of no Latin script: ICU compares texts of Latin script alone by a short cut that takes "zß" to come after "žß",
     * other than its own keys and the order that the root collation gives.
     */
    private static final String NO_SHORT_CUT = "\uFE00";

    @Test
    void the_bytes_are_in_the_order_of_the_collation_then_of_the_code_points() {
        Comparator<String> expected = Comparator.<String>comparingInt(text -> 0)
                .thenComparing(text -> text + NO_SHORT_CUT, Collator.getInstance(ULocale.ROOT)::compare)
                .thenComparing(text -> text.codePoints().toArray(), Arrays::compare);
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int pair = 0; pair < 20_000; pair++) {
            String left = text(random);
            String right = text(random);
            int order = Arrays.compareUnsigned(HumanText.order(left), HumanText.order(right));
            assertThat(Integer.signum(order))
                    .as("seed %d: %s and %s", seed, left, right)
                    .isEqualTo(Integer.signum(expected.compare(left, right)));
        }
    }

    @Test
    void an_accent_counts_before_a_sharp_s() {
        assertThat(Arrays.compareUnsigned(HumanText.order("zß"), HumanText.order("žß")))
                .isNegative();
        assertThat(Arrays.compareUnsigned(HumanText.order("aß"), HumanText.order("Áss")))
                .isNegative();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(5);
        for (int at = 0; at < length; at++) {
            text.append(LETTERS.get(random.nextInt(LETTERS.size())));
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({"Straße, STRASSE", "Élan, éLAN", "İpek, i\u0307pek", "ΣΊΣΥΦΟΣ, σίσυφος"})
    void case_does_not_count(String left, String right) {
        assertThat(HumanText.folded(left)).isEqualTo(HumanText.folded(right));
    }

    @ParameterizedTest
    @CsvSource({"Elan, Élan", "Ipek, İpek", "e\u0301, é"})
    void accents_count(String left, String right) {
        assertThat(HumanText.folded(left)).isNotEqualTo(HumanText.folded(right));
    }
}
