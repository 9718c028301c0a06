package be.informat.oneroster.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.informat.oneroster.domain.matching.Match.Verdict;
import be.informat.oneroster.domain.sis.SisBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountMatchingTest {

    private static final GivenNames GIVEN_NAMES = new GivenNames(
            ShortForms.parse(List.of("# short forms", "", "Evelien: Evy, Eef", "Robert: Bob")),
            new LevenshteinDistance(2)::apply);

    private final List<MatchPerson> persons = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # person        | username      | account       | its name       | enabled | verdict
            Evelien Poppe   | evelien.poppe | evelien.poppe | Evelien Poppe  | true    | LINKED
            Evelien Poppe   | Evelien.Poppe | evelien.poppe | Évélien POPPE  | true    | LINKED
            Jan-Piet d'Hoe  | jan-piet.dhoe | jan-piet.dhoe | Jan Piet D’Hoe | true    | LINKED
            Evelien Poppe   | evelien.poppe | evelien.poppe | Evelien Poppe  | false   | CHECK
            Evelien Poppe   | evelien.poppe | evelien.poppe | Evy Poppe      | true    | CHECK
            Evelien Poppe   | evelien.poppe | evelien.poppe | Jan Poppe      | true    | DANGER
            Evelien Poppe   | evelien.poppe | evelien.poppe | Evelien Maes   | true    | DANGER
            Evelien Poppe   | evelien.poppe | evy.poppe     | Evy Poppe      | true    | PROBABLE
            Evelien Poppe   | evelien.poppe | e.poppe       | Evelien Poppe  | true    | PROBABLE
            Evy Poppe       | evy.poppe     | evelien.poppe | Evelien Poppe  | true    | PROBABLE
            Jo Maes         | jo.maes       | johan.maes    | Johan Maes     | true    | PROBABLE
            Sofie Maes      | sofie.maes    | sophie.maes   | Sophie Maes    | true    | PROBABLE
            Tom Maes        | tom.maes      | tim.maes      | Tim Maes       | true    | PROBABLE
            Jan Maes        | jan.maes      | jos.maes      | Jos Maes       | true    | NEW
            J Maes          | j.maes        | johan.maes    | Johan Maes     | true    | NEW
            Evelien Poppe   | evelien.poppe | evy.poppe     | Evy Poppe      | false   | CHECK
            Evelien Poppe   | evelien.poppe | evy.maes      | Evy Maes       | true    | NEW
            """)
    void one_person_and_one_account(
            String person, String username, String account, String name, boolean enabled, Verdict verdict) {
        person(person, username);
        account(account, name, enabled);

        assertThat(verdicts()).containsExactly(Map.entry(person, verdict));
    }

    @Test
    void two_persons_of_one_name_cannot_be_told_apart() {
        person("Bart Swings", "bart.swings");
        persons.add(new MatchPerson(SisBuilder.person("other"), "Bart", "Swings", "bart.swings2", false));
        account("bart.swings", "Bart Swings", true);

        assertThat(match().matches()).extracting(Match::verdict).containsExactly(Verdict.CHECK, Verdict.CHECK);
    }

    @Test
    void an_account_that_is_exactly_another_persons_is_not_offered_to_who_has_a_near_name() {
        person("Tom Maes", "tom.maes");
        person("Tim Maes", "tim.maes");
        account("tim.maes", "Tim Maes", true);

        assertThat(verdicts()).isEqualTo(Map.of("Tom Maes", Verdict.NEW, "Tim Maes", Verdict.LINKED));
    }

    @Test
    void an_account_that_is_near_to_two_persons_or_two_accounts_near_to_one_are_to_be_checked() {
        person("Evelien Poppe", "evelien.poppe");
        person("Evelyne Poppe", "evelyne.poppe");
        account("eveline.poppe", "Eveline Poppe", true);
        person("Robert Maes", "robert.maes");
        account("bob.maes", "Bob Maes", true);
        account("rob.maes", "Rob Maes", true);

        assertThat(verdicts().values()).containsOnly(Verdict.CHECK);
    }

    @Test
    void what_the_school_corrected_may_be_a_near_name() {
        persons.add(new MatchPerson(SisBuilder.person("Evelien Poppe"), "Evelien", "Poppe", "evy.poppe", true));
        account("evy.poppe", "Evy Poppe", true);

        assertThat(verdicts()).containsExactly(Map.entry("Evelien Poppe", Verdict.LINKED));
    }

    @Test
    void an_account_is_read_by_its_display_name_when_it_tells_no_other() {
        person("Jan Van den Berghe", "jan.vandenberghe");
        accounts.add(new Account("berghe", "", "", "Van den Berghe Jan", true));
        person("Evelien Poppe", "evelien.poppe");
        accounts.add(new Account("evelien.poppe", "", "", "Evelien Poppe", true));

        assertThat(verdicts())
                .isEqualTo(Map.of("Jan Van den Berghe", Verdict.PROBABLE, "Evelien Poppe", Verdict.LINKED));
    }

    @Test
    void a_person_without_a_whole_name_or_username_fits_nothing_by_itself() {
        persons.add(new MatchPerson(SisBuilder.person("x"), "-", "Poppe", "poppe", false));
        persons.add(new MatchPerson(SisBuilder.person("y"), "李", "雷", null, false));
        account("poppe", "Evelien Poppe", true);

        assertThat(match().matches()).extracting(Match::verdict).containsExactly(Verdict.CHECK, Verdict.NEW);
    }

    @Test
    void strangers_are_the_accounts_that_may_be_nobodys_of_ours() {
        person("Linked Maes", "linked.maes");
        account("linked.maes", "Linked Maes", true);
        account("linked.maes2", "Linked Maes", true);
        person("Evelien Poppe", "evelien.poppe");
        account("evy.poppe", "Evy Poppe", true);
        person("Danger Claes", "danger.claes");
        account("danger.claes", "Somebody Else", true);
        account("Jan.Peeters", "Jan Peeters", false);
        accounts.add(new Account("info", "", "", "Info", true));

        assertThat(match().strangers())
                .extracting(Account::username)
                .containsExactly("Jan.Peeters", "danger.claes", "info", "linked.maes2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Evelien", "Evelien: Evy,", "Evelien:"})
    void a_line_that_names_no_short_form_is_a_defect_of_the_list(String line) {
        assertThatThrownBy(() -> ShortForms.parse(List.of(line))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_hundred_thousand_persons_and_accounts_meet_in_a_moment() {
        Random random = new Random(1);
        List<String> givenNames = random.ints(700, 0, 1 << 30)
                .mapToObj(number -> Integer.toString(number, 26))
                .toList();
        for (int number = 0; number < 100_000; number++) {
            String given = givenNames.get(number % 700);
            String family = "Naam" + number / 1_000;
            persons.add(new MatchPerson(
                    SisBuilder.person("p" + number), given, family, given + "." + family + number, false));
            accounts.add(new Account("a" + number, given + (number % 3 == 0 ? "x" : ""), family, "", true));
        }
        long start = System.nanoTime();

        assertThat(match().matches()).hasSize(100_000);

        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(took).isLessThan(Duration.ofSeconds(30));
    }

    private void person(String name, @Nullable String username) {
        int space = name.indexOf(' ');
        persons.add(new MatchPerson(
                SisBuilder.person(name), name.substring(0, space), name.substring(space + 1), username, false));
    }

    private void account(String username, String name, boolean enabled) {
        int space = name.lastIndexOf(' ');
        accounts.add(new Account(username, name.substring(0, space), name.substring(space + 1), name, enabled));
    }

    private AccountMatching match() {
        return AccountMatching.of(persons, accounts, GIVEN_NAMES);
    }

    private Map<String, Verdict> verdicts() {
        Map<String, Verdict> verdicts = new HashMap<>();
        List<Match> matches = match().matches();
        for (int at = 0; at < matches.size(); at++) {
            MatchPerson person = persons.get(at);
            verdicts.put(
                    person.givenName() + " " + person.familyName(),
                    matches.get(at).verdict());
        }
        return verdicts;
    }
}
