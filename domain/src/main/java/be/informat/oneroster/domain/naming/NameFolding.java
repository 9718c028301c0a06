package be.informat.oneroster.domain.naming;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Folds names to the letters that an account name may have: {@code Zoë} to {@code Zoe}, {@code Łukasz} to {@code Lukasz}, {@code
 * Strauß} to {@code Strauss}. Letters and digits come out as ICU's transliterator {@code Latin-ASCII} makes them, which a test compares
 * letter by letter; the core itself does without ICU.
 */
public final class NameFolding {

    /**
     * Letters that no accent can be taken from, behind what they become. Letters with an accent are decomposed first, so their base
     * letter stands here, if it has to stand here at all.
     */
    private static final String LETTERS = """
            0 〇
            A Ⱥᴀ
            a ᶏⱥ
            AA Ꜳ
            aa ꜳ
            AE Æᴁ
            ae æ
            AO Ꜵ
            ao ꜵ
            AU Ꜷ
            au ꜷ
            AV ꜸꜺ
            av ꜹꜻ
            AY Ꜽ
            ay ꜽ
            B ƁƂɃʙᴃ
            b ƀƃɓᵬᶀ
            C ©ƇȻᴄꞒ
            c ƈȼɕꞓ
            CE ₠
            Cr ₢
            D ÐĐƉƊƋᴅᴆꝹ
            d ðđƌȡɖɗᵭᶁᶑꝱꝺ
            db ȸ
            dz ʣʥ
            E ƐɆᴇ
            e ɇɛᶒᶓⱸ
            F ƑꜰꝻ
            f ƒᵮᶂꝼ
            Fr ₣
            G ƓǤɢʛꞠ
            g ǥɠɡᶃꞡ
            H ĦʜⱧꞪ
            h ħɦɧⱨ
            hv ƕ
            I ƖƗɪᵻ
            i ıɨᶖ
            J Ɉᴊ
            j ȷɉɟʝ
            K ƘᴋⱩꝀꝂꝄꞢ
            k ƙᶄⱪꝁꝃꝅꞣ
            L ŁȽʟᴌ₤ⱠⱢꝆꝈ
            l łƚȴɫɬɭᶅⱡꝇꝉꝲ
            LL Ỻ
            ll ỻ
            ls ʪ
            lz ʫ
            M ᴍⱮ
            m ɱᵯᶆꝳ
            N ŊƝɴꞐꞤ
            n ŋƞȵɲɳᵰᶇꝴꞑꞥ
            O ØᴏꝊꝌ
            o øⱺꝋꝍ
            OE Œɶ
            oe œ
            OI Ƣ
            oi ƣ
            OO Ꝏ
            oo ꝏ
            P Ƥᴘ℗℘ⱣꝐꝒꝔ
            p ƥᵱᵽᶈꝑꝓꝕ
            Pts ₧
            Q ꝖꝘ
            q ĸʠꝗꝙ
            qp ȹ
            R ®ɌʀⱤꝶꞦ
            r ɍɼɽɾᵲᵳᶉꝵꞧ
            Rs ₹
            Rx ℞
            S ⱾꜱꞨ
            s ȿʂᵴᶊẜẝꞩ
            SS ẞ
            ss ß
            T ŦƬƮȾᴛꞆ
            t ŧƫƭȶʈᵵⱦꝷꞇ
            TH ÞꝤꝦ
            th þᵺꝥꝧ
            TL ₺
            ts ʦ
            U Ʉᴜᵾ
            u ʉᶙ
            ue ᵫ
            V ƲᴠỼꝞ
            v ʋᶌỽⱱⱴꝟ
            VY Ꝡ
            vy ꝡ
            W ᴡⱲ
            w ⱳ
            x ᶍℌ
            Y ƳɎʏỾ
            y ƴɏỿ
            Z ƵȤᴢⱫⱿ
            z ƶȥɀʐʑᵶᶎⱬ
            """;

    /**
     * Where Unicode's own compatibility decomposition says the same as ICU, from and to: fractions, letter pairs (ĳ, ŀ, ŉ, ſ, ǆ, ǳ, ẚ),
     * letter-like symbols, Roman numerals, numbers and letters with brackets, ligatures, full width. Elsewhere it says more
     * (ª, modifier letters, mathematical alphabets), which ICU leaves alone.
     */
    private static final int[][] COMPATIBLE = {
        {0x00BC, 0x00BE}, {0x0132, 0x0133}, {0x013F, 0x0140}, {0x0149, 0x0149}, {0x017F, 0x017F}, {0x01C4, 0x01CC},
        {0x01F1, 0x01F3}, {0x1E9A, 0x1E9A}, {0x2100, 0x2102}, {0x2105, 0x2106}, {0x210A, 0x211F}, {0x2121, 0x2121},
        {0x2124, 0x2149}, {0x2150, 0x2189}, {0x2474, 0x24B5}, {0xFB00, 0xFB06}, {0xFF10, 0xFF5A}, {0x1F100, 0x1F129}
    };

    private static final Map<Integer, String> FOLDED = table();

    private NameFolding() {}

    /**
     * The text in ASCII letters and digits, with every space (tab, no-break space, …) as {@code ' '} and every hyphen or dash as
     * {@code '-'}; all else (apostrophes, dots, other scripts) is dropped. Case stays; spaces and hyphens stay as many as they were.
     * Empty if nothing is left. Composed and decomposed input give the same.
     */
    public static String fold(String text) {
        if (text.chars().allMatch(NameFolding::isAsciiLetterOrDigit)) {
            return text;
        }
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        for (int at = 0; at < decomposed.length(); ) {
            int letter = decomposed.codePointAt(at);
            at += Character.charCount(letter);
            if (isAsciiLetterOrDigit(letter)) {
                folded.append((char) letter);
            } else if (isSpace(letter)) {
                folded.append(' ');
            } else if (isHyphen(letter)) {
                folded.append('-');
            } else if (letter > 127) {
                folded.append(FOLDED.getOrDefault(letter, ""));
            }
        }
        return folded.toString();
    }

    private static boolean isAsciiLetterOrDigit(int letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
    }

    private static boolean isSpace(int letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    private static boolean isHyphen(int letter) {
        return Character.getType(letter) == Character.DASH_PUNCTUATION || letter == '\u2212' || letter == '\u02D7';
    }

    private static Map<Integer, String> table() {
        Map<Integer, String> table = new HashMap<>();
        for (int[] range : COMPATIBLE) {
            for (int letter = range[0]; letter <= range[1]; letter++) {
                String decomposed = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD);
                StringBuilder ascii = new StringBuilder();
                decomposed
                        .codePoints()
                        .filter(NameFolding::isAsciiLetterOrDigit)
                        .forEach(ascii::appendCodePoint);
                table.put(letter, ascii.toString());
            }
        }
        LETTERS.lines().forEach(line -> {
            int space = line.indexOf(' ');
            String ascii = line.substring(0, space);
            line.substring(space + 1).codePoints().forEach(letter -> table.put(letter, ascii));
        });
        return Map.copyOf(table);
    }
}
