package be.informat.oneroster.domain;

/**
 * One fault in what a person wrote.
 *
 * @param code stable name of the kind of fault, lower case with hyphens ({@code unknown-word}); texts in other languages hang on it
 * @param place where: a setting ({@code institutions[1].number}) or a position counted from 1 ({@code position 9})
 * @param value what was found there; empty if nothing was
 * @param reason what is wrong and what is allowed, in English, one sentence
 */
public record Problem(String code, String place, String value, String reason) {

    /** The same problem, told from a larger whole: {@code position 3} becomes {@code usernameFormat, position 3}. */
    public Problem within(String outerPlace) {
        return new Problem(code, place.isEmpty() ? outerPlace : outerPlace + ", " + place, value, reason);
    }

    @Override
    public String toString() {
        return value.isEmpty() ? place + ": " + reason : place + " '" + value + "': " + reason;
    }
}
