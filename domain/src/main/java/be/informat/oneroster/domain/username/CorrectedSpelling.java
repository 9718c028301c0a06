package be.informat.oneroster.domain.username;

import be.informat.oneroster.domain.username.CorrectionRefusal.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What Entra ID takes in the part before the {@code @} of a user principal name. */
final class CorrectedSpelling {

    static final int MAX_LENGTH = 64;

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9'.\\-_!#^~]*");

    private CorrectedSpelling() {}

    /** Everything that is wrong with the spelling; empty if nothing is. */
    static List<Reason> reasonsAgainst(String username) {
        List<Reason> reasons = new ArrayList<>();
        if (username.isEmpty()) {
            reasons.add(Reason.EMPTY);
        }
        if (!ALLOWED.matcher(username).matches()) {
            reasons.add(Reason.CHARACTER_NOT_ALLOWED);
        }
        if (username.length() > MAX_LENGTH) {
            reasons.add(Reason.TOO_LONG);
        }
        if (username.startsWith(".") || username.endsWith(".") || username.contains("..")) {
            reasons.add(Reason.MISPLACED_DOT);
        }
        return reasons;
    }
}
