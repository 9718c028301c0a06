package be.informat.oneroster.domain.sis;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pupil or staff member by name.
 *
 * @param givenName as the SIS writes it; {@code -} if missing there
 * @param familyName as the SIS writes it; {@code -} if missing there
 * @param birthDate null if unknown
 */
public record Person(
        PersonId id,
        String givenName,
        String familyName,
        @Nullable LocalDate birthDate) {

    /** How the SIS writes a name that it does not have. */
    public static final String MISSING_NAME = "-";

    /** Persons of different ids, to find them by these. */
    public static Map<PersonId, Person> byId(List<Person> persons) {
        Map<PersonId, Person> byId = HashMap.newHashMap(persons.size());
        persons.forEach(person -> byId.put(person.id(), person));
        return byId;
    }
}
