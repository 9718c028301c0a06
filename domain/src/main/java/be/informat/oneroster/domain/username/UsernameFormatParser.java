package be.informat.oneroster.domain.username;

import be.informat.oneroster.domain.Parsed;
import be.informat.oneroster.domain.Problem;
import be.informat.oneroster.domain.username.UsernameFormat.LetterCase;
import be.informat.oneroster.domain.username.UsernameFormat.Literal;
import be.informat.oneroster.domain.username.UsernameFormat.NamePart;
import be.informat.oneroster.domain.username.UsernameFormat.Piece;
import be.informat.oneroster.domain.username.UsernameFormat.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one username format. Where a brace stands anywhere, all words stand in braces and other letters are literal text. */
final class UsernameFormatParser {

    private static final Map<String, NamePart> WORDS = Map.of(
            "voornaam", NamePart.GIVEN_NAME,
            "naam", NamePart.FAMILY_NAME,
            "familienaam", NamePart.FAMILY_NAME,
            "achternaam", NamePart.FAMILY_NAME);

    private static final String ALLOWED =
            "; the words are voornaam and naam (or familienaam, achternaam), also as Voornaam or VOORNAAM,"
                    + " with digits and . _ - between them; with the words in braces, {voornaam} or {voornaam:1}, letters may stand between them too";

    private static final Map<String, Word> SPELLINGS = spellings();
    private static final Pattern BRACED = Pattern.compile("\\{([^:]*)(:.*)?}", Pattern.DOTALL);
    private static final Pattern LETTER_COUNT = Pattern.compile(":[1-9][0-9]?");

    private final String text;
    private final boolean braced;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private boolean triedToUseName;

    UsernameFormatParser(String text) {
        this.text = text;
        this.braced = text.indexOf('{') >= 0 || text.indexOf('}') >= 0;
    }

    private static Map<String, Word> spellings() {
        Map<String, Word> spellings = new HashMap<>();
        WORDS.forEach((word, part) -> {
            spellings.put(word, new Word(part, LetterCase.LOWER, Word.ALL));
            spellings.put(
                    word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1),
                    new Word(part, LetterCase.AS_WRITTEN, Word.ALL));
            spellings.put(word.toUpperCase(Locale.ROOT), new Word(part, LetterCase.UPPER, Word.ALL));
        });
        return Map.copyOf(spellings);
    }

    Parsed<UsernameFormat> parse() {
        int at = 0;
        while (at < text.length()) {
            at = text.charAt(at) == '{' ? readBraced(at) : readBare(at);
        }
        if (!triedToUseName) {
            report("no-name", 0, text.length(), "a format must use a name");
        }
        return problems.isEmpty() ? Parsed.valid(new UsernameFormat(text, pieces)) : new Parsed.Invalid<>(problems);
    }

    private int readBraced(int start) {
        triedToUseName = true;
        int closing = text.indexOf('}', start);
        int opening = text.indexOf('{', start + 1);
        if (closing < 0 || (opening >= 0 && opening < closing)) {
            int end = opening < 0 ? text.length() : opening;
            report("unclosed-brace", start, end, "the brace is not closed");
            return end;
        }
        int end = closing + 1;
        Matcher matcher = BRACED.matcher(text.substring(start, end));
        Word word = matcher.matches() ? SPELLINGS.get(matcher.group(1)) : null;
        if (word == null) {
            report("unknown-word", start, end, "there is no such word");
            return end;
        }
        String count = matcher.group(2);
        if (count != null && !LETTER_COUNT.matcher(count).matches()) {
            report("malformed-letter-count", start, end, "behind the colon stands how many letters, 1 to 99");
            return end;
        }
        pieces.add(
                count == null ? word : new Word(word.part(), word.letterCase(), Integer.parseInt(count.substring(1))));
        return end;
    }

    private int readBare(int start) {
        char first = text.charAt(start);
        if (isLiteral(first)) {
            pieces.add(new Literal(String.valueOf(first)));
            return start + 1;
        }
        String spelling = braced ? null : spellingAt(start);
        if (spelling != null) {
            triedToUseName = true;
            pieces.add(SPELLINGS.get(spelling));
            return start + spelling.length();
        }
        if (!braced && Character.isLetter(text.codePointAt(start))) {
            triedToUseName = true;
            int end = endOfUnknownWord(start);
            report("unknown-word", start, end, "there is no such word");
            return end;
        }
        int end = start + Character.charCount(text.codePointAt(start));
        report("character-not-allowed", start, end, "this character cannot stand in a format");
        return end;
    }

    private boolean isLiteral(char character) {
        return Separators.isSeparator(character)
                || (character >= '0' && character <= '9')
                || (braced && ((character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')));
    }

    private @Nullable String spellingAt(int start) {
        for (String spelling : SPELLINGS.keySet()) {
            if (text.startsWith(spelling, start)) {
                return spelling;
            }
        }
        return null;
    }

    private int endOfUnknownWord(int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.codePointAt(end)) && spellingAt(end) == null) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private void report(String code, int start, int end, String reason) {
        problems.add(new Problem(
                code, "position " + (text.codePointCount(0, start) + 1), text.substring(start, end), reason + ALLOWED));
    }
}
