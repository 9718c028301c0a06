package be.informat.oneroster.application.text;

import java.util.Optional;

/** The languages that texts for people exist in. */
public enum Language {
    DUTCH("nl"),
    ENGLISH("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** ISO 639-1. */
    public String code() {
        return code;
    }

    /** The language with this code; empty for any other. */
    public static Optional<Language> of(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
