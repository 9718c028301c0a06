package be.informat.oneroster.domain.explanation;

import static be.informat.oneroster.domain.explanation.ClauseCode.*;
import static be.informat.oneroster.domain.sis.SisBuilder.classId;
import static be.informat.oneroster.domain.sis.SisBuilder.classKey;
import static be.informat.oneroster.domain.sis.SisBuilder.guid;
import static be.informat.oneroster.domain.sis.SisBuilder.location;
import static be.informat.oneroster.domain.sis.SisBuilder.person;
import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.domain.enrollment.UsernamePersons;
import be.informat.oneroster.domain.explanation.Explanation.Clause;
import be.informat.oneroster.domain.explanation.Explanation.Subject;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.oneroster.RosterRecord;
import be.informat.oneroster.domain.oneroster.SourcedIds;
import be.informat.oneroster.domain.publication.Roster;
import be.informat.oneroster.domain.schoolyear.SchoolYear;
import be.informat.oneroster.domain.sis.LocationId;
import be.informat.oneroster.domain.sis.Person;
import be.informat.oneroster.domain.sis.SisBuilder;
import be.informat.oneroster.domain.sis.SisSnapshot;
import be.informat.oneroster.domain.tenant.FuturePupils;
import be.informat.oneroster.domain.tenant.SettingsBuilder;
import be.informat.oneroster.domain.tenant.TenantKey;
import be.informat.oneroster.domain.tenant.TenantSettings;
import be.informat.oneroster.domain.username.LedgerEntry;
import be.informat.oneroster.domain.username.NameSpace;
import be.informat.oneroster.domain.username.UsernameLedger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExplainedDayTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2024, 11, 25);
    private static final LocalDate DECEMBER = LocalDate.of(2024, 12, 1);
    private static final SchoolYear BEFORE = new SchoolYear(2023);

    private final SisBuilder sis = new SisBuilder()
            .withLocation("Centrum")
            .withLocation("Noord")
            .withClass("1A", "Centrum")
            .withClass("1B", "Centrum")
            .withClass("1A", "Centrum", BEFORE)
            .withClass("2A", "Noord")
            .assigned("An Peeters", "Centrum")
            .inCharge("An Peeters", "1A")
            .registered("Evelien Poppe", "Centrum", "1A");
    private final SettingsBuilder settings = new SettingsBuilder().excluding("Noord");
    private final Map<LocationId, TenantKey> contested = new HashMap<>();
    private UsernameLedger given = UsernameLedger.empty();

    private ExplainedDay day(LocalDate today) {
        SisSnapshot data = sis.build();
        TenantSettings built = settings.build();
        UsernameLedger ledger =
                given.allocate(built.usernames(), UsernamePersons.of(data, built, contested.keySet(), today));
        Roster roster = Roster.project(data, built, contested.keySet(), ledger, today);
        return new ExplainedDay(data, built, contested, ledger, roster, today);
    }

    private Explanation only(UUID id) {
        List<Explanation> explanations = day(NOVEMBER).explain(id);
        assertThat(explanations).hasSize(1);
        return explanations.getFirst();
    }

    private static Clause clause(ClauseCode code, String... arguments) {
        return new Clause(code, List.of(arguments));
    }

    @Test
    void aPupilInAClassIsExchangedByTheRegistrationThatCounts() {
        assertThat(only(guid("Evelien Poppe")))
                .isEqualTo(new Explanation(
                        Subject.PERSON,
                        guid("Evelien Poppe"),
                        "Evelien Poppe",
                        true,
                        List.of(
                                clause(EXCHANGED_AS_STUDENT, "evelien.poppe"),
                                clause(REGISTRATION_COUNTS, "Centrum", "1A", "2024-25", "2024-09-01", "…"),
                                clause(USERNAME_COMPUTED, "evelien.poppe"))));
    }

    @Test
    void everyRegistrationTellsItsOwnReason() {
        sis.registered("Bart Swings", "Centrum", "1A", BEFORE, BEFORE.firstDay(), null)
                .registered("Bart Swings", "Noord", "2A")
                .registered("Bart Swings", "Centrum", "1A", LocalDate.of(2024, 9, 1), LocalDate.of(2024, 11, 24))
                .registered("Bart Swings", "Centrum", null, DECEMBER, null);

        Explanation explanation = only(guid("Bart Swings"));

        assertThat(explanation.exchanged()).isFalse();
        assertThat(explanation.clauses())
                .containsExactly(
                        clause(NO_ROW_COUNTS, "2024-11-25"),
                        clause(REGISTRATION_OTHER_SCHOOL_YEAR, "Centrum", "1A", "2023-24", "2023-09-01", "…"),
                        clause(REGISTRATION_LOCATION_NOT_EXCHANGED, "Noord", "2A", "2024-25", "2024-09-01", "…"),
                        clause(REGISTRATION_OVER, "Centrum", "1A", "2024-25", "2024-09-01", "2024-11-24"),
                        clause(REGISTRATION_NOT_STARTED, "Centrum", "-", "2024-25", "2024-12-01", "…"),
                        clause(USERNAME_COMPUTED, "bart.swings"));
    }

    @Test
    void aFuturePupilCountsByTheNextRegistrationWhereTheyAreIncluded() {
        settings.futurePupils(FuturePupils.INCLUDE);
        sis.registered("Bart Swings", "Centrum", "1B", DECEMBER, null);

        assertThat(only(guid("Bart Swings")).clauses())
                .startsWith(
                        clause(EXCHANGED_AS_STUDENT, "bart.swings"),
                        clause(REGISTRATION_COUNTS_AS_NEXT, "Centrum", "1B", "2024-25", "2024-12-01", "…"));
    }

    @Test
    void aTeacherIsExplainedByAssignmentsAndClasses() {
        sis.assigned("Jan Claes", "Centrum", NOVEMBER, null)
                .inCharge("Jan Claes", "1B", DECEMBER, null)
                .inCharge("Jan Claes", "2A")
                .inCharge("Mia Maes", "1B")
                .assigned("Mia Maes", null, DECEMBER, null);

        assertThat(only(guid("Jan Claes")).clauses())
                .containsExactly(
                        clause(EXCHANGED_AS_TEACHER, "jan.claes"),
                        clause(ASSIGNMENT_COUNTS, "Centrum", "2024-11-25", "…"),
                        clause(CLASS_TEACHER_NOT_STARTED, "1B", "2024-25", "2024-12-01", "…"),
                        clause(CLASS_TEACHER_CLASS_NOT_EXCHANGED, "2A", "2024-25", "2024-09-01", "…"),
                        clause(USERNAME_COMPUTED, "jan.claes"));
        assertThat(only(guid("Mia Maes")).clauses())
                .containsExactly(
                        clause(NO_ROW_COUNTS, "2024-11-25"),
                        clause(ASSIGNMENT_NOT_STARTED, "112201", "2024-12-01", "…"),
                        clause(CLASS_TEACHER_WITHOUT_ASSIGNMENT, "1B", "2024-25", "2024-09-01", "…"));
    }

    @Test
    void whoIsStaffAndPupilIsATeacherAndEveryRowOfBothIsTold() {
        sis.withLocation("004312", "Elders");
        settings.institutions("112201", "004312");
        sis.registered("Tom Maes", "Centrum", "1A")
                .registered("Tom Maes", "Elders", null)
                .assigned("Tom Maes", "Centrum");

        assertThat(only(guid("Tom Maes")).clauses())
                .containsExactly(
                        clause(EXCHANGED_AS_TEACHER, "tom.maes"),
                        clause(REGISTRATION_COUNTS, "Centrum", "1A", "2024-25", "2024-09-01", "…"),
                        clause(REGISTRATION_COUNTS, "Elders", "-", "2024-25", "2024-09-01", "…"),
                        clause(ASSIGNMENT_COUNTS, "Centrum", "2015-09-01", "…"),
                        clause(USERNAME_COMPUTED, "tom.maes"));
    }

    @Test
    void whoHasNoLetterInTheNameLacksAUsername() {
        sis.registered("- -", "Centrum", "1A");

        Explanation explanation = only(guid("- -"));

        assertThat(explanation.exchanged()).isFalse();
        assertThat(explanation.clauses()).startsWith(clause(WITHOUT_USERNAME));
    }

    @Test
    void allThatTheLedgerKnowsOfAPersonIsTold() {
        given = UsernameLedger.of(List.of(
                LedgerEntry.computed(NameSpace.TENANT, person("Evelien Poppe"), "evelien.poppe"),
                LedgerEntry.correction(NameSpace.TENANT, person("Evelien Poppe"), "evy.poppe"),
                new LedgerEntry(
                        NameSpace.TENANT,
                        "e.poppe",
                        person("Evelien Poppe"),
                        null,
                        null,
                        LedgerEntry.Standing.RELEASED)));

        assertThat(only(guid("Evelien Poppe")).clauses())
                .startsWith(clause(EXCHANGED_AS_STUDENT, "evy.poppe"))
                .endsWith(
                        clause(USERNAME_FORMER, "e.poppe"),
                        clause(USERNAME_RELEASED, "e.poppe"),
                        clause(USERNAME_KEPT, "evelien.poppe"),
                        clause(USERNAME_CORRECTED, "evy.poppe"));
    }

    @Test
    void aClassIsFoundByBothItsIdsAndExplainedForEachSchoolYear() {
        List<Explanation> explanations = day(NOVEMBER).explain(classId("1A").value());

        assertThat(explanations)
                .extracting(Explanation::clauses)
                .containsExactlyInAnyOrder(
                        List.of(clause(CLASS_EXCHANGED, "Klas 1A - Centrum"), clause(CLASS_MEMBERS, "1", "1")),
                        List.of(clause(CLASS_OTHER_SCHOOL_YEAR, "2023-24", "2024-25")));
        assertThat(only(SourcedIds.schoolClass(classKey("1B"))).clauses())
                .containsExactly(
                        clause(CLASS_EXCHANGED, "Klas 1B - Centrum"),
                        clause(CLASS_MEMBERS, "0", "0"),
                        clause(CLASS_WITHOUT_TEACHER));
        assertThat(only(SourcedIds.schoolClass(classKey("2A"))).clauses())
                .containsExactly(clause(CLASS_LOCATION_NOT_EXCHANGED, "Noord"));
    }

    @Test
    void aLocationIsExchangedOrTellsWhyNot() {
        sis.withLocation("999999", "Elders").withLocation("Zuid");
        contested.put(location("Zuid"), new TenantKey("andere"));

        assertThat(only(guid("Centrum")).clauses()).containsExactly(clause(LOCATION_EXCHANGED, "112201"));
        assertThat(only(guid("Noord")).clauses()).containsExactly(clause(LOCATION_EXCLUDED, "112201"));
        assertThat(only(guid("Elders")).clauses()).containsExactly(clause(LOCATION_NOT_OF_TENANT, "999999"));
        assertThat(only(guid("Zuid")).clauses()).containsExactly(clause(LOCATION_IN_TWO_TENANTS, "andere"));
    }

    @Test
    void nothingIsSaidOfWhatNobodyKnows() {
        assertThat(day(NOVEMBER).explain(guid("nobody"))).isEmpty();
    }

    @Test
    void whoeverIsInTheRosterIsExplainedAsExchangedAndNobodyElse() {
        sis.registered("Bart Swings", "Centrum", "1A", LocalDate.of(2024, 9, 1), LocalDate.of(2024, 12, 24))
                .registered("Lies Poppe", "Noord", "2A")
                .registered("- -", "Centrum", "1B")
                .registered("Tom Maes", "Centrum", "1B", DECEMBER, null)
                .assigned("Tom Maes", "Centrum", LocalDate.of(2025, 1, 6), LocalDate.of(2025, 6, 30))
                .assigned("Mia Maes", null, DECEMBER, null);
        for (LocalDate today = LocalDate.of(2024, 8, 10); today.isBefore(LocalDate.of(2025, 8, 20)); ) {
            SisSnapshot data = sis.build();
            ExplainedDay day = day(today);
            Set<UUID> explained = Stream.concat(data.pupils().stream(), data.staff().stream())
                    .map(Person::id)
                    .flatMap(id -> day.explain(id.value()).stream())
                    .filter(Explanation::exchanged)
                    .map(Explanation::id)
                    .collect(Collectors.toSet());
            Set<UUID> users = Roster.project(data, settings.build(), day.usernames, today).of(Kind.USER).stream()
                    .map(RosterRecord::sourcedId)
                    .collect(Collectors.toSet());
            assertThat(explained).as("on %s", today).isEqualTo(users);
            today = today.plusDays(9);
        }
    }
}
