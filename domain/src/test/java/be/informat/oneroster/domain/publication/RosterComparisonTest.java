package be.informat.oneroster.domain.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.informat.oneroster.domain.oneroster.RosterClass;
import be.informat.oneroster.domain.oneroster.User;
import be.informat.oneroster.domain.sis.SisBuilder;
import be.informat.oneroster.domain.tenant.SettingsBuilder;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RosterComparisonTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2024, 11, 25);
    private static final LocalDate DECEMBER = LocalDate.of(2024, 12, 2);

    private static SisBuilder school() {
        return new SisBuilder()
                .withLocation("Centrum")
                .withClass("1A", "Centrum")
                .withClass("1B", "Centrum")
                .registered("Evelien Poppe", "Centrum", "1A", LocalDate.of(2024, 9, 2), LocalDate.of(2024, 11, 30))
                .registered("Evelien Poppe", "Centrum", "1B", LocalDate.of(2024, 12, 1), null)
                .registered("Bart Swings", "Centrum", "1A", LocalDate.of(2024, 12, 1), null)
                .registered("Jan Claes", "Centrum", "1A", LocalDate.of(2024, 9, 2), LocalDate.of(2024, 11, 30));
    }

    private static Roster on(LocalDate day, String template) {
        return RosterTest.roster(
                school().build(),
                new SettingsBuilder().groupNameTemplate(template).build(),
                day);
    }

    @Test
    void anotherDayBringsAccountsAndMembershipsAndTakesOthers() {
        RosterComparison comparison = RosterComparison.between(on(NOVEMBER, "{klascode}"), on(DECEMBER, "{klascode}"));

        assertThat(comparison.accounts().coming()).extracting(User::username).containsExactly("bart.swings");
        assertThat(comparison.accounts().going()).extracting(User::username).containsExactly("jan.claes");
        assertThat(comparison.teams().coming()).isEmpty();
        assertThat(comparison.memberships().coming())
                .extracting(member ->
                        member.user().username() + " " + member.schoolClass().title())
                .containsExactlyInAnyOrder("bart.swings 1A", "evelien.poppe 1B");
        assertThat(comparison.memberships().going())
                .extracting(member ->
                        member.user().username() + " " + member.schoolClass().title())
                .containsExactlyInAnyOrder("jan.claes 1A", "evelien.poppe 1A");
    }

    @Test
    void anotherTemplateRenamesTeamsOnly() {
        RosterComparison comparison =
                RosterComparison.between(on(NOVEMBER, "{klascode}"), on(NOVEMBER, "{klascode} {schooljaar}"));

        assertThat(comparison.teams().renamed())
                .extracting(pair -> pair.before().title(), pair -> pair.after().title())
                .containsExactlyInAnyOrder(tuple("1A", "1A 2024-25"), tuple("1B", "1B 2024-25"));
        assertThat(comparison.teams().coming()).extracting(RosterClass::title).isEmpty();
        assertThat(comparison.accounts().renamed()).isEmpty();
        assertThat(comparison.memberships().coming()).isEmpty();
    }
}
