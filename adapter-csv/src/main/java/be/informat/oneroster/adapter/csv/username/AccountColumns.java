package be.informat.oneroster.adapter.csv.username;

import be.informat.oneroster.domain.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the columns of a list of users stand; {@value #MISSING} for one that it does not have.
 *
 * <p>"Download users" of the Entra admin center names them as data, in every language of the display
 * (https://learn.microsoft.com/entra/identity/users/users-bulk-download). The templates of its bulk operations put that name in brackets
 * behind the shown one, {@code Naam [displayName] Vereist} (https://learn.microsoft.com/nl-nl/entra/identity/users/users-bulk-add). Who
 * copies the page of all users has the shown names alone: {@code Naam} and {@code Principal-naam van gebruiker}
 * (https://learn.microsoft.com/nl-nl/entra/identity/users/users-search-enhanced, as translated in 2020). The other Dutch names are those that Microsoft uses for
 * these properties elsewhere, without a page that lists them as columns.
 */
record AccountColumns(int userPrincipalName, int displayName, int givenName, int surname, int enabled) {

    static final int MISSING = -1;

    private static final Pattern IN_BRACKETS = Pattern.compile("\\[([^\\]]+)]");

    /** What the columns are called, by their letters alone, in English and Dutch, as data and as the admin centers show them. */
    private static final Set<String> USER_PRINCIPAL_NAMES = Set.of(
            "userprincipalname",
            "upn",
            "userprincipalnameupn",
            "principalnaamvangebruiker",
            "gebruikersprincipalnaam",
            "userprincipalnaam",
            "principalnaamgebruiker",
            "aanmeldingsnaam",
            "gebruikersnaam",
            "username");

    private static final Set<String> DISPLAY_NAMES =
            Set.of("displayname", "weergavenaam", "weergegevennaam", "schermnaam", "naam", "name");
    private static final Set<String> GIVEN_NAMES = Set.of("givenname", "firstname", "voornaam");
    private static final Set<String> SURNAMES =
            Set.of("surname", "lastname", "familyname", "achternaam", "familienaam");

    private static final Set<String> ENABLED = Set.of(
            "accountenabled",
            "enabled",
            "accountingeschakeld",
            "ingeschakeld",
            "accountisingeschakeld",
            "accountgeactiveerd");

    static AccountColumns in(List<String> header) {
        Map<String, Integer> positions = new HashMap<>();
        for (int column = 0; column < header.size(); column++) {
            positions.putIfAbsent(letters(header.get(column)), column);
        }
        return new AccountColumns(
                position(positions, USER_PRINCIPAL_NAMES),
                position(positions, DISPLAY_NAMES),
                position(positions, GIVEN_NAMES),
                position(positions, SURNAMES),
                position(positions, ENABLED));
    }

    /** Those in brackets, if there are any. */
    private static String letters(String title) {
        Matcher inBrackets = IN_BRACKETS.matcher(title);
        String name = inBrackets.find() ? inBrackets.group(1) : title;
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    private static int position(Map<String, Integer> positions, Set<String> names) {
        return names.stream()
                .mapToInt(name -> positions.getOrDefault(name, MISSING))
                .filter(column -> column != MISSING)
                .min()
                .orElse(MISSING);
    }

    /** What is missing in the list to be of any use; empty if nothing is. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (userPrincipalName == MISSING) {
            problems.add(missing("userPrincipalName"));
        }
        if (displayName == MISSING && (givenName == MISSING || surname == MISSING)) {
            problems.add(missing("givenName and surname, or displayName"));
        }
        return problems;
    }

    private static Problem missing(String columns) {
        return new Problem("missing-column", "line 1", columns, "the list of users lacks a column of this name");
    }
}
