package be.informat.oneroster.domain.check;

import java.util.List;

/**
 * One thing to look at.
 *
 * @param subject what it is about, by an id that does not change: a {@code sourcedId}, an institution number, a tenant's key
 * @param arguments what the words for people need, in the order of the message catalogue: names, counts, dates
 */
public record Finding(FindingCode code, String subject, List<String> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }
}
