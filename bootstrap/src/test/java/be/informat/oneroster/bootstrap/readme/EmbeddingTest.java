package be.informat.oneroster.bootstrap.readme;

import static be.informat.oneroster.domain.sis.SisBuilder.classKey;
import static be.informat.oneroster.domain.sis.SisBuilder.person;
import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.domain.enrollment.UsernamePersons;
import be.informat.oneroster.domain.naming.GroupNameTemplate;
import be.informat.oneroster.domain.oneroster.Kind;
import be.informat.oneroster.domain.publication.PublishedRoster;
import be.informat.oneroster.domain.publication.Roster;
import be.informat.oneroster.domain.sis.Location;
import be.informat.oneroster.domain.sis.SchoolClass;
import be.informat.oneroster.domain.sis.SisBuilder;
import be.informat.oneroster.domain.sis.SisSnapshot;
import be.informat.oneroster.domain.tenant.SettingsBuilder;
import be.informat.oneroster.domain.tenant.TenantSettings;
import be.informat.oneroster.domain.username.UsernameFormat;
import be.informat.oneroster.domain.username.UsernameLedger;
import be.informat.oneroster.domain.username.UsernameRules;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The lines by which another product embeds the domain. They stand in the README, letter by letter. */
class EmbeddingTest {

    private final SisSnapshot sis = new SisBuilder()
            .withLocation("Centrum")
            .withClass("1A", "Centrum")
            .withPupil("Evelien Poppe")
            .registered("Evelien Poppe", "Centrum", "1A")
            .build();
    private final TenantSettings settings = new SettingsBuilder().build();
    private final PublishedRoster published = PublishedRoster.nothing();

    @Test
    void the_front_door_of_the_domain() {
        var personId = person("Evelien Poppe");
        SchoolClass schoolClass = sis.classes().getFirst();
        Location location = sis.locations().getFirst();

        var today = LocalDate.of(2024, 9, 2);
        var format = UsernameFormat.parse("voornaam.naam").orThrow();
        var persons = UsernamePersons.of(sis, settings, Set.of(), today);
        var ledger = UsernameLedger.empty().allocate(UsernameRules.of(format), persons);
        var evelien = ledger.usernameOf(personId);
        var template =
                GroupNameTemplate.parse("{klasomschrijving} - {vestiging}").orThrow();
        var title = template.nameOf(schoolClass, location);
        var roster = Roster.project(sis, settings, ledger, today);
        var changes = roster.changesSince(published);

        assertThat(evelien).contains("evelien.poppe");
        assertThat(schoolClass.key()).isEqualTo(classKey("1A"));
        assertThat(title).isEqualTo("Klas 1A - Centrum");
        assertThat(changes.of(Kind.USER).appeared()).hasSize(1);
    }
}
