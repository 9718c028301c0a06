package be.informat.oneroster.domain.username;

import be.informat.oneroster.domain.naming.NameFolding;
import java.util.Optional;

/**
 * How a tenant wants its usernames.
 *
 * @param pupilFormat for pupils
 * @param staffFormat for staff, also for who is both
 * @param maxLength the longest username computed, {@value #SHORTEST_MAX_LENGTH} to {@value #LONGEST_MAX_LENGTH} characters
 * @param spaces what becomes of spaces within names
 * @param hyphens what becomes of hyphens within names
 * @param nameSpaces whether staff and pupils are apart
 */
public record UsernameRules(
        UsernameFormat pupilFormat,
        UsernameFormat staffFormat,
        int maxLength,
        SpacesInNames spaces,
        HyphensInNames hyphens,
        NameSpaces nameSpaces) {

    public static final int SHORTEST_MAX_LENGTH = 8;
    public static final int LONGEST_MAX_LENGTH = 75;

    /** @throws IllegalArgumentException if the maximum length is out of bounds */
    public UsernameRules {
        if (maxLength < SHORTEST_MAX_LENGTH || maxLength > LONGEST_MAX_LENGTH) {
            throw new IllegalArgumentException("A username has at most " + SHORTEST_MAX_LENGTH + " to "
                    + LONGEST_MAX_LENGTH + " characters, not " + maxLength + ".");
        }
    }

    /** The defaults: one format for all, 75 characters, spaces dropped, hyphens kept, one name space. */
    public static UsernameRules of(UsernameFormat format) {
        return new UsernameRules(
                format, format, LONGEST_MAX_LENGTH, SpacesInNames.DROP, HyphensInNames.KEEP, NameSpaces.SHARED);
    }

    /**
     * The username that the person would have if nobody had it yet.
     *
     * @return empty if nothing is left of the names in the format: such a person is withheld until the school corrects the username
     */
    public Optional<String> firstChoice(UsernamePerson person) {
        return Optional.of(base(person)).filter(username -> !username.isEmpty());
    }

    /** Whether the username is what the rules make of the person's names today, with or without a number behind it; case is ignored. */
    public boolean allows(UsernamePerson person, String username) {
        String base = base(person);
        return !base.isEmpty() && NumberedUsername.isOf(base, maxLength, username);
    }

    /** The first choice; empty text for none. */
    String base(UsernamePerson person) {
        UsernameFormat format = person.side() == Side.STAFF ? staffFormat : pupilFormat;
        return Separators.withoutTrailing(
                format.usernameOf(letters(person.givenName()), letters(person.familyName())), maxLength);
    }

    /**
     * A name in ASCII letters and digits, its spaces and hyphens as the tenant wants them; empty if no letter or digit is left, so also for
     * the hyphen by which the SIS writes a missing name.
     */
    private String letters(String name) {
        String folded = NameFolding.fold(name).strip();
        StringBuilder letters = new StringBuilder(folded.length());
        boolean named = false;
        for (int at = 0; at < folded.length(); at++) {
            char letter = folded.charAt(at);
            switch (letter) {
                case ' ' -> letters.append(spaces.replacement());
                case '-' -> letters.append(hyphens.replacement());
                default -> {
                    letters.append(letter);
                    named = true;
                }
            }
        }
        return named ? letters.toString() : "";
    }
}
