package be.informat.oneroster.adapter.csv.username;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.application.text.Language;
import be.informat.oneroster.application.text.Messages;
import be.informat.oneroster.application.usernames.ImportReviewFile.Outcome;
import be.informat.oneroster.domain.Budget;
import be.informat.oneroster.domain.sis.PersonId;
import be.informat.oneroster.domain.sis.SisBuilder;
import be.informat.oneroster.domain.username.UsernameLedger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to a file on its way, it is applied as a whole, or refused with line and reason. */
class MutatedReviewFilesTest {

    private static final List<String> NAMES = List.of("An Maes", "Bo Claes", "Cis Roels", "Do Maes", "Ed Poppe");
    private static final List<String> CELLS = List.of(
            "evy",
            "EVY",
            "an.maes",
            "bo.claes",
            "",
            "a b",
            "x..y",
            "evy@school.be",
            "@",
            "\"",
            "ë",
            "=1+1",
            "-x",
            "\u00ad");

    private final Messages messages = Messages.in(Language.ENGLISH);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_mutated_file_is_applied_as_a_whole_or_refused_with_line_and_reason(boolean active) {
        mutate(active, 0, 170);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ten_thousand_mutated_files_are_applied_as_a_whole_or_refused(boolean active) {
        mutate(active, 1_000, 2_700);
    }

    /** Three files for each seed. */
    private void mutate(boolean active, int firstSeed, int endSeed) {
        Set<String> endings = new HashSet<>();
        Budget budget = Budget.atMost(Duration.ofMinutes(10));
        int seed = firstSeed;
        for (; seed < endSeed && budget.isLeft(); seed++) {
            School school = new School();
            NAMES.forEach(school::pupil);
            school.arrived();
            if (active) {
                school.activated();
            }
            Random random = new Random(seed);
            for (int step = 0; step < 3; step++) {
                byte[] file = mutated(school.exported(), random);
                UsernameLedger before = school.ledger();
                Outcome outcome = school.apply(file);
                endings.add(outcome.getClass().getSimpleName());
                String place = "seed " + seed + ", step " + step + ", active " + active;
                switch (outcome) {
                    case Outcome.Refused refused -> {
                        assertThat(refused.errors()).as(place).isNotEmpty().allSatisfy(error -> {
                            assertThat(error.line()).isPositive();
                            assertThat(error.reason(messages)).isNotBlank();
                        });
                        assertThat(school.ledger()).as(place).isEqualTo(before);
                    }
                    case Outcome.Applied applied -> {
                        assertThat(applied.notices())
                                .allMatch(notice -> !notice.code().isError());
                        assertUnique(school.ledger(), place);
                        if (active) {
                            assertNobodyLostAName(before, school.ledger(), place);
                        }
                    }
                    case Outcome.Previewed previewed -> throw new AssertionError(place);
                    case Outcome.UnknownTenant unknown -> throw new AssertionError(place);
                }
            }
        }
        assertThat(seed - firstSeed).as("files, three by three").isGreaterThanOrEqualTo(100);
        assertThat(endings).as("both ends are met").containsExactlyInAnyOrder("Applied", "Refused");
    }

    private static byte[] mutated(String file, Random random) {
        List<String> lines = new ArrayList<>(file.lines().toList());
        for (int mutation = random.nextInt(4); mutation >= 0; mutation--) {
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            switch (random.nextInt(8)) {
                case 0, 1, 2, 3 -> lines.set(at, withCorrection(line, CELLS.get(random.nextInt(CELLS.size()))));
                case 4 -> lines.add(random.nextInt(lines.size()) + 1, line);
                case 5 -> lines.remove(Math.max(1, at) % lines.size());
                case 6 -> lines.set(at, line.substring(0, random.nextInt(line.length() + 1)));
                default -> lines.set(at, line.replace(';', ','));
            }
            if (lines.isEmpty()) {
                lines.add("");
            }
        }
        byte[] bytes = String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
        return random.nextInt(6) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
    }

    private static String withCorrection(String line, String correction) {
        String[] cells = line.split(";", -1);
        if (cells.length > 2 && !cells[0].equals("ID")) {
            cells[2] = correction;
        }
        return String.join(";", cells);
    }

    private static void assertUnique(UsernameLedger ledger, String place) {
        Map<String, PersonId> owners = new HashMap<>();
        for (String name : NAMES) {
            PersonId person = SisBuilder.person(name);
            ledger.usernameOf(person)
                    .ifPresent(username -> assertThat(owners.put(username.toLowerCase(Locale.ROOT), person))
                            .as(place + ": " + username)
                            .isNull());
        }
    }

    private static void assertNobodyLostAName(UsernameLedger before, UsernameLedger after, String place) {
        before.entries()
                .forEach(entry -> assertThat(after.entry(entry.nameSpace(), entry.folded()))
                        .as(place + ": " + entry.folded())
                        .hasValueSatisfying(kept -> assertThat(kept.owner()).isEqualTo(entry.owner())));
    }
}
