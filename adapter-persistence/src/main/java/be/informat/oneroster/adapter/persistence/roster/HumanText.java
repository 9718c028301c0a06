package be.informat.oneroster.adapter.persistence.roster;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import com.ibm.icu.util.ULocale;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How names, titles, codes and usernames compare, made once when a record is published, so that every database answers the same.
 */
final class HumanText {

    private static final Collator ROOT = rootCollation();

    private HumanText() {}

    /** Texts with the same folding are equal regardless of case: Unicode's default case folding; accents count. */
    static String folded(String text) {
        return UCharacter.foldCase(text, true);
    }

    /**
     * The place of a text in the order of the CLDR root collation at tertiary strength, then code point, as bytes that compare unsigned.
     * The key of the collation ends with a zero and has none before, and UTF-8 compares as code points do.
     */
    static byte[] order(String text) {
        RawCollationKey key = ROOT.getRawCollationKey(text, null);
        byte[] value = text.getBytes(StandardCharsets.UTF_8);
        byte[] order = Arrays.copyOf(key.bytes, key.size + value.length);
        System.arraycopy(value, 0, order, key.size, value.length);
        return order;
    }

    private static Collator rootCollation() {
        Collator collator = Collator.getInstance(ULocale.ROOT);
        collator.setStrength(Collator.TERTIARY);
        return collator.freeze();
    }
}
