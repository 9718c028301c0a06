package be.informat.oneroster.domain.naming;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameFoldingTest {

    private static final Transliterator ICU = Transliterator.getInstance("Latin-ASCII");
    private static final int END_OF_LATIN = 0x20000;

    @ParameterizedTest
    @CsvSource({
        "é, e",
        "ß, ss",
        "ø, o",
        "ł, l",
        "ĳ, ij",
        "Ĳ, IJ",
        "ı, i",
        "İ, I",
        "Æ, AE",
        "Þ, TH",
        "ﬁ, fi",
        "Ｊａｎ, Jan",
        "Zoë, Zoe",
        "Łukasz, Lukasz",
        "François, Francois",
        "Nguyễn, Nguyen",
        "Đorđević, Dordevic",
        "Strauß, Strauss",
        "2de, 2de"
    })
    void a_letter_becomes_the_letters_it_is_written_with_in_ascii(String name, String letters) {
        assertThat(NameFolding.fold(name)).isEqualTo(letters);
    }

    @Test
    void every_character_up_to_the_last_latin_block_gives_the_letters_and_digits_that_icu_gives() {
        List<String> different = everyCharacter()
                .filter(text -> UnicodeBlock.of(text.codePointAt(0)) != UnicodeBlock.CJK_COMPATIBILITY) // ㎏
                .filter(text ->
                        !lettersAndDigits(NameFolding.fold(text)).equals(lettersAndDigits(ICU.transliterate(text))))
                .toList();

        assertThat(different).isEmpty();
    }

    @Test
    void the_comparison_covers_the_latin_script() {
        assertThat(everyCharacter().filter(text -> UnicodeScript.of(text.codePointAt(0)) == UnicodeScript.LATIN))
                .hasSizeGreaterThan(1400)
                .contains("a", "ÿ", "ſ", "ɏ", "ʯ", "ỿ", "Ɀ", "ꟿ", "ꭤ", "Ａ");
    }

    @Test
    void decomposed_input_gives_the_same_as_composed() {
        List<String> different = everyCharacter()
                .filter(text -> UnicodeScript.of(text.codePointAt(0)) == UnicodeScript.LATIN)
                .filter(text -> !NameFolding.fold(Normalizer.normalize(text, Normalizer.Form.NFD))
                        .equals(NameFolding.fold(text)))
                .toList();

        assertThat(different).isEmpty();
    }

    @Test
    void letters_with_any_accents_in_any_order_give_what_icu_gives() {
        long seed = 20240902;
        Random random = new Random(seed);
        List<String> letters = everyCharacter()
                .filter(text -> UnicodeScript.of(text.codePointAt(0)) == UnicodeScript.LATIN)
                .toList();
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int part = random.nextInt(8); part >= 0; part--) {
                text.append(letters.get(random.nextInt(letters.size())));
                for (int marks = random.nextInt(3); marks > 0; marks--) {
                    text.append((char) (0x300 + random.nextInt(0x70)));
                }
            }
            assertThat(NameFolding.fold(text.toString()))
                    .as("seed %d, round %d: %s", seed, round, text)
                    .isEqualTo(lettersAndDigits(ICU.transliterate(text.toString())));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "d'Hondt",
                "d’Hondt",
                "d‘Hondt",
                "dʼHondt",
                "d`Hondt",
                "d´Hondt",
                "d′Hondt",
                "d＇Hondt",
                "d.Hondt",
                "d\u00ADHondt"
            })
    void apostrophes_of_all_kinds_and_other_signs_are_dropped(String name) {
        assertThat(NameFolding.fold(name)).isEqualTo("dHondt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Van Damme", "Van\u00A0Damme", "Van\u2009Damme", "Van\tDamme", "Van\u3000Damme"})
    void spaces_of_all_kinds_become_one_kind(String name) {
        assertThat(NameFolding.fold(name)).isEqualTo("Van Damme");
    }

    @ParameterizedTest
    @ValueSource(strings = {"An-Marie", "An‐Marie", "An‑Marie", "An–Marie", "An—Marie", "An−Marie", "An－Marie"})
    void hyphens_and_dashes_of_all_kinds_become_one_kind(String name) {
        assertThat(NameFolding.fold(name)).isEqualTo("An-Marie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "李雷", "Иван", "محمد", "אבג", "🙂"})
    void of_another_script_nothing_is_left(String name) {
        assertThat(NameFolding.fold(name)).isEmpty();
    }

    private static Stream<String> everyCharacter() {
        return IntStream.range(0, END_OF_LATIN)
                .filter(Character::isDefined)
                .filter(character -> Character.getType(character) != Character.SURROGATE)
                .mapToObj(Character::toString);
    }

    private static String lettersAndDigits(String text) {
        List<String> kept = new ArrayList<>();
        text.codePoints()
                .filter(character -> character < 128 && Character.isLetterOrDigit(character))
                .forEach(character -> kept.add(Character.toString(character)));
        return String.join("", kept);
    }
}
