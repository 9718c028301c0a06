package be.informat.oneroster.domain.username;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.domain.sis.PersonId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class AllocationSpeedTest {

    private static final int PERSONS = 1_000_000;

    /** It costs under three seconds of one core; the bound leaves room for a busy machine, not for anything quadratic. */
    private static final Duration BOUND = Duration.ofSeconds(60);

    @Test
    void a_million_persons_of_whom_three_in_ten_have_thousands_of_namesakes_get_usernames_in_seconds() {
        List<UsernamePerson> persons = persons(new Random(1));

        long start = System.nanoTime();
        UsernameLedger ledger = UsernameLedger.empty().allocate(LedgerSteps.RULES, persons);
        Duration first = Duration.ofNanos(System.nanoTime() - start);

        assertThat(ledger.entries()).hasSize(PERSONS);
        assertThat(first).isLessThan(BOUND);
    }

    private static List<UsernamePerson> persons(Random random) {
        List<UsernamePerson> persons = new ArrayList<>(PERSONS);
        for (int number = 0; number < PERSONS; number++) {
            boolean namesake = random.nextInt(10) < 3;
            persons.add(new UsernamePerson(
                    new PersonId(new UUID(random.nextLong(), random.nextLong())),
                    random.nextInt(10) == 0 ? Side.STAFF : Side.PUPIL,
                    namesake ? "Jan" + (char) ('a' + random.nextInt(26)) : word(random),
                    namesake ? "Peeters" : word(random),
                    LocalDate.of(1980, 1, 1).plusDays(random.nextInt(12_000)),
                    LocalDate.of(2010, 1, 1).plusDays(random.nextInt(5_000))));
        }
        return persons;
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder().append((char) ('A' + random.nextInt(26)));
        while (word.length() < 8) {
            word.append(random.nextInt(40) == 0 ? 'é' : (char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }
}
