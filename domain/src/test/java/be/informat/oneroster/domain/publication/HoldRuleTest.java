package be.informat.oneroster.domain.publication;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.domain.publication.Loss.Counted;
import be.informat.oneroster.domain.schoolyear.SchoolYear;
import be.informat.oneroster.domain.sis.SisBuilder;
import be.informat.oneroster.domain.tenant.SettingsBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldRuleTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2024, 11, 25);
    private static final LocalDate SWITCH = LocalDate.of(2025, 8, 15);

    /** A school with some classes, in each a class teacher and some pupils. */
    private record School(int classes, int pupilsPerClass, int classTeachers, int pupilsWithClass, SchoolYear year) {

        static School of(int classes, int pupilsPerClass) {
            return new School(classes, pupilsPerClass, classes, classes * pupilsPerClass, SisBuilder.YEAR);
        }

        Roster on(LocalDate day) {
            SisBuilder sis = new SisBuilder().withLocation("Centrum");
            int pupil = 0;
            for (int number = 0; number < classes; number++) {
                String name = "Klas" + number;
                sis.withClass(name, "Centrum", year).assigned("An Peeters" + number, "Centrum");
                if (number < classTeachers && year.equals(SisBuilder.YEAR)) {
                    sis.inCharge("An Peeters" + number, name);
                }
                for (int seat = 0; seat < pupilsPerClass; seat++, pupil++) {
                    sis.registered(
                            "Jan Claes" + pupil,
                            "Centrum",
                            pupil < pupilsWithClass ? name : null,
                            year,
                            year.firstDay(),
                            null);
                }
            }
            return RosterTest.roster(sis.build(), new SettingsBuilder().build(), day);
        }
    }

    private static List<Counted> held(School before, School after, LocalDate day) {
        return HoldRule.tooMuch(PublishedRosters.of(before.on(NOVEMBER), Instant.EPOCH), after.on(day)).stream()
                .map(Loss::counted)
                .toList();
    }

    @ParameterizedTest(name = "{1} of {0} lost: held {2}")
    @CsvSource({
        "4, 2, false",
        "4, 3, true",
        "6, 3, false",
        "5, 3, true",
        "100, 19, false",
        "100, 30, false",
        "100, 31, true",
        "60, 19, false",
        "60, 20, true",
        "66, 20, true",
        "67, 20, false",
        "2, 2, false",
        "0, 0, false",
    })
    void tooMuchIsMoreThan30PercentAndAtLeast20OrMoreThanHalfAndAtLeast3(int before, int lost, boolean held) {
        assertThat(new Loss(Counted.PUPILS, before, lost).isTooMuch()).isEqualTo(held);
    }

    @Test
    void nothingInForceHoldsNothing() {
        assertThat(HoldRule.tooMuch(PublishedRoster.nothing(), School.of(3, 20).on(NOVEMBER)))
                .isEmpty();
    }

    @Test
    void pupilsStaffAndClassesAreCountedApart() {
        assertThat(held(School.of(10, 10), School.of(10, 6), NOVEMBER)).containsExactly(Counted.PUPILS);
        assertThat(held(School.of(10, 10), School.of(10, 8), NOVEMBER)).isEmpty();
        assertThat(held(School.of(6, 1), School.of(2, 3), NOVEMBER)).containsExactly(Counted.STAFF, Counted.CLASSES);
    }

    @Test
    void classesThatStayButLoseTheirLastOwnerAreCounted() {
        School without = new School(6, 2, 2, 12, SisBuilder.YEAR);

        assertThat(held(School.of(6, 2), without, NOVEMBER)).containsExactly(Counted.CLASSES_WITH_OWNER);
    }

    @Test
    void pupilsWhoStayButLoseTheirLastClassAreCounted() {
        School without = new School(6, 2, 6, 4, SisBuilder.YEAR);

        assertThat(held(School.of(6, 2), without, NOVEMBER)).containsExactly(Counted.PUPILS_WITH_CLASS);
    }

    @Test
    void atTheSwitchOldClassesGoWithoutHolding() {
        School next = new School(6, 2, 0, 12, SisBuilder.YEAR.next());

        assertThat(held(School.of(6, 2), next, SWITCH)).isEmpty();
    }

    @Test
    void atTheSwitchItIsHeldWhenTheNewYearHasFewerThanHalf() {
        School next = new School(2, 2, 0, 4, SisBuilder.YEAR.next());

        assertThat(held(School.of(6, 2), next, SWITCH)).containsExactly(Counted.PUPILS, Counted.STAFF, Counted.CLASSES);
        assertThat(held(School.of(4, 2), next, SWITCH)).isEmpty();
    }
}
