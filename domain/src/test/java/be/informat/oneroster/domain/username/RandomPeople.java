package be.informat.oneroster.domain.username;

import be.informat.oneroster.domain.sis.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** People whose names meet often, with formats and corrections that make them meet more often. */
final class RandomPeople {

    private static final List<String> GIVEN_NAMES = List.of("Jan", "JAN", "Ján", "An-Marie", "李", "-");
    private static final List<String> FAMILY_NAMES = List.of("Peeters", "Peeters2", "Van Damme", "-", "雷");
    private static final List<String> FORMATS =
            List.of("voornaam.naam", "Voornaam.Naam", "{voornaam:1}.{naam}", "naam", "ll.{voornaam}");
    private static final List<String> WISHES =
            List.of("jan.peeters", "JAN.peeters2", "peeters", "jan", "j.peeters", "vandamme", "x", "ll.jan", "..", "é");

    private final Random random;

    RandomPeople(Random random) {
        this.random = random;
    }

    UsernamePerson person(PersonId id) {
        return new UsernamePerson(
                id,
                pick(List.of(Side.values())),
                pick(GIVEN_NAMES),
                pick(FAMILY_NAMES),
                random.nextBoolean() ? null : LocalDate.of(2010, 1, 1 + random.nextInt(3)),
                LocalDate.of(2024, 9, 1 + random.nextInt(3)));
    }

    String format() {
        return pick(FORMATS);
    }

    String wish() {
        return pick(WISHES);
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
