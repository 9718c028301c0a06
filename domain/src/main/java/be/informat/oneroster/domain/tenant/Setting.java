package be.informat.oneroster.domain.tenant;

import java.util.Arrays;
import java.util.List;

/** The settings of a tenant by name, in the order in which they are read and shown. */
public enum Setting {
    KEY("key", "2 to 40 of a-z, 0-9 and hyphen"),
    NAME("name", "the name to show"),
    ENTRA_TENANT_ID("entraTenantId", Setting.A_GUID),
    DOMAIN("domain", Setting.A_DOMAIN),
    STAFF_DOMAIN("staffDomain", Setting.A_DOMAIN),
    INSTITUTIONS("institutions", "a list of groups with number and, where needed, excludedLocations"),
    ADMINISTRATOR("administrator", "a username"),
    COORDINATORS("coordinators", "a list of sign-in names without spaces, like ict@school.be"),
    GROUP_NAME_TEMPLATE("groupNameTemplate", "a template in quotes, like \"{klasomschrijving} - {vestiging}\""),
    USERNAME_FORMAT("usernameFormat", Setting.A_FORMAT),
    STAFF_USERNAME_FORMAT("staffUsernameFormat", Setting.A_FORMAT),
    USERNAME_MAX_LENGTH("usernameMaxLength", "a whole number from 8 to 75"),
    SPACES_IN_NAMES("spacesInNames", "drop, -, _ or ."),
    HYPHENS_IN_NAMES("hyphensInNames", "keep or drop"),
    FUTURE_PUPILS("futurePupils", "include or exclude"),
    SWITCH_DATE("switchDate", "a month and day from 07-01 to 08-15, in quotes, like \"08-15\""),
    DEMOGRAPHICS("demographics", "exchange or withhold");

    /** The settings of one of the {@link #INSTITUTIONS}, and what they may be. */
    static final String NUMBER = "number";

    static final String EXCLUDED_LOCATIONS = "excludedLocations";
    static final String A_NUMBER = "six digits in quotes, like \"004312\"";
    static final String A_GUID = "a GUID, like 3f2c1c52-5a39-4e6f-9a6e-2f1a54f0b001";

    private static final String A_DOMAIN = "a mail domain without @, like school.be";
    private static final String A_FORMAT = "a format like voornaam.naam";

    private final String wireName;
    private final String allowed;

    Setting(String wireName, String allowed) {
        this.wireName = wireName;
        this.allowed = allowed;
    }

    /** As files, forms and JSON write it. */
    public String wireName() {
        return wireName;
    }

    /** What it may be, in English, to be read after "must be". */
    public String allowed() {
        return allowed;
    }

    static List<String> wireNames() {
        return Arrays.stream(values()).map(Setting::wireName).toList();
    }
}
