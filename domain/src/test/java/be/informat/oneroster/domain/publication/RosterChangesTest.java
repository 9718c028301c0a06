package be.informat.oneroster.domain.publication;

import static be.informat.oneroster.domain.sis.SisBuilder.guid;
import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.publication.RosterChanges.Changes;
import be.informat.oneroster.domain.sis.SisBuilder;
import be.informat.oneroster.domain.sis.SisSnapshot;
import be.informat.oneroster.domain.tenant.SettingsBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class RosterChangesTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2024, 11, 25);
    private static final Instant FIRST = Instant.parse("2024-11-25T00:10:00Z");
    private static final Instant LATER = FIRST.plus(Duration.ofDays(1));

    private static SisBuilder school() {
        return new SisBuilder()
                .withLocation("Centrum")
                .withClass("1A", "Centrum")
                .registered("Evelien Poppe", "Centrum", "1A");
    }

    private static Roster roster(SisSnapshot sis) {
        return RosterTest.roster(sis, new SettingsBuilder().build(), NOVEMBER);
    }

    @Test
    void nothingDifferentIsNothingToPublish() {
        PublishedRoster inForce = PublishedRosters.of(roster(school().build()), FIRST);

        assertThat(roster(school().build()).changesSince(inForce, LATER).isEmpty())
                .isTrue();
    }

    @Test
    void aNewPupilAppearsWithTheEnrollmentAndNothingElse() {
        PublishedRoster inForce = PublishedRosters.of(roster(school().build()), FIRST);

        RosterChanges changes = roster(
                        school().registered("Bart Swings", "Centrum", "1A").build())
                .changesSince(inForce, LATER);

        assertThat(changes.of(Kind.USER).appeared()).hasSize(1);
        assertThat(changes.of(Kind.ENROLLMENT).appeared()).hasSize(1);
        assertThat(changes.of(Kind.USER).changed()).isEmpty();
        assertThat(changes.of(Kind.ORG).isEmpty()).isTrue();
        assertThat(changes.of(Kind.CLASS).isEmpty()).isTrue();
    }

    @Test
    void anotherTemplateChangesTheClassesOnly() {
        PublishedRoster inForce = PublishedRosters.of(roster(school().build()), FIRST);

        RosterChanges changes = RosterTest.roster(
                        school().build(),
                        new SettingsBuilder().groupNameTemplate("{klascode}").build(),
                        NOVEMBER)
                .changesSince(inForce, LATER);

        assertThat(changes.of(Kind.CLASS).changed()).hasSize(1);
        assertThat(changes.of(Kind.USER).isEmpty()).isTrue();
        assertThat(changes.of(Kind.COURSE).isEmpty()).isTrue();
    }

    @Test
    void whoLeavesBecomesATombstoneWhoComesBackIsActiveAgain() {
        PublishedRoster first = PublishedRosters.of(roster(school().build()), FIRST);
        Roster empty = roster(new SisBuilder()
                .withLocation("Centrum")
                .withClass("1A", "Centrum")
                .build());

        RosterChanges leaving = empty.changesSince(first, LATER);
        PublishedRoster second = PublishedRosters.after(first, leaving, LATER);
        RosterChanges returning = roster(school().build()).changesSince(second, LATER);

        assertThat(leaving.of(Kind.USER).left()).containsExactly(guid("Evelien Poppe"));
        assertThat(empty.changesSince(second, LATER).isEmpty()).isTrue();
        assertThat(returning.of(Kind.USER).changed()).hasSize(1);
        assertThat(returning.of(Kind.ENROLLMENT).changed()).hasSize(1);
    }

    @Test
    void aTombstoneStaysFor550DaysAndAloneIsNoReasonToPublish() {
        Roster empty = roster(new SisBuilder()
                .withLocation("Centrum")
                .withClass("1A", "Centrum")
                .build());
        PublishedRoster first = PublishedRosters.of(roster(school().build()), FIRST);
        PublishedRoster second = PublishedRosters.after(first, empty.changesSince(first, LATER), LATER);

        Changes stays =
                empty.changesSince(second, LATER.plus(Duration.ofDays(550))).of(Kind.USER);
        RosterChanges leaves =
                empty.changesSince(second, LATER.plus(Duration.ofDays(550)).plusMillis(1));

        assertThat(stays.expired()).isEmpty();
        assertThat(leaves.of(Kind.USER).expired()).containsExactly(guid("Evelien Poppe"));
        assertThat(leaves.isEmpty()).isTrue();
    }

    @RepeatedTest(200)
    void whatIsPublishedIsAlwaysWhatIsComputed(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        PublishedRoster inForce = PublishedRoster.nothing();
        Instant at = FIRST;
        for (int step = 0; step < 6; step++) {
            at = at.plusSeconds(60);
            Roster next = roster(randomSchool(random));
            inForce = PublishedRosters.after(inForce, next.changesSince(inForce, at), at);

            for (Kind kind : Kind.values()) {
                assertThat(inForce.of(kind).stream()
                                .filter(PublishedRecord::isActive)
                                .map(PublishedRecord::sourcedId))
                        .as("%s, seed %d, step %d", kind, repetition.getCurrentRepetition(), step)
                        .containsExactlyElementsOf(next.of(kind).stream()
                                .map(record -> record.sourcedId())
                                .toList());
            }
            assertThat(next.changesSince(inForce, at).isEmpty()).isTrue();
        }
    }

    private static SisSnapshot randomSchool(Random random) {
        SisBuilder sis = new SisBuilder().withLocation("Centrum");
        for (int schoolClass = 0; schoolClass < 4; schoolClass++) {
            if (random.nextBoolean()) {
                sis.withClass("Klas " + schoolClass, "Centrum");
                for (int pupil = 0; pupil < 5; pupil++) {
                    if (random.nextBoolean()) {
                        sis.registered("Jan Peeters" + schoolClass + pupil, "Centrum", "Klas " + schoolClass);
                    }
                }
            }
        }
        return sis.build();
    }
}
