package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.application.usernames.PersonChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Persons whose usernames change, for people and for machines. */
final class PersonChanges {

    /** What has to be done by hand in Entra ID. */
    static final String RENAME_FIRST =
            "Rename these accounts in Entra ID first, or School Data Sync may make a second one for them:";

    private PersonChanges() {}

    /** The title with their number, and a line for each; nothing if there are none. */
    static List<String> lines(String title, List<PersonChange> changes) {
        if (changes.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add(title + " (" + changes.size() + ")");
        Columns columns = new Columns();
        changes.forEach(change -> columns.row(
                " ",
                shown(change.before()) + " → " + shown(change.after()),
                (change.givenName() + " " + change.familyName()).strip(),
                change.person().toString().toUpperCase(Locale.ROOT)));
        lines.addAll(columns.lines());
        return lines;
    }

    private static String shown(@Nullable String username) {
        return username == null ? "none" : username;
    }

    static List<Map<String, @Nullable Object>> json(List<PersonChange> changes) {
        return changes.stream().map(PersonChanges::json).toList();
    }

    private static Map<String, @Nullable Object> json(PersonChange change) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("person", change.person().toString());
        json.put("givenName", change.givenName());
        json.put("familyName", change.familyName());
        json.put("before", change.before());
        json.put("after", change.after());
        return json;
    }
}
