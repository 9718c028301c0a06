package be.informat.oneroster.application.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of one language. */
public final class Messages {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Language language;
    private final Properties texts;

    private Messages(Language language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    public static Messages in(Language language) {
        Properties texts = new Properties();
        try (InputStream file = Messages.class.getResourceAsStream("messages_" + language.code() + ".properties")) {
            if (file == null) {
                throw new IllegalStateException("There is no message catalogue for " + language + ".");
            }
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Messages(language, texts);
    }

    public Language language() {
        return language;
    }

    /**
     * The text with its places filled in.
     *
     * @throws IllegalArgumentException if the catalogue lacks the key or the text has a place without an argument: a defect
     */
    public String text(String key, List<String> arguments) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("The catalogue has no text for " + key + ".");
        }
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(argument(key, place, arguments)));
    }

    public String text(String key, String... arguments) {
        return text(key, List.of(arguments));
    }

    private static String argument(String key, MatchResult place, List<String> arguments) {
        int number = Integer.parseInt(place.group(1));
        if (number >= arguments.size()) {
            throw new IllegalArgumentException(
                    "The text of " + key + " needs more than " + arguments.size() + " arguments.");
        }
        return arguments.get(number);
    }

    /** All keys of the catalogue. */
    public Set<String> keys() {
        return texts.stringPropertyNames();
    }
}
