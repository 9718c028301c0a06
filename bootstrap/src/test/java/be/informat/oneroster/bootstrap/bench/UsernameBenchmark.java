package be.informat.oneroster.bootstrap.bench;

import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.username.Side;
import be.informat.oneroster.domain.username.UsernameFormat;
import be.informat.oneroster.domain.username.UsernameLedger;
import be.informat.oneroster.domain.username.UsernamePerson;
import be.informat.oneroster.domain.username.UsernameRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Gives usernames to a million persons, of whom three in ten share a name with somebody before them. */
final class UsernameBenchmark {

    private static final int PERSONS = 1_000_000;
    private static final int ROUNDS = 5;
    private static final String WORK = "a million usernames, 30 % namesakes";

    private UsernameBenchmark() {}

    static void run() {
        UsernameRules rules =
                UsernameRules.of(UsernameFormat.parse("voornaam.naam").orThrow());
        List<UsernamePerson> persons = persons();
        Figures figures = new Figures();
        for (int round = 0; round < ROUNDS; round++) {
            UsernameLedger given =
                    figures.time(WORK, () -> UsernameLedger.empty().allocate(rules, persons));
            if (given.entries().size() != PERSONS) {
                throw new IllegalStateException("Somebody got no username.");
            }
        }
        figures.print("Usernames", Map.of(WORK, "≤ 3 s"));
    }

    private static List<UsernamePerson> persons() {
        Random random = new Random(1);
        List<UsernamePerson> persons = new ArrayList<>(PERSONS);
        for (int number = 0; number < PERSONS; number++) {
            boolean namesake = number > 0 && random.nextInt(10) < 3;
            UsernamePerson other = namesake ? persons.get(random.nextInt(number)) : null;
            persons.add(new UsernamePerson(
                    new PersonId(new UUID(random.nextLong(), random.nextLong())),
                    number % 10 == 0 ? Side.STAFF : Side.PUPIL,
                    other == null ? "Renée" + Integer.toString(number, 36) : other.givenName(),
                    other == null ? "Van den Broeck" : other.familyName(),
                    LocalDate.of(2006, 1, 1).plusDays(random.nextInt(6_000)),
                    LocalDate.of(2024, 9, 1).plusDays(random.nextInt(300))));
        }
        return persons;
    }
}
