package be.informat.oneroster.bootstrap.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The settings of the program by name. */
public enum SettingName {
    DATA(Nature.TEXT, "a folder"),
    DATABASE_URL(Nature.SECRET, "an address like jdbc:postgresql://host:5432/oneroster"),
    DATABASE_USER(Nature.TEXT, "the name of a database user"),
    DATABASE_PASSWORD(Nature.SECRET, "the password of the database user"),
    DATABASE_POOL_SIZE(Nature.NUMBER, "a whole number from 2 to 200"),
    PORT(Nature.NUMBER, "a whole number from 0 to 65535; 0 takes any free port"),
    BIND(Nature.TEXT, "an address of this machine, like 127.0.0.1"),
    PUBLIC_URL(Nature.TEXT, "an address like https://oneroster.example.be, without ? and #"),
    TRUSTED_PROXIES(Nature.LIST, "a list of IP addresses"),
    DEFAULT_LIMIT(Nature.NUMBER, "a whole number from 1 to 1000000"),
    ISSUER(Nature.TEXT, "an https address"),
    JWKS_URL(Nature.TEXT, "an https address"),
    AUDIENCE(Nature.TEXT, "the audience that tokens for this program carry"),
    CLIENT_CLAIM(Nature.TEXT, "the name of a claim"),
    CONSOLE_ISSUER(Nature.TEXT, "an https address"),
    CONSOLE_CLIENT_ID(Nature.TEXT, "a client id"),
    CONSOLE_CLIENT_SECRET(Nature.SECRET, "a client secret"),
    CONSOLE_OPERATORS(Nature.LIST, "a list of sign-in names"),
    TODAY(Nature.TEXT, "a date like 2026-09-01");

    /** Begins the name of every setting in the environment. */
    static final String PREFIX = "ONEROSTER_";

    private enum Nature {
        TEXT,
        NUMBER,
        LIST,
        SECRET
    }

    private final Nature nature;
    private final String allowed;

    SettingName(Nature nature, String allowed) {
        this.nature = nature;
        this.allowed = allowed;
    }

    /** The name in the environment: {@code ONEROSTER_PUBLIC_URL}. */
    public String variable() {
        return PREFIX + name();
    }

    /** The key in a YAML file: {@code publicUrl}. */
    public String key() {
        String words = Arrays.stream(name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    /** Whether it may be the content of a file, and must never be shown. */
    public boolean isSecret() {
        return nature == Nature.SECRET;
    }

    /** Whether it is a whole number, in YAML also without quotes. */
    boolean isNumber() {
        return nature == Nature.NUMBER;
    }

    /** Whether it is several values: joined by comma, in YAML also as a list. */
    boolean isList() {
        return nature == Nature.LIST;
    }

    /** What it may be, in English, to be read after "must be". */
    String allowed() {
        return allowed;
    }
}
